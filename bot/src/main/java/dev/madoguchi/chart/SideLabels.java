package dev.madoguchi.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names beside what they name, instead of a legend: pushed apart where they would cover each other, and led to it by a line. */
final class SideLabels {

    private static final int LINE = 34;
    private static final int LEADER = 36;
    private static final int SWATCH = 18;
    private static final int GAP = 8;
    private static final float SIZE = 24f;

    private final List<Label> labels = new ArrayList<>();

    private record Label(double y, String name, String value, Color colour) {}

    /**
     * The next one above; of those that stand at the same height the last is the highest.
     *
     * @param y the middle of what it names
     */
    void add(double y, String name, String value, Color colour) {
        labels.add(0, new Label(y, name, value, colour));
    }

    /** Where each stands: in order from the top, within its room. */
    static double[] apart(double[] wanted, double top, double bottom) {
        var placed = wanted.clone();
        double lowest = top;
        for (int i = 0; i < placed.length; i++) {
            placed[i] = Math.max(placed[i], lowest);
            lowest = placed[i] + LINE;
        }
        double highest = bottom;
        for (int i = placed.length - 1; i >= 0; i--) {
            placed[i] = Math.min(placed[i], highest);
            highest = placed[i] - LINE;
        }
        return placed;
    }

    void draw(Graphics2D graphics, double x, double top, double bottom, int width) {
        labels.sort(Comparator.comparingDouble(Label::y));
        var at = apart(labels.stream().mapToDouble(Label::y).toArray(), top, bottom);
        graphics.setFont(Canvas.font(SIZE));
        var metrics = graphics.getFontMetrics();
        for (int i = 0; i < at.length; i++) {
            var label = labels.get(i);
            graphics.setColor(label.colour);
            graphics.setStroke(new BasicStroke(3f));
            graphics.draw(new Line2D.Double(x, label.y, x + LEADER, at[i]));
            graphics.fill(new Rectangle2D.Double(x + LEADER, at[i] - SWATCH / 2.0, SWATCH, SWATCH));
            graphics.setColor(Canvas.INK);
            float baseline = (float) at[i] + (metrics.getAscent() - metrics.getDescent()) / 2f;
            var value = " " + label.value;
            int room = width - LEADER - SWATCH - GAP - metrics.stringWidth(value);
            graphics.drawString(cut(graphics, label.name, room) + value, (float) x + LEADER + SWATCH + GAP, baseline);
        }
    }

    private static String cut(Graphics2D graphics, String text, int room) {
        var metrics = graphics.getFontMetrics();
        if (metrics.stringWidth(text) <= room) {
            return text;
        }
        var points = text.codePoints().toArray();
        int width = metrics.stringWidth("…");
        int kept = 0;
        while (kept < points.length) {
            width += metrics.charWidth(points[kept]);
            if (width > room) {
                break;
            }
            kept++;
        }
        return new String(points, 0, kept) + "…";
    }
}
