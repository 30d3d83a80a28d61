package dev.madoguchi.slack;

import java.util.function.UnaryOperator;

/** One line of Slack's markup, read from left to right once. */
final class MrkdwnLine {

    private static final String STYLES = "*_~";
    private static final int LONGEST_EMOJI_NAME = 60;

    private final String line;
    private final UnaryOperator<String> names;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    MrkdwnLine(String line, UnaryOperator<String> names) {
        this.line = line;
        this.names = names;
        read(0, line.length());
    }

    String text() {
        return text.toString();
    }

    String html() {
        return html.toString();
    }

    /** Without styles and emoji, as it stands in code; links and names are still resolved. */
    String literal() {
        return literal(0, line.length());
    }

    private String literal(int from, int to) {
        var plain = new StringBuilder();
        int at = from;
        while (at < to) {
            int end = line.charAt(at) == '<' ? line.indexOf('>', at) : -1;
            if (end < 0 || end >= to) {
                plain.append(line.charAt(at++));
            } else {
                plain.append(reference(line.substring(at + 1, end)).label());
                at = end + 1;
            }
        }
        return plain.toString();
    }

    private void read(int from, int to) {
        int at = from;
        while (at < to) {
            at = next(at, to);
        }
    }

    /** Reads what starts here and gives where it ends. */
    private int next(int at, int to) {
        char c = line.charAt(at);
        if (c == '<') {
            int end = line.indexOf('>', at);
            if (end > at && end < to) {
                add(reference(line.substring(at + 1, end)));
                return end + 1;
            }
        }
        if (c == '`') {
            int end = line.indexOf('`', at + 1);
            if (end > at + 1 && end < to) {
                var code = Mrkdwn.unescape(literal(at + 1, end));
                text.append(code);
                html.append("<code>").append(Mrkdwn.escape(code)).append("</code>");
                return end + 1;
            }
        }
        if (c == ':') {
            int end = line.indexOf(':', at + 1);
            end = line.startsWith("::skin-tone-", end) ? line.indexOf(':', end + 2) : end;
            if (end > at + 1 && end < to && end - at < LONGEST_EMOJI_NAME && isName(at + 1, end)) {
                var emoji = Mrkdwn.emoji(line.substring(at + 1, end));
                add(emoji);
                return end + 1;
            }
        }
        if (STYLES.indexOf(c) >= 0) {
            int end = styleEnd(at, to);
            if (end > 0) {
                var tag = c == '*' ? "strong" : c == '_' ? "em" : "del";
                html.append('<').append(tag).append('>');
                read(at + 1, end);
                html.append("</").append(tag).append('>');
                return end + 1;
            }
        }
        if (c == '&') {
            int end = line.indexOf(';', at);
            if (end > at && end - at <= 4 && end < to) {
                add(Mrkdwn.unescape(line.substring(at, end + 1)));
                return end + 1;
            }
        }
        int end = at + Character.charCount(line.codePointAt(at));
        add(line.substring(at, end));
        return end;
    }

    /** Where a style that opens here closes: both signs stand at the edge of words. */
    private int styleEnd(int at, int to) {
        boolean opens = (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)))
                && at + 1 < to
                && !Character.isWhitespace(line.charAt(at + 1));
        if (!opens) {
            return -1;
        }
        for (int end = line.indexOf(line.charAt(at), at + 2); end > 0 && end < to; ) {
            boolean closes = !Character.isWhitespace(line.charAt(end - 1))
                    && (end + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(end + 1)));
            if (closes) {
                return end;
            }
            end = line.indexOf(line.charAt(at), end + 1);
        }
        return -1;
    }

    private boolean isName(int from, int to) {
        return line.substring(from, to)
                .chars()
                .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "_+-':".indexOf(c) >= 0);
    }

    private record Reference(String label, String address) {}

    private Reference reference(String inner) {
        int bar = inner.indexOf('|');
        var target = bar < 0 ? inner : inner.substring(0, bar);
        var label = bar < 0 ? "" : Mrkdwn.unescape(inner.substring(bar + 1));
        if (target.startsWith("@")) {
            return new Reference(names.apply(target.substring(1)), "");
        }
        if (target.startsWith("#")) {
            var channel = label.isEmpty() ? names.apply(target) : label;
            return new Reference(channel.isEmpty() ? "" : "#" + channel, "");
        }
        if (target.startsWith("!")) {
            return new Reference(label, "");
        }
        var address = Mrkdwn.unescape(target);
        var shown = address.startsWith("mailto:") ? address.substring("mailto:".length()) : address;
        return new Reference(label.isEmpty() ? shown : label, address);
    }

    private void add(Reference reference) {
        if (reference.address.isEmpty()) {
            add(reference.label);
            return;
        }
        text.append(reference.label);
        if (!reference.address.endsWith(reference.label)) {
            text.append(" <").append(reference.address).append('>');
        }
        html.append("<a href=\"")
                .append(Mrkdwn.escape(reference.address))
                .append("\">")
                .append(Mrkdwn.escape(reference.label))
                .append("</a>");
    }

    private void add(String characters) {
        text.append(characters);
        html.append(Mrkdwn.escape(characters));
    }
}
