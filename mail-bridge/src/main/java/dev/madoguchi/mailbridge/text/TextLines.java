package dev.madoguchi.mailbridge.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Collects the lines of a text while its HTML is walked: blanks as a browser shows them, quotes marked with {@code >}. */
final class TextLines {

    private final StringBuilder text = new StringBuilder();
    private final Deque<Integer> links = new ArrayDeque<>();
    private int lineBreaks;
    private int quotes;
    private int preformatted;
    private boolean blank;
    private boolean lineHasText;

    void words(String words) {
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (preformatted > 0 && c == '\n') {
                lineBreak();
            } else if (preformatted > 0 && (c == ' ' || c == '\t')) {
                put(c);
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                blank = true;
            } else {
                put(c == '\u00A0' ? ' ' : c);
            }
        }
    }

    private void put(char c) {
        if (lineBreaks > 0 || text.isEmpty()) {
            startLine();
        } else if (blank && lineHasText) {
            text.append(' ');
        }
        blank = false;
        lineHasText = true;
        text.append(c);
    }

    private void startLine() {
        var mark = "> ".repeat(quotes);
        for (int i = 0; i < lineBreaks && !text.isEmpty(); i++) {
            text.append('\n');
            if (i + 1 < lineBreaks) {
                text.append(mark.stripTrailing());
            }
        }
        text.append(mark);
        lineBreaks = 0;
    }

    void lineBreak() {
        lineBreaks = Math.min(lineBreaks + 1, 3);
        endLine();
    }

    void freshLine() {
        lineBreaks = Math.max(lineBreaks, 1);
        endLine();
    }

    void paragraph() {
        lineBreaks = Math.max(lineBreaks, 2);
        endLine();
    }

    private void endLine() {
        blank = false;
        lineHasText = false;
    }

    void cell() {
        if (lineHasText && lineBreaks == 0) {
            text.append('\t');
            blank = false;
        }
    }

    void preformatted(boolean begins) {
        preformatted += begins ? 1 : -1;
    }

    void quote(int step, int deepest) {
        quotes = Math.max(0, Math.min(deepest, quotes + step));
    }

    void openLink() {
        links.push(text.length());
    }

    /** {@code label <target>} when the label does not already show where the link leads. */
    void closeLink(String target) {
        int start = Math.min(links.isEmpty() ? text.length() : links.pop(), text.length());
        var scheme = target.substring(0, Math.min(8, target.length())).toLowerCase(Locale.ROOT);
        if (!scheme.startsWith("http://") && !scheme.startsWith("https://") && !scheme.startsWith("mailto:")) {
            return;
        }
        boolean shortLabel = text.length() - start <= target.length() + 20;
        var label = shortLabel ? text.substring(start).strip() : "";
        if (!shortLabel || !bare(label).equals(bare(target))) {
            var shown = bare(target).equals(bare("")) ? "" : target;
            boolean mail = scheme.startsWith("mailto:");
            var address = mail ? shown.substring(7) : shown;
            words((blank || lineHasText ? " " : "") + "<" + (mail ? withoutQuery(address) : address) + ">");
        }
    }

    private static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /** What makes two spellings of one target alike. */
    private static String bare(String target) {
        var text = target.toLowerCase(Locale.ROOT);
        for (var prefix : new String[] {"mailto:", "https://", "http://", "www."}) {
            text = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
