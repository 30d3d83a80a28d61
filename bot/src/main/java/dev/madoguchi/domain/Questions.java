package dev.madoguchi.domain;

import java.util.ArrayList;
import java.util.List;

/** The questions in a text, as far as question marks and their Japanese like tell. */
public final class Questions {

    private static final int MOST = 5;
    private static final int LONGEST = 200;
    private static final int SHORTEST = 4;
    private static final String ENDS = "!。！\n";

    private Questions() {}

    /** In the order of the text; of a very long one its end. */
    public static List<String> in(String text) {
        var found = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length() && found.size() < MOST; i++) {
            if (isAsked(text, i)) {
                add(text.substring(Math.max(start, i + 1 - LONGEST), i + 1), found);
            }
            if (isAsked(text, i) || ends(text, i)) {
                start = i + 1;
            }
        }
        return found;
    }

    private static void add(String sentence, List<String> found) {
        var question = sentence.strip();
        if (question.length() >= SHORTEST && !question.startsWith(">")) {
            found.add(question);
        }
    }

    /** A question mark in the middle of a word is one of a link. */
    private static boolean isAsked(String text, int at) {
        char c = text.charAt(at);
        return c == '？' || c == '?' && isLast(text, at) || c == '。' && at > 0 && text.charAt(at - 1) == 'か';
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        return ENDS.indexOf(c) >= 0 || c == '.' && isLast(text, at);
    }

    private static boolean isLast(String text, int at) {
        return at + 1 == text.length() || !isOfWord(text.charAt(at + 1));
    }

    private static boolean isOfWord(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "&=/_-%#".indexOf(c) >= 0);
    }
}
