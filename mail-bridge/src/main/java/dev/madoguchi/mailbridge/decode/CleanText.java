package dev.madoguchi.mailbridge.decode;

/** Takes out of a text what nobody can see but what deceives readers or breaks databases. */
public final class CleanText {

    private static final char JOINER = '\u200D';
    private static final char VARIATION = '\uFE0F';

    private CleanText() {}

    /**
     * Without NUL, control characters but line feed and tab, direction marks, zero-width characters (but the joiners of emoji) and soft hyphens; broken
     * surrogates become U+FFFD; every kind of line end becomes a line feed.
     */
    public static String clean(String text) {
        var clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\r') {
                clean.append('\n');
                at += at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
            } else if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
                clean.append('\n');
            } else if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
                if (!isInvisible(Character.toCodePoint(c, text.charAt(at)))) {
                    clean.append(c).append(text.charAt(at));
                }
            } else if (Character.isSurrogate(c)) {
                clean.append('\uFFFD');
            } else if (!isInvisible(c) || c == JOINER && joinsEmoji(text, at)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** Of several emoji one is made by a joiner between them: 👩‍💻. */
    private static boolean joinsEmoji(String text, int at) {
        return at > 0 && at + 1 < text.length() && isEmoji(text.charAt(at - 1)) && isEmoji(text.charAt(at + 1));
    }

    private static boolean isEmoji(char c) {
        return Character.isSurrogate(c) || c == VARIATION || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    /** As {@link #clean}, every run of white space with a line break or tab in it one blank, and none at the ends. */
    public static String oneLine(String text) {
        var clean = clean(text);
        if (clean.indexOf('\n') < 0 && clean.indexOf('\t') < 0) {
            return clean.strip();
        }
        var line = new StringBuilder(clean.length());
        for (int at = 0; at < clean.length(); at++) {
            char c = clean.charAt(at);
            boolean blank = c == '\n' || c == '\t' || c == ' ';
            if (!blank) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static boolean isInvisible(int c) {
        return c < ' ' && c != '\n' && c != '\t'
                || c >= 0x7F && c <= 0x9F
                || c == 0xAD
                || c == 0x61C
                || c == 0x180E
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0xFEFF
                || c >= 0xFFF9 && c <= 0xFFFB
                || c >= 0xE0000 && c <= 0xE007F;
    }
}
