package dev.madoguchi.mailbridge.text;

/** Plain text as simple HTML: paragraphs, lists, quotes and links, everything else escaped. */
public final class TextHtml {

    private static final int DEEPEST_QUOTE = 20;

    private TextHtml() {}

    /** A whole HTML document that shows the text. */
    public static String of(String text) {
        return document(fragment(text));
    }

    /** A whole HTML document around what is in its body. */
    public static String document(String body) {
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n" + body + "</body></html>\n";
    }

    /** The text as a part of a document; nothing for a blank text. */
    public static String fragment(String text) {
        var blocks = new HtmlBlocks(TextHtml::words);
        text.replace("\r\n", "\n").lines().forEach(line -> line(line, blocks));
        return blocks.html();
    }

    private static void line(String line, HtmlBlocks blocks) {
        int at = 0;
        int depth = 0;
        while (at < line.length() && depth < DEEPEST_QUOTE && line.charAt(at) == '>') {
            depth++;
            at++;
            at += at < line.length() && line.charAt(at) == ' ' ? 1 : 0;
        }
        blocks.quote(depth);
        blocks.line(line.substring(at));
    }

    /** Words of one line with their links; blanks that follow a blank are kept. */
    private static String words(String words) {
        var html = new StringBuilder(words.length() + words.length() / 8);
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
        return html.toString();
    }

    /** Where the link that begins here ends, or {@code at} when none does. */
    private static int linkEnd(String words, int at) {
        if (words.charAt(at) != 'h' || !words.startsWith("http://", at) && !words.startsWith("https://", at)) {
            return at;
        }
        int end = at;
        boolean opened = false;
        while (end < words.length() && isOfLink(words.charAt(end))) {
            opened |= words.charAt(end) == '(';
            end++;
        }
        var after = opened ? ".,;:!?'" : ".,;:!?')";
        while (end > at && after.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.startsWith("//", end - 2) ? at : end;
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
