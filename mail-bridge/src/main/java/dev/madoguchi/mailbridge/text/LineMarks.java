package dev.madoguchi.mailbridge.text;

/** What the structure of HTML tells about a line of its text: one character at its head that no mail may bring itself. */
public final class LineMarks {

    // noncharacters: Unicode keeps them for use within a program
    public static final char HISTORY = '\uFDD0';
    public static final char SIGNATURE = '\uFDD1';
    public static final char ATTRIBUTION = '\uFDD2';
    public static final char QUOTE = '\uFDD3';
    /** A picture without words between two quotations, which may be all that was answered. */
    public static final char PICTURE = '\uFDD4';

    public static final char NONE = '\0';

    private LineMarks() {}

    public static char of(String line) {
        return !line.isEmpty() && isMark(line.charAt(0)) ? line.charAt(0) : NONE;
    }

    /** The text as people may see it. */
    public static String without(String text) {
        int at = 0;
        while (at < text.length() && !isMark(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var rest = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            if (!isMark(text.charAt(at))) {
                rest.append(text.charAt(at));
            }
        }
        return rest.toString();
    }

    static boolean isMark(char c) {
        return c >= HISTORY && c <= PICTURE;
    }
}
