package dev.madoguchi.application.reply;

/** Plain text as HTML, for the parts of a mail that the desk itself writes. */
final class Html {

    private Html() {}

    /** One paragraph with its line breaks; nothing for a blank text. */
    static String paragraph(String text) {
        return text.isBlank() ? "" : "<p>" + escape(text.strip()).replace("\n", "<br>\n") + "</p>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
