package dev.madoguchi.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are compared: full and half width, capitals, hiragana and katakana do not matter. */
public final class Folded {

    /** More of a text is not looked at. */
    private static final int LONGEST = 20_000;

    private static final char FIRST_KATAKANA = 'ァ';
    private static final char LAST_KATAKANA = 'ヶ';
    private static final int APART = 'ァ' - 'ぁ';

    private final String text;

    public Folded(String text) {
        this.text = fold(text);
    }

    /** Whether a word begins with this, or, in a script without blanks, whether it occurs. */
    public boolean has(String words) {
        var wanted = fold(words);
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (at == 0 || !isLatin(wanted.charAt(0)) || !isLatin(text.charAt(at - 1))) {
                return !wanted.isEmpty();
            }
        }
        return false;
    }

    public boolean is(String words) {
        return text.equals(fold(words));
    }

    public boolean endsWith(String words) {
        return text.endsWith(fold(words));
    }

    private static boolean isLatin(char c) {
        return c < '\u2E80' && Character.isLetterOrDigit(c);
    }

    private static String fold(String text) {
        var start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        var folded = Normalizer.normalize(start, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toCharArray();
        for (int i = 0; i < folded.length; i++) {
            if (folded[i] >= FIRST_KATAKANA && folded[i] <= LAST_KATAKANA) {
                folded[i] -= APART;
            }
        }
        return new String(folded);
    }
}
