package dev.madoguchi.chart;

import dev.madoguchi.application.report.DigestChart;
import dev.madoguchi.application.report.Figures;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryMarker;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.springframework.stereotype.Component;

/**
 * New inquiries per category, eight weeks, stacked. Seven colours that colour-blind people can tell apart (after Okabe
 * and Ito), grey for the rest; letters from a font of our own, since a bare machine has none for Japanese.
 */
@Component
class StackedWeeks implements DigestChart {

    private static final int WIDTH = 1_400;
    private static final int HEIGHT = 760;
    private static final int SHOWN = 7;
    private static final int LONGEST_NAME = 24;
    /** No category has this name. */
    private static final String THE_REST = "";

    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xE69F00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0x56B4E9),
            new Color(0xD55E00),
            new Color(0xF0E442));
    private static final Color REST = new Color(0xB8BEC6);
    private static final Color INK = new Color(0x1D2733);
    private static final Color PALE = new Color(0xE6E9ED);
    private static final Color MARKED = new Color(0xEEF3F8);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d");

    private final Font font = loadFont();

    @Override
    public byte[] draw(Figures figures, Locale language) {
        var words = ResourceBundle.getBundle(
                "dev.madoguchi.chart.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var series = largest(figures);
        var chart = ChartFactory.createStackedBarChart(
                words.getString("title"),
                null,
                null,
                data(figures, series),
                PlotOrientation.VERTICAL,
                true,
                false,
                false);
        dress(chart, figures, series.size(), words.getString("rest"));
        try {
            var png = new ByteArrayOutputStream();
            ChartUtils.writeChartAsPNG(png, chart, WIDTH, HEIGHT);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The categories with most inquiries over all the weeks. */
    private static List<String> largest(Figures figures) {
        return figures.weeks().stream()
                .flatMap(week -> week.byCategory().entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingInt(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static DefaultCategoryDataset data(Figures figures, List<String> series) {
        var data = new DefaultCategoryDataset();
        for (var week : figures.weeks()) {
            var label = DAY.format(week.monday());
            for (var name : series) {
                data.addValue(week.byCategory().getOrDefault(name, 0), name, label);
            }
            int rest = week.byCategory().entrySet().stream()
                    .filter(entry -> !series.contains(entry.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            data.addValue(rest + week.uncategorised(), THE_REST, label);
        }
        return data;
    }

    private void dress(JFreeChart chart, Figures figures, int series, String rest) {
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(24, 24, 16, 24));
        chart.getTitle().setFont(font.deriveFont(34f));
        chart.getTitle().setPaint(INK);
        var legend = chart.getLegend();
        legend.setPosition(RectangleEdge.RIGHT);
        legend.setItemFont(font.deriveFont(24f));
        legend.setItemPaint(INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemLabelPadding(new RectangleInsets(6, 8, 6, 8));

        var plot = (CategoryPlot) chart.getPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(PALE);
        plot.setRangeGridlineStroke(new BasicStroke(2f));
        plot.getDomainAxis().setTickLabelFont(font.deriveFont(24f));
        plot.getDomainAxis().setTickLabelPaint(INK);
        plot.getDomainAxis().setAxisLinePaint(PALE);
        plot.getDomainAxis().setTickMarksVisible(false);
        plot.getDomainAxis().setCategoryMargin(0.28);
        var range = (NumberAxis) plot.getRangeAxis();
        range.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        range.setTickLabelFont(font.deriveFont(22f));
        range.setTickLabelPaint(INK);
        range.setAxisLineVisible(false);
        range.setTickMarksVisible(false);
        range.setAutoRangeMinimumSize(5);

        var renderer = (StackedBarRenderer) plot.getRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setLegendItemLabelGenerator((data, row) -> {
            var name = data.getRowKey(row).toString();
            return name.equals(THE_REST) ? rest : shortened(name);
        });
        renderer.setDefaultLegendShape(new Rectangle(-11, -11, 22, 22));
        for (int i = 0; i <= series; i++) {
            renderer.setSeriesPaint(i, i == series ? REST : COLOURS.get(i));
            renderer.setSeriesOutlinePaint(i, Color.WHITE);
        }
        var marker = new CategoryMarker(DAY.format(figures.monday()), MARKED, new BasicStroke(1f));
        marker.setAlpha(1f);
        plot.addDomainMarker(marker, Layer.BACKGROUND);
    }

    private static String shortened(String name) {
        var points = name.codePoints().toArray();
        return points.length <= LONGEST_NAME ? name : new String(points, 0, LONGEST_NAME - 1) + "…";
    }

    private static Font loadFont() {
        try (var file = StackedWeeks.class.getResourceAsStream("NotoSansJP-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The font of the chart cannot be read", e);
        }
    }
}
