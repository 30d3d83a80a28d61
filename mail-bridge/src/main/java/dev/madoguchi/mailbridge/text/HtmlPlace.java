package dev.madoguchi.mailbridge.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element is by the names and styles which mail programs give to quotations and signatures. */
enum HtmlPlace {
    HISTORY,
    /** Everything from here on is older, wherever the element ends. */
    END_OF_REPLY,
    SIGNATURE,
    ATTRIBUTION,
    PLAIN;

    private static final int LONGEST_ATTRIBUTE = 2_000;

    private static final Set<String> HISTORIES = Set.of("""
            yahoo_quoted | zmail_extra | mail-editor-reference-message-container | hs_reply
            ms-outlook-mobile-reference-message | tutanota_quote | yj-quoted-message
            """.strip().split(" *[|\n] *"));

    private static final Set<String> ENDS = Set.of("""
            appendonsend | divrplyfwdmsg | stopspelling | yahoo_quoted_begin | olk_src_body_section
            """.strip().split(" *[|\n] *"));

    private static final Set<String> ATTRIBUTIONS = Set.of("gmail_attr", "moz-cite-prefix", "protonmail_attribution");

    private static final List<String> SIGNATURES = List.of("signature", "signature_prefix", "signature_block");

    private static final Set<String> SIGNATURE_NAMES = Set.of("bloop_sign", "zm-_id_-sgn", "zm-_id_-sgn1", "sign-ios");

    static HtmlPlace of(Element element) {
        if (element.attributesSize() == 0) {
            return PLAIN;
        }
        var place = named(element.id());
        for (var name : cut(element.className()).split("[ \t\n]", -1)) {
            place = place == PLAIN ? named(name) : place;
        }
        if (place == PLAIN && isOutlookBorder(element.attr("style"))) {
            return END_OF_REPLY;
        }
        return place == PLAIN && element.attr("name").equals("quote") ? HISTORY : place;
    }

    private static HtmlPlace named(String original) {
        var name = cut(original).toLowerCase(Locale.ROOT);
        if (name.length() < 8) {
            return PLAIN;
        }
        if (ENDS.contains(name)) {
            return END_OF_REPLY;
        }
        if (HISTORIES.contains(name)) {
            return HISTORY;
        }
        if (ATTRIBUTIONS.contains(name)) {
            return ATTRIBUTION;
        }
        boolean signature = SIGNATURE_NAMES.contains(name)
                || name.length() < 60 && SIGNATURES.stream().anyMatch(name::endsWith);
        return signature ? SIGNATURE : PLAIN;
    }

    /** The line that Word draws above From, Sent, To and Subject; lines which people draw have other paddings. */
    private static boolean isOutlookBorder(String style) {
        var compact = compact(style);
        boolean word = compact.contains("border:none;border-top:solid") && compact.contains("1.0pt;padding:3.0pt0");
        boolean mac = compact.contains("border-top:#b5c4df1ptsolid") && compact.contains("padding-top:3pt");
        return (word || mac) && !compact.contains("windowtext");
    }

    /** Whether a blockquote is a quotation for sure; without such a sign it may be no more than an indentation. */
    static boolean isCitation(Element quote) {
        if (quote.attr("type").equalsIgnoreCase("cite") || quote.hasAttr("cite")) {
            return true;
        }
        var names = cut(quote.className() + " " + quote.id()).toLowerCase(Locale.ROOT);
        var style = compact(quote.attr("style"));
        return names.contains("quote")
                || names.contains("cite")
                || style.contains("border-left:") && !style.contains("border-left:none")
                || style.contains("border:") && !style.contains("border:none") && !style.contains("border:0");
    }

    /** What the button "indent" of webmails makes of a paragraph. */
    static boolean isIndentation(Element quote) {
        var style = compact(quote.attr("style"));
        return style.contains("margin") && style.contains("border:none") && style.contains("padding:0");
    }

    static String compact(String style) {
        return style.isEmpty() ? "" : cut(style).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static String cut(String attribute) {
        return attribute.length() > LONGEST_ATTRIBUTE ? attribute.substring(0, LONGEST_ATTRIBUTE) : attribute;
    }
}
