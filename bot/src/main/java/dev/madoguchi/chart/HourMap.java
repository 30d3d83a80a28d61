package dev.madoguchi.chart;

import dev.madoguchi.application.report.Figures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYZDataset;

/** Customers' mails per weekday and hour: the darker, the more; each count stands in its field. */
final class HourMap {

    private static final int HEIGHT = 600;
    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final Color NONE = new Color(0xF4F6F8);
    private static final Color FEWEST = new Color(0xCFE3F2);
    private static final Color MOST = new Color(0x08306B);
    private static final double DARK = 0.42;

    private HourMap() {}

    static byte[] draw(Figures figures, Locale language) {
        var perHour = figures.perHour();
        int most =
                Math.max(1, perHour.stream().mapToInt(Integer::intValue).max().orElse(0));
        var plot = new XYPlot(data(perHour), hours(), days(language), renderer(most));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        var chart = new JFreeChart(Canvas.words(language).getString("map"), Canvas.font(34f), plot, false);
        Canvas.dress(chart, 32);
        return Canvas.draw(chart, HEIGHT, (graphics, area) -> counts(graphics, area, plot, perHour, most));
    }

    private static DefaultXYZDataset data(List<Integer> perHour) {
        var cells = new double[3][perHour.size()];
        for (int i = 0; i < perHour.size(); i++) {
            cells[0][i] = i % HOURS + 0.5;
            cells[1][i] = i / HOURS;
            cells[2][i] = perHour.get(i);
        }
        var data = new DefaultXYZDataset();
        data.addSeries("mails", cells);
        return data;
    }

    private static NumberAxis hours() {
        var axis = new NumberAxis();
        axis.setRange(0, HOURS);
        axis.setTickUnit(new NumberTickUnit(3));
        axis.setTickLabelFont(Canvas.font(24f));
        axis.setTickLabelPaint(Canvas.INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    /** Monday stands at the top. */
    private static SymbolAxis days(Locale language) {
        var names = Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, language))
                .toArray(String[]::new);
        var axis = new SymbolAxis(null, names);
        axis.setInverted(true);
        axis.setRange(-0.5, DAYS - 0.5);
        axis.setGridBandsVisible(false);
        axis.setTickLabelFont(Canvas.font(24f));
        axis.setTickLabelPaint(Canvas.INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static XYBlockRenderer renderer(int most) {
        var renderer = new XYBlockRenderer();
        renderer.setBlockWidth(1);
        renderer.setBlockHeight(1);
        renderer.setPaintScale(new PaintScale() {
            @Override
            public double getLowerBound() {
                return 0;
            }

            @Override
            public double getUpperBound() {
                return most;
            }

            @Override
            public Color getPaint(double mails) {
                return shade(mails, most);
            }
        });
        return renderer;
    }

    private static Color shade(double mails, int most) {
        if (mails == 0) {
            return NONE;
        }
        double part = mails / most;
        return new Color(
                between(FEWEST.getRed(), MOST.getRed(), part),
                between(FEWEST.getGreen(), MOST.getGreen(), part),
                between(FEWEST.getBlue(), MOST.getBlue(), part));
    }

    private static int between(int low, int high, double part) {
        return (int) Math.round(low + (high - low) * part);
    }

    private static void counts(Graphics2D graphics, Rectangle2D area, XYPlot plot, List<Integer> perHour, int most) {
        graphics.setFont(Canvas.font(20f));
        var metrics = graphics.getFontMetrics();
        for (int i = 0; i < perHour.size(); i++) {
            int mails = perHour.get(i);
            double left = plot.getDomainAxis().valueToJava2D(i % HOURS, area, RectangleEdge.BOTTOM);
            double right = plot.getDomainAxis().valueToJava2D(i % HOURS + 1.0, area, RectangleEdge.BOTTOM);
            double top = plot.getRangeAxis().valueToJava2D(i / HOURS - 0.5, area, RectangleEdge.LEFT);
            double bottom = plot.getRangeAxis().valueToJava2D(i / HOURS + 0.5, area, RectangleEdge.LEFT);
            graphics.setColor(Color.WHITE);
            graphics.draw(new Rectangle2D.Double(left, top, right - left, bottom - top));
            if (mails > 0) {
                var text = Integer.toString(mails);
                graphics.setColor((double) mails / most > DARK ? Color.WHITE : Canvas.INK);
                graphics.drawString(
                        text,
                        (float) (left + right - metrics.stringWidth(text)) / 2,
                        (float) (top + bottom + metrics.getAscent() - metrics.getDescent()) / 2);
            }
        }
    }
}
