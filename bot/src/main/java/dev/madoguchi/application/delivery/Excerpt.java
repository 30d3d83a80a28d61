package dev.madoguchi.application.delivery;

/** What fits on a card: a short mail whole, the first lines of a longer one. */
public final class Excerpt {

    private static final int CHARACTERS = 1_200;
    private static final int LINES = 20;

    private Excerpt() {}

    public static boolean fits(String text) {
        return text.length() <= CHARACTERS && text.lines().count() <= LINES;
    }

    /** The first lines, cut at the end of a word where there is one. */
    public static String of(String text) {
        if (fits(text)) {
            return text;
        }
        var lines = new StringBuilder();
        text.lines().limit(LINES).forEach(line -> lines.append(line).append('\n'));
        if (lines.length() <= CHARACTERS) {
            return lines.toString().stripTrailing();
        }
        int end = Character.isHighSurrogate(lines.charAt(CHARACTERS - 1)) ? CHARACTERS - 1 : CHARACTERS;
        int word = lines.lastIndexOf(" ", end);
        return lines.substring(0, word > end - 80 ? word : end).stripTrailing();
    }
}
