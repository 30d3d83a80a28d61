package dev.madoguchi.domain.voice;

import java.text.Normalizer;

/** Characters as they are compared here: width, case and accents do not matter; one comes out for each that goes in. */
final class Letters {

    private static final char FULL_WIDTH = '！';
    private static final char LAST_FULL_WIDTH = '～';
    private static final int APART = '！' - '!';
    private static final char LAST_ACCENTED = '\u024F';
    private static final char FIRST_CJK = '\u2E80';

    private Letters() {}

    static String folded(String text) {
        var folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded(folded[i]);
        }
        return new String(folded);
    }

    private static char folded(char c) {
        char narrow = c >= FULL_WIDTH && c <= LAST_FULL_WIDTH ? (char) (c - APART) : c;
        char plain = narrow >= 0x80 && narrow <= LAST_ACCENTED
                ? Normalizer.normalize(String.valueOf(narrow), Normalizer.Form.NFD)
                        .charAt(0)
                : narrow;
        return Character.toLowerCase(plain);
    }

    static boolean isAscii(char c) {
        return c >= 'a' && c <= 'z' || isDigit(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Of a script that puts blanks between words. */
    static boolean isOfWord(char c) {
        return c < FIRST_CJK && Character.isLetter(c);
    }

    /** Of a script that puts none. */
    static boolean isCjk(char c) {
        return c >= FIRST_CJK && Character.isLetter(c);
    }
}
