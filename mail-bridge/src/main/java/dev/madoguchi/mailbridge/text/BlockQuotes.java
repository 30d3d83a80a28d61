package dev.madoguchi.mailbridge.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/** Tells quotations from paragraphs that are only indented, for HTML has one element for both. */
final class BlockQuotes {

    private static final int INDENT = 4;

    private enum Kind {
        CITED,
        PERHAPS_CITED,
        INDENTED
    }

    private final Deque<Kind> open = new ArrayDeque<>();
    private final TextLines lines;

    BlockQuotes(TextLines lines) {
        this.lines = lines;
    }

    void open(Element quote) {
        open.push(kind(quote));
        lines.freshLine();
        step(open.getFirst(), 1);
    }

    private Kind kind(Element quote) {
        if (HtmlPlace.isCitation(quote) || Attributions.mayEnd(lines.lastLine())) {
            return Kind.CITED;
        }
        return HtmlPlace.isIndentation(quote) ? Kind.INDENTED : Kind.PERHAPS_CITED;
    }

    void close() {
        lines.freshLine();
        step(open.pop(), -1);
    }

    private void step(Kind kind, int step) {
        switch (kind) {
            case CITED -> lines.quote(step);
            case INDENTED -> lines.indent(INDENT * step);
            case PERHAPS_CITED -> {
                lines.indent(INDENT * step);
                lines.inside(LineMarks.QUOTE, step);
            }
        }
    }
}
