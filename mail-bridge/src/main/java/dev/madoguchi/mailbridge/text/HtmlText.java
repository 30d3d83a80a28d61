package dev.madoguchi.mailbridge.text;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** HTML as plain text: lists, tables, quotes and links stay, everything else goes, and nothing is ever loaded. */
public final class HtmlText implements NodeFilter {

    private static final int DEEPEST_QUOTE = 20;

    private final TextLines lines = new TextLines();

    private HtmlText() {}

    /** The text a reader of this HTML would see. One pass over the tree, whatever is in it. */
    public static String of(String html) {
        var text = new HtmlText();
        Jsoup.parse(html).body().filter(text);
        return text.lines.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            lines.words(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (node instanceof Element element) {
            return isHidden(element) ? FilterResult.SKIP_ENTIRELY : open(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        switch (element.normalName()) {
            case "br" -> lines.lineBreak();
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table" -> lines.paragraph();
            case "div", "tr", "section", "article", "header", "footer", "address", "dt", "dd", "center", "form" ->
                lines.freshLine();
            case "hr" -> lines.paragraph();
            case "pre" -> {
                lines.paragraph();
                lines.preformatted(true);
            }
            case "li" -> {
                lines.freshLine();
                lines.words(bullet(element));
            }
            case "td", "th" -> lines.cell();
            case "blockquote" -> {
                lines.freshLine();
                lines.quote(+1, DEEPEST_QUOTE);
            }
            case "img" ->
                lines.words(
                        element.attr("alt").isBlank()
                                ? ""
                                : "[" + element.attr("alt").strip() + "]");
            case "a" -> lines.openLink();
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        switch (element.normalName()) {
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table" -> lines.paragraph();
            case "div", "tr", "li", "section", "article", "header", "footer", "address", "dt", "dd", "center", "form" ->
                lines.freshLine();
            case "pre" -> {
                lines.preformatted(false);
                lines.paragraph();
            }
            case "blockquote" -> {
                lines.freshLine();
                lines.quote(-1, DEEPEST_QUOTE);
            }
            case "a" -> lines.closeLink(element.attr("href").strip());
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    private static String bullet(Element item) {
        var list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "• ";
        }
        // jsoup counts siblings anew for each element, which is quadratic: beyond a hundred the numbers no longer
        // matter
        return list.childNodeSize() > 300 ? "• " : item.elementSiblingIndex() + 1 + ". ";
    }

    private static boolean isHidden(Element element) {
        return switch (element.normalName()) {
            case "script", "style", "head", "title", "noscript", "template", "object", "iframe", "svg", "select" ->
                true;
            default -> element.hasAttr("hidden") || hides(element.attr("style"));
        };
    }

    private static boolean hides(String style) {
        if (style.isEmpty()) {
            return false;
        }
        var compact = style.substring(0, Math.min(2_000, style.length()))
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }
}
