package dev.madoguchi.slack.post;

/** Widths in a fixed-width face: full-width characters take two columns. */
final class Columns {

    private Columns() {}

    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static boolean isWide(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> c < 0xFF61 || c > 0xFFDC;
            default ->
                c >= 0x3000 && c <= 0x30FF
                        || c >= 0xFF01 && c <= 0xFF60
                        || c >= 0xFFE0 && c <= 0xFFE6
                        || c >= 0x1F300 && c <= 0x1FAFF;
        };
    }
}
