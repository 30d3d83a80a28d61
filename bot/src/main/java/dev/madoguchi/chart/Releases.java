package dev.madoguchi.chart;

import dev.madoguchi.application.report.Figures;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleEdge;

/** What was released, as dashed lines where the week of its day begins; the names stand above the picture, in two rows by turns. */
final class Releases {

    /** The room that the names need. */
    static final int ROOM = 64;

    private static final int LINE = 28;
    private static final int ROWS = 2;
    private static final int GAP = 6;
    private static final int LONGEST = 20;
    private static final BasicStroke DASHED =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {8f, 6f}, 0f);

    private Releases() {}

    static void draw(Graphics2D graphics, Rectangle2D area, CategoryPlot plot, Figures figures) {
        graphics.setFont(Canvas.font(20f));
        graphics.setStroke(DASHED);
        int row = 0;
        for (var release : figures.beside().releases()) {
            int week = figures.weeks().size() - 1;
            while (week > 0 && figures.weeks().get(week).first().isAfter(release.day())) {
                week--;
            }
            double x = beginning(week, figures.weeks().size(), area, plot);
            double y = area.getMinY() - GAP - LINE * (row % ROWS);
            var name = shortened(release.name());
            int width = graphics.getFontMetrics().stringWidth(name);
            graphics.setColor(Canvas.FAINT);
            graphics.draw(new Line2D.Double(x, y - LINE / 2.0, x, area.getMaxY()));
            graphics.setColor(Canvas.INK);
            graphics.drawString(name, (float) (x + width > area.getMaxX() ? x - GAP - width : x + GAP), (float) y);
            row++;
        }
    }

    /** In the middle of the gap before its column. */
    private static double beginning(int week, int weeks, Rectangle2D area, CategoryPlot plot) {
        var axis = plot.getDomainAxis();
        double start = axis.getCategoryStart(week, weeks, area, RectangleEdge.BOTTOM);
        return week == 0 ? start - GAP : (start + axis.getCategoryEnd(week - 1, weeks, area, RectangleEdge.BOTTOM)) / 2;
    }

    private static String shortened(String name) {
        var points = name.codePoints().toArray();
        return points.length <= LONGEST ? name : new String(points, 0, LONGEST - 1) + "…";
    }
}
