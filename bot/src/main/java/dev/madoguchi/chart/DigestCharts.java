package dev.madoguchi.chart;

import dev.madoguchi.application.report.DigestChart;
import dev.madoguchi.application.report.Figures;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The pictures of a digest, each drawn by its own class. */
@Component
class DigestCharts implements DigestChart {

    @Override
    public byte[] categories(Figures figures, Locale language) {
        return StackedWeeks.draw(figures, language);
    }

    @Override
    public byte[] times(Figures figures, Locale language) {
        return ResponseTimes.draw(figures, language);
    }

    @Override
    public byte[] hours(Figures figures, Locale language) {
        return HourMap.draw(figures, language);
    }
}
