package dev.madoguchi.chart;

import dev.madoguchi.application.report.Figures;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryMarker;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.DefaultCategoryDataset;

/** First response time per week, in business hours: median and 90th percentile, each named at the end of its line. */
final class ResponseTimes {

    private static final int HEIGHT = 560;
    private static final int BESIDE = 320;
    private static final double MINUTES = 60;
    private static final Color MEDIAN = new Color(0x0072B2);
    private static final Color P90 = new Color(0xD55E00);

    private final Figures figures;
    private final ResourceBundle words;
    private final Locale language;

    private ResponseTimes(Figures figures, Locale language) {
        this.figures = figures;
        this.language = language;
        words = Canvas.words(language);
    }

    static byte[] draw(Figures figures, Locale language) {
        return new ResponseTimes(figures, language).draw();
    }

    private byte[] draw() {
        var chart = ChartFactory.createLineChart(
                words.getString("times"), null, null, data(), PlotOrientation.VERTICAL, false, false, false);
        Canvas.dress(chart, BESIDE);
        dress((CategoryPlot) chart.getPlot());
        return Canvas.draw(chart, HEIGHT, (graphics, area) -> label(graphics, area, chart));
    }

    private DefaultCategoryDataset data() {
        var data = new DefaultCategoryDataset();
        for (var week : figures.weeks()) {
            var times = week.firstResponse().business();
            var label = Canvas.day(week.first()) + "\nn = " + times.n();
            data.addValue(times.n() == 0 ? null : times.p90() / MINUTES, "p90", label);
            data.addValue(times.n() == 0 ? null : times.median() / MINUTES, "median", label);
        }
        return data;
    }

    private void dress(CategoryPlot plot) {
        Canvas.dress(plot);
        var hours = (NumberAxis) plot.getRangeAxis();
        hours.setLabel(words.getString("hours"));
        hours.setLabelFont(Canvas.font(22f));
        hours.setLabelPaint(Canvas.FAINT);
        hours.setAutoRangeIncludesZero(true);
        hours.setAutoRangeMinimumSize(1);
        plot.getDomainAxis().setTickLabelFont(Canvas.font(22f));

        var renderer = (LineAndShapeRenderer) plot.getRenderer();
        renderer.setDefaultShapesVisible(true);
        line(renderer, 0, P90);
        line(renderer, 1, MEDIAN);
        var last = plot.getDataset().getColumnKey(figures.weeks().size() - 1);
        var marker = new CategoryMarker(last, Canvas.MARKED, new BasicStroke(1f));
        marker.setAlpha(1f);
        plot.addDomainMarker(marker, Layer.BACKGROUND);
    }

    private static void line(LineAndShapeRenderer renderer, int series, Color colour) {
        renderer.setSeriesPaint(series, colour);
        renderer.setSeriesStroke(series, new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        renderer.setSeriesShape(series, new Ellipse2D.Double(-8, -8, 16, 16));
    }

    /** At the height of the last week that has a value. */
    private void label(Graphics2D graphics, Rectangle2D area, JFreeChart chart) {
        var range = ((CategoryPlot) chart.getPlot()).getRangeAxis();
        var labels = new SideLabels();
        for (int i = figures.weeks().size() - 1; i >= 0; i--) {
            var times = figures.weeks().get(i).firstResponse().business();
            if (times.n() > 0) {
                labels.add(y(times.p90(), range, area), words.getString("p90"), hours(times.p90()), P90);
                labels.add(y(times.median(), range, area), words.getString("median"), hours(times.median()), MEDIAN);
                break;
            }
        }
        Canvas.mark(graphics, area, (CategoryPlot) chart.getPlot());
        labels.draw(graphics, area.getMaxX() + 4, area.getMinY(), area.getMaxY(), BESIDE - 16);
    }

    private static double y(double minutes, ValueAxis range, Rectangle2D area) {
        return range.valueToJava2D(minutes / MINUTES, area, RectangleEdge.LEFT);
    }

    private String hours(double minutes) {
        return new MessageFormat(words.getString(minutes < MINUTES ? "minutes" : "hours-value"), language)
                .format(new Object[] {minutes < MINUTES ? Math.round(minutes) : minutes / MINUTES});
    }
}
