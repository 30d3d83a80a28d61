package dev.madoguchi.mailbridge.text;

import org.jspecify.annotations.Nullable;

/**
 * A line that is an item of a list.
 *
 * @param number of an item that is counted, 0 for a dot
 */
record ListItem(int indent, int number, String words) {

    private static final String DOTS = "•◦▪‣⁃*-–";
    private static final int MOST_DIGITS = 3;

    static @Nullable ListItem of(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        if (at == line.length()) {
            return null;
        }
        if (line.charAt(at) == '・') {
            return item(at, 0, line.substring(at + 1));
        }
        if (DOTS.indexOf(line.charAt(at)) >= 0) {
            return line.startsWith(" ", at + 1) ? item(at, 0, line.substring(at + 1)) : null;
        }
        int end = at;
        while (end < line.length() && end - at < MOST_DIGITS && isDigit(line.charAt(end))) {
            end++;
        }
        boolean counted = end > at && (line.startsWith(". ", end) || line.startsWith(") ", end));
        return counted ? item(at, Integer.parseInt(line.substring(at, end)), line.substring(end + 1)) : null;
    }

    String tag() {
        return number == 0 ? "ul" : "ol";
    }

    String opening() {
        return number == 0 ? "<ul>\n" : number == 1 ? "<ol>\n" : "<ol start=\"" + number + "\">\n";
    }

    private static @Nullable ListItem item(int indent, int number, String words) {
        return words.isBlank() ? null : new ListItem(indent, number, words.strip());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
