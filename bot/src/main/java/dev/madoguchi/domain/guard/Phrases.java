package dev.madoguchi.domain.guard;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words and phrases that are looked for without regard to case and width; Latin ones as whole words. */
public final class Phrases {

    public static final int MOST = 200;
    public static final int LONGEST = 50;

    private final List<String> phrases;

    public Phrases(List<String> phrases) {
        this.phrases = phrases.stream()
                .map(phrase -> folded(phrase).strip())
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    /** The first of the phrases that stands in the text. */
    public Optional<String> firstIn(String text) {
        var folded = folded(text);
        return phrases.stream().filter(phrase -> stands(phrase, folded)).findFirst();
    }

    /** One form for each letter: full and half width, capitals and small ones. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean stands(String phrase, String text) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
            int end = at + phrase.length();
            boolean begins = at == 0 || !isOneWord(text.charAt(at - 1), text.charAt(at));
            boolean ends = end == text.length() || !isOneWord(text.charAt(end - 1), text.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneWord(char one, char other) {
        return isLatin(one) && isLatin(other);
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
