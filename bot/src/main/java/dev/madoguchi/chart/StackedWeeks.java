package dev.madoguchi.chart;

import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Figures.WeekCounts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryMarker;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.DefaultCategoryDataset;

/** New inquiries per category, eight weeks, stacked: seven colours, grey for the rest, names beside the last week. */
final class StackedWeeks {

    private static final int HEIGHT = 760;
    private static final int BESIDE = 400;
    private static final int SHOWN = 7;
    private static final double GAP = 0.28;
    /** No category has this name. */
    private static final String THE_REST = "";

    private final Figures figures;
    private final List<String> series;
    private final String rest;
    private final String title;

    private StackedWeeks(Figures figures, Locale language) {
        var words = Canvas.words(language);
        this.figures = figures;
        series = largest(figures);
        rest = words.getString("rest");
        title = words.getString("title");
    }

    static byte[] draw(Figures figures, Locale language) {
        return new StackedWeeks(figures, language).draw();
    }

    private byte[] draw() {
        var chart = ChartFactory.createStackedBarChart(
                title, null, null, data(), PlotOrientation.VERTICAL, false, false, false);
        Canvas.dress(chart, BESIDE);
        if (!figures.beside().releases().isEmpty()) {
            chart.getTitle().setPadding(0, 0, Releases.ROOM, 0);
        }
        dress((CategoryPlot) chart.getPlot());
        return Canvas.draw(chart, HEIGHT, (graphics, area) -> label(graphics, area, chart));
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

    private DefaultCategoryDataset data() {
        var data = new DefaultCategoryDataset();
        for (var week : figures.weeks()) {
            var label = Canvas.day(week.first());
            series.forEach(name -> data.addValue(week.byCategory().getOrDefault(name, 0), name, label));
            data.addValue(rest(week), THE_REST, label);
        }
        return data;
    }

    private int rest(WeekCounts week) {
        return week.uncategorised()
                + week.byCategory().entrySet().stream()
                        .filter(entry -> !series.contains(entry.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    private void dress(CategoryPlot plot) {
        Canvas.dress(plot);
        plot.getDomainAxis().setCategoryMargin(GAP);
        plot.getDomainAxis().setLowerMargin(0.02);
        plot.getDomainAxis().setUpperMargin(0.0);
        plot.getRangeAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        plot.getRangeAxis().setAutoRangeMinimumSize(5);

        var renderer = (StackedBarRenderer) plot.getRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        for (int i = 0; i <= series.size(); i++) {
            renderer.setSeriesPaint(i, colour(i));
            renderer.setSeriesOutlinePaint(i, Color.WHITE);
            renderer.setSeriesOutlineStroke(i, new BasicStroke(2f));
        }
        var marker = new CategoryMarker(Canvas.day(figures.first()), Canvas.MARKED, new BasicStroke(1f));
        marker.setAlpha(1f);
        plot.addDomainMarker(marker, Layer.BACKGROUND);
    }

    private Color colour(int index) {
        return index == series.size() ? Canvas.REST : Canvas.COLOURS.get(index);
    }

    /** Each name at the height of its part of the last column, with its count. */
    private void label(Graphics2D graphics, Rectangle2D area, JFreeChart chart) {
        var range = ((CategoryPlot) chart.getPlot()).getRangeAxis();
        var last = figures.weeks().get(figures.weeks().size() - 1);
        var labels = new SideLabels();
        int below = 0;
        for (int i = 0; i <= series.size(); i++) {
            boolean isRest = i == series.size();
            int count = isRest ? rest(last) : last.byCategory().getOrDefault(series.get(i), 0);
            if (!isRest || figures.weeks().stream().anyMatch(week -> rest(week) > 0)) {
                double y = range.valueToJava2D(below + count / 2.0, area, RectangleEdge.LEFT);
                labels.add(y, isRest ? rest : series.get(i), Integer.toString(count), colour(i));
            }
            below += count;
        }
        Canvas.mark(graphics, area, (CategoryPlot) chart.getPlot());
        Releases.draw(graphics, area, (CategoryPlot) chart.getPlot(), figures);
        labels.draw(graphics, area.getMaxX() + 4, area.getMinY(), area.getMaxY(), BESIDE - 16);
    }
}
