package dev.madoguchi.mailbridge.text;

/** Plain text as simple HTML: paragraphs, line breaks, quotes and links, everything else escaped. */
public final class TextHtml {

    private final StringBuilder html = new StringBuilder();
    private int quotes;
    private boolean inParagraph;

    private TextHtml() {}

    /** A whole HTML document that shows the text. */
    public static String of(String text) {
        var writer = new TextHtml();
        writer.html.append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n");
        for (var line : text.replace("\r\n", "\n").split("\n", -1)) {
            writer.line(line);
        }
        writer.endParagraph();
        writer.quote(0);
        return writer.html.append("</body></html>\n").toString();
    }

    private void line(String line) {
        int at = 0;
        int depth = 0;
        while (at < line.length() && depth < 20 && line.charAt(at) == '>') {
            depth++;
            at++;
            at += at < line.length() && line.charAt(at) == ' ' ? 1 : 0;
        }
        quote(depth);
        var words = line.substring(at);
        if (words.isBlank()) {
            endParagraph();
            return;
        }
        html.append(inParagraph ? "<br>\n" : "<p>");
        inParagraph = true;
        words(words.stripTrailing());
    }

    private void quote(int depth) {
        if (depth != quotes) {
            endParagraph();
        }
        while (quotes < depth) {
            html.append("<blockquote>\n");
            quotes++;
        }
        while (quotes > depth) {
            html.append("</blockquote>\n");
            quotes--;
        }
    }

    private void endParagraph() {
        html.append(inParagraph ? "</p>\n" : "");
        inParagraph = false;
    }

    private void words(String words) {
        int at = 0;
        while (at < words.length()) {
            int end = linkEnd(words, at);
            if (end > at) {
                var link = escaped(words.substring(at, end));
                html.append("<a href=\"")
                        .append(link)
                        .append("\">")
                        .append(link)
                        .append("</a>");
                at = end;
            } else {
                boolean indent = words.charAt(at) == ' ' && (at == 0 || words.charAt(at - 1) == ' ');
                html.append(indent ? "&nbsp;" : escaped(words.substring(at, at + 1)));
                at++;
            }
        }
    }

    /** Where the link that begins here ends, or {@code at} when none does. */
    private static int linkEnd(String words, int at) {
        if (words.charAt(at) != 'h' || !words.startsWith("http://", at) && !words.startsWith("https://", at)) {
            return at;
        }
        int end = at;
        while (end < words.length() && isOfLink(words.charAt(end))) {
            end++;
        }
        while (end > at && ".,;:!?)'".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(at, end).endsWith("//") ? at : end;
    }

    /** Japanese text follows a link without a blank, so a link ends where ASCII does. */
    private static boolean isOfLink(char c) {
        return c > ' ' && c < 127 && "<>\"`{}|\\^".indexOf(c) < 0;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
