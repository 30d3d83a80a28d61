package dev.madoguchi.mailbridge.text;

import org.jsoup.nodes.Element;

/** What a browser does not show: scripts, and the preheaders that newsletters hide above their text. */
final class HiddenElements {

    private HiddenElements() {}

    static boolean contain(Element element) {
        return switch (element.normalName()) {
            case "script", "style", "head", "title", "noscript", "template", "object", "iframe", "svg", "select" ->
                true;
            default -> element.attributesSize() > 0 && (element.hasAttr("hidden") || hides(element));
        };
    }

    private static boolean hides(Element element) {
        var style = HtmlPlace.compact(element.attr("style"));
        if (style.isEmpty()) {
            return false;
        }
        return style.contains("display:none")
                || style.contains("visibility:hidden")
                || isZero(style, "max-height:")
                || isZero(style, "opacity:")
                // layouts set a size of nothing around cells that have their own
                || isZero(style, "font-size:") && element.childNodeSize() < 2;
    }

    /** Whether this property is 0, 0px or 0.0 and not 0.5. */
    private static boolean isZero(String style, String property) {
        int at = style.indexOf(property);
        if (at < 0 || at > 0 && style.charAt(at - 1) == '-') {
            return false;
        }
        int end = at + property.length();
        while (end < style.length() && (style.charAt(end) == '0' || style.charAt(end) == '.')) {
            end++;
        }
        boolean digitFollows = end < style.length() && Character.isDigit(style.charAt(end));
        return end > at + property.length() && !digitFollows;
    }
}
