package dev.madoguchi.slack;

import java.util.ArrayList;
import java.util.List;

/**
 * Customers' words made inert for Slack: invisible and direction-turning characters removed, then cut, then
 * {@code & < >} escaped last, so that no mention, link or command survives.
 */
public final class SlackText {

    /** Slack takes no empty text. */
    private static final String NOTHING_TO_SEE = "…";

    private SlackText() {}

    /** At most {@code limit} characters of the escaped form; a cut is shown by "…", and so is what has nothing to see. */
    public static String inert(String text, int limit) {
        var escaped = escape(visible(text));
        if (escaped.isBlank() && !text.isEmpty()) {
            return NOTHING_TO_SEE;
        }
        if (escaped.length() <= limit) {
            return escaped;
        }
        return cut(escaped, limit - 1) + "…";
    }

    /** Escaped pieces of at most {@code limit} characters each, divided at paragraphs, lines or words. */
    public static List<String> pieces(String text, int limit) {
        var pieces = new ArrayList<String>();
        var rest = escape(visible(text)).strip();
        while (rest.length() > limit) {
            int end = divide(rest, limit);
            pieces.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    /** What somebody typed behind a command: Slack's escapes undone, links as they are read. */
    public static String typed(String escaped) {
        var typed = new StringBuilder(escaped.length());
        int at = 0;
        while (at < escaped.length()) {
            int open = escaped.indexOf('<', at);
            int end = open < 0 ? -1 : escaped.indexOf('>', open);
            if (end < 0) {
                break;
            }
            var link = escaped.substring(open + 1, end);
            typed.append(escaped, at, open).append(link.substring(link.lastIndexOf('|') + 1));
            at = end + 1;
        }
        typed.append(escaped, at, escaped.length());
        return typed.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Only the three characters that Slack reads, nothing else. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Without invisible and direction-turning characters. */
    public static String visible(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(SlackText::isVisible).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.FORMAT -> c == 0x200D;
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static int divide(String text, int limit) {
        for (var separator : List.of("\n\n", "\n", "。", " ")) {
            int at = text.lastIndexOf(separator, limit - separator.length());
            if (at > limit / 2) {
                return at + separator.length();
            }
        }
        return cut(text, limit).length();
    }

    /** The first of what somebody typed, no character of it halved. */
    public static String start(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, whole(text, limit));
    }

    /** The first of what the desk says with its own markup: no sign such as a link or a time is halved either. */
    public static String shortened(String mrkdwn, int limit) {
        if (mrkdwn.length() <= limit) {
            return mrkdwn;
        }
        var start = cut(mrkdwn, limit);
        int open = start.lastIndexOf('<');
        return open > start.lastIndexOf('>') ? start.substring(0, open) : start;
    }

    /** Divides neither a character nor an escape. */
    private static String cut(String text, int limit) {
        int end = whole(text, limit);
        int escape = text.lastIndexOf('&', end - 1);
        if (escape >= 0 && end - escape < 5 && text.indexOf(';', escape) >= end) {
            end = escape;
        }
        return text.substring(0, end);
    }

    private static int whole(String text, int limit) {
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
