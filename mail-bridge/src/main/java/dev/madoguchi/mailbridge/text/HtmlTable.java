package dev.madoguchi.mailbridge.text;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a table are told apart: those of a table of data stand in one line, those of a layout are blocks of their own.
 *
 * @param data whether it has rules or a head, and more than one column
 * @param flatOutside how many tables of data are around it
 */
record HtmlTable(boolean data, int flatOutside) {

    static HtmlTable of(Element table, int flatOutside) {
        var row = firstRow(table);
        if (row == null || table.className().equals("moz-email-headers-table")) {
            return new HtmlTable(false, flatOutside);
        }
        var border = table.attr("border").strip();
        boolean ruled = !border.isEmpty() && !border.startsWith("0")
                || table.className().contains("MsoTableGrid");
        var cell = row.firstElementChild();
        boolean columns = cell != null && cell.nextElementSibling() != null;
        boolean head = cell != null && cell.normalName().equals("th");
        return new HtmlTable(columns && (ruled || head), flatOutside);
    }

    private static @Nullable Element firstRow(Element table) {
        var at = table.firstElementChild();
        for (int steps = 0; at != null && steps < 10; steps++) {
            if (at.normalName().equals("tr")) {
                return at;
            }
            boolean group = at.normalName().equals("tbody") || at.normalName().equals("thead");
            at = group ? at.firstElementChild() : at.nextElementSibling();
        }
        return null;
    }

    String separator() {
        return data ? " | " : "\t";
    }
}
