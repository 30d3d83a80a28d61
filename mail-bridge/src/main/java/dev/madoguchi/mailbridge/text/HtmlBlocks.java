package dev.madoguchi.mailbridge.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** HTML made of lines as people type them: paragraphs, lists, quotes and code, opened and closed where they begin and end. */
public final class HtmlBlocks {

    private static final int DEEPEST = 20;
    private static final String QUOTE = "<blockquote type=\"cite\" style=\"margin:0 0 0 0.8ex;"
            + "border-left:2px solid #cccccc;padding-left:1ex\">\n";
    private static final String CODE = "<pre style=\"white-space:pre-wrap\">";

    private final UnaryOperator<String> inline;
    private final StringBuilder html = new StringBuilder();
    private final Deque<Level> lists = new ArrayDeque<>();
    private int quotes;
    private boolean inParagraph;

    /** @param inline makes HTML of the words of a line */
    public HtmlBlocks(UnaryOperator<String> inline) {
        this.inline = inline;
    }

    private record Level(int indent, String tag) {}

    /** How deep in quotes the following lines are. */
    public void quote(int depth) {
        int wanted = Math.min(depth, DEEPEST);
        if (wanted != quotes) {
            end();
        }
        for (; quotes < wanted; quotes++) {
            html.append(QUOTE);
        }
        for (; quotes > wanted; quotes--) {
            html.append("</blockquote>\n");
        }
    }

    public void line(String line) {
        var item = ListItem.of(line);
        if (line.isBlank()) {
            end();
        } else if (item != null) {
            item(item);
        } else if (!lists.isEmpty() && line.startsWith(" ")) {
            html.append("<br>\n").append(inline.apply(line.strip()));
        } else {
            endLists(-1);
            html.append(inParagraph ? "<br>\n" : "<p>").append(inline.apply(line.stripTrailing()));
            inParagraph = true;
        }
    }

    /** A block that is shown as it is. */
    public void code(String escaped) {
        end();
        html.append(CODE).append(escaped).append("</pre>\n");
    }

    /** All that was given, with nothing left open. */
    public String html() {
        quote(0);
        end();
        return html.toString();
    }

    private void item(ListItem item) {
        endParagraph();
        endLists(item.indent());
        var level = lists.peek();
        if (level != null && level.indent() == item.indent() && !level.tag().equals(item.tag())) {
            endLists(item.indent() - 1);
            level = lists.peek();
        }
        boolean deeper = level == null || level.indent() < item.indent();
        if (deeper && lists.size() < DEEPEST) {
            html.append(level == null ? "" : "\n").append(item.opening());
            lists.push(new Level(item.indent(), item.tag()));
        } else {
            html.append("</li>\n");
        }
        html.append("<li>").append(inline.apply(item.words()));
    }

    private void end() {
        endParagraph();
        endLists(-1);
    }

    private void endParagraph() {
        html.append(inParagraph ? "</p>\n" : "");
        inParagraph = false;
    }

    /** Closes the lists that are indented further. */
    private void endLists(int indent) {
        for (@Nullable Level level = lists.peek(); level != null && level.indent() > indent; level = lists.peek()) {
            html.append("</li>\n</").append(level.tag()).append(">\n");
            lists.pop();
        }
    }
}
