package dev.madoguchi.mailbridge.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** HTML as plain text: lists, tables, quotes and links stay, everything else goes, and nothing is ever loaded. */
public final class HtmlText implements NodeFilter {

    private static final int LONGEST_TITLE = 1_000;

    private static final Set<String> PARAGRAPHS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dl", "hr", "pre");

    private static final Set<String> LINES = Set.of("""
            div | section | article | header | footer | address | dt | dd | center | form | figure | tr
            """.strip().split(" *[|] *"));

    private final TextLines lines = new TextLines();
    private final Deque<Integer> links = new ArrayDeque<>();
    private final Deque<HtmlTable> tables = new ArrayDeque<>();
    private final ListNumbers numbers = new ListNumbers();
    private final BlockQuotes quotes = new BlockQuotes(lines);
    private boolean replyEnded;

    private HtmlText() {}

    /** The text a reader of this HTML would see, with {@link LineMarks}. One pass over the tree, whatever is in it. */
    public static String of(String html) {
        var text = new HtmlText();
        Jsoup.parse(html).body().filter(text);
        return text.lines.toString();
    }

    /** What a browser would write above its window, or "": no reader of a mail sees it. */
    public static String title(String html) {
        int start = html.indexOf("<title>");
        int end = start < 0 ? -1 : html.indexOf("</title>", start);
        boolean sound = end > start && end - start < LONGEST_TITLE;
        return sound
                ? Parser.unescapeEntities(html.substring(start + 7, end), false).strip()
                : "";
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            lines.words(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (node instanceof Element element) {
            if (HiddenElements.contain(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            enter(HtmlPlace.of(element));
            lines.preformatted(isPreformatted(element) ? 1 : 0);
            breakAround(element);
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(HtmlPlace place) {
        if (place == HtmlPlace.END_OF_REPLY && !replyEnded) {
            replyEnded = true;
            lines.freshLine();
            lines.inside(LineMarks.HISTORY, 1);
        }
        step(place, 1);
    }

    private void step(HtmlPlace place, int step) {
        switch (place) {
            case HISTORY -> mark(LineMarks.HISTORY, step);
            case SIGNATURE -> mark(LineMarks.SIGNATURE, step);
            case ATTRIBUTION -> mark(LineMarks.ATTRIBUTION, step);
            case END_OF_REPLY, PLAIN -> {}
        }
    }

    private void mark(char mark, int step) {
        lines.freshLine();
        lines.inside(mark, step);
    }

    private void breakAround(Element element) {
        var name = element.normalName();
        if (PARAGRAPHS.contains(name)) {
            lines.paragraph();
        } else if (LINES.contains(name)) {
            lines.freshLine();
        } else if (name.equals("p")) {
            paragraph(element);
        }
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "br" -> lines.lineBreak();
            case "ul", "ol", "menu" -> {
                breakAroundList();
                numbers.open(element);
            }
            case "li" -> {
                lines.item(numbers.bullet());
                lines.indent(TextLines.BULLET);
            }
            case "table" -> {
                lines.paragraph();
                tables.push(HtmlTable.of(element, lines.flat(0)));
            }
            case "td", "th" -> cell();
            case "blockquote" -> quotes.open(element);
            case "img" -> picture(element);
            case "a" -> links.push(lines.length());
            default -> {}
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        switch (element.normalName()) {
            case "ul", "ol", "menu" -> {
                numbers.close();
                breakAroundList();
            }
            case "li" -> {
                lines.indent(-TextLines.BULLET);
                lines.item("");
            }
            case "table" -> {
                lines.flat(tables.pop().flatOutside());
                lines.paragraph();
            }
            case "td", "th" -> lines.flat(0);
            case "blockquote" -> quotes.close();
            case "a" -> {
                var target = LinkTarget.shown(
                        lines, links.pop(), element.attr("href").strip());
                if (!target.isEmpty()) {
                    lines.word(target);
                }
            }
            default -> {}
        }
        breakAround(element);
        lines.preformatted(isPreformatted(element) ? -1 : 0);
        step(HtmlPlace.of(element), -1);
        return FilterResult.CONTINUE;
    }

    private static boolean isPreformatted(Element element) {
        return element.normalName().equals("pre")
                || element.attributesSize() > 0
                        && HtmlPlace.compact(element.attr("style")).contains("white-space:pre");
    }

    /** The paragraphs of a list's items stand as close as items without paragraphs. */
    private void paragraph(Element paragraph) {
        var around = paragraph.parent();
        if (around != null && around.normalName().equals("li")) {
            lines.freshLine();
        } else {
            lines.paragraph();
        }
    }

    /** A list within a list has no empty line around it. */
    private void breakAroundList() {
        if (numbers.isEmpty()) {
            lines.paragraph();
        } else {
            lines.freshLine();
        }
    }

    private void cell() {
        var table = tables.peek();
        lines.cell(table == null ? "\t" : table.separator());
        lines.flat(table != null && table.data() ? 1 : 0);
    }

    private void picture(Element picture) {
        var alt = picture.attr("alt").strip();
        boolean sign = alt.length() <= 8 && alt.codePoints().noneMatch(Character::isLetterOrDigit);
        if (!alt.isEmpty()) {
            if (sign) {
                lines.words(alt);
            } else {
                lines.word("[" + alt + "]");
            }
        } else if (picture.attr("width").length() != 1 && picture.attr("height").length() != 1) {
            lines.picture();
        }
    }
}
