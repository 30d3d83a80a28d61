package dev.madoguchi.mailbridge.text;

import java.util.Locale;

/** Where a link leads, as far as readers must be told. */
final class LinkTarget {

    private static final int LONGEST_LABEL = 20;

    private LinkTarget() {}

    /** {@code <target>} when it is the web or a mailbox and the label does not already say so, else "". */
    static String shown(TextLines lines, int start, String target) {
        var scheme = target.substring(0, Math.min(8, target.length())).toLowerCase(Locale.ROOT);
        boolean mail = scheme.startsWith("mailto:");
        if (!scheme.startsWith("http://") && !scheme.startsWith("https://") && !mail) {
            return "";
        }
        boolean shortLabel = lines.length() - start <= target.length() + LONGEST_LABEL;
        var shown = mail ? withoutQuery(target.substring(7)) : target;
        if (shown.isEmpty() || shortLabel && bare(lines.since(start)).equals(bare(shown))) {
            return "";
        }
        return "<" + shown + ">";
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
}
