package dev.madoguchi.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.BiConsumer;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * What all pictures have in common: size, paper, ink, and letters from a font of our own, since a bare machine has none for Japanese.
 * Colours are those that colour-blind people can tell apart (after Okabe and Ito).
 */
final class Canvas {

    static final int WIDTH = 1_400;
    static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xE69F00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0x56B4E9),
            new Color(0xD55E00),
            new Color(0xF0E442));
    static final Color REST = new Color(0xB8BEC6);
    static final Color INK = new Color(0x1D2733);
    static final Color FAINT = new Color(0x5B6673);
    static final Color PALE = new Color(0xE6E9ED);
    static final Color MARKED = new Color(0xEEF3F8);

    private static final int MARGIN = 24;
    private static final int MARK = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d");
    private static final Font FONT = loadFont();

    private Canvas() {}

    static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                "dev.madoguchi.chart.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Font font(float size) {
        return FONT.deriveFont(size);
    }

    static String day(LocalDate first) {
        return DAY.format(first);
    }

    /** @param right how much room stays free for what is written there */
    static void dress(JFreeChart chart, int right) {
        chart.setAntiAlias(true);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, right));
        chart.getTitle().setFont(font(34f));
        chart.getTitle().setPaint(INK);
        chart.getTitle().setPadding(0, 0, 16, 0);
        chart.getPlot().setBackgroundPaint(Color.WHITE);
        chart.getPlot().setOutlineVisible(false);
        chart.getPlot().setInsets(RectangleInsets.ZERO_INSETS);
    }

    static void dress(CategoryPlot plot) {
        plot.setRangeGridlinePaint(PALE);
        plot.setRangeGridlineStroke(new BasicStroke(2f));
        dress(plot.getDomainAxis());
        var range = (NumberAxis) plot.getRangeAxis();
        range.setTickLabelFont(font(22f));
        range.setTickLabelPaint(FAINT);
        range.setAxisLineVisible(false);
        range.setTickMarksVisible(false);
    }

    private static void dress(CategoryAxis axis) {
        axis.setTickLabelFont(font(24f));
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(PALE);
        axis.setTickMarksVisible(false);
        axis.setMaximumCategoryLabelLines(2);
    }

    /** A bar of ink below the date of the reported week. */
    static void mark(Graphics2D graphics, Rectangle2D area, CategoryPlot plot) {
        int last = plot.getDataset().getColumnCount() - 1;
        var axis = plot.getDomainAxis();
        double left = axis.getCategoryStart(last, last + 1, area, RectangleEdge.BOTTOM);
        double right = axis.getCategoryEnd(last, last + 1, area, RectangleEdge.BOTTOM);
        graphics.setColor(INK);
        graphics.fill(new Rectangle2D.Double(left, area.getMaxY() + 2, right - left, MARK));
    }

    /** @param more what is drawn on it afterwards, knowing where its data stand */
    static byte[] draw(JFreeChart chart, int height, BiConsumer<Graphics2D, Rectangle2D> more) {
        var image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var info = new ChartRenderingInfo();
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height), info);
        more.accept(graphics, info.getPlotInfo().getDataArea());
        graphics.dispose();
        try {
            var png = new ByteArrayOutputStream();
            ChartUtils.writeBufferedImageAsPNG(png, image);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font loadFont() {
        try (var file = Canvas.class.getResourceAsStream("NotoSansJP-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The font of the chart cannot be read", e);
        }
    }
}
