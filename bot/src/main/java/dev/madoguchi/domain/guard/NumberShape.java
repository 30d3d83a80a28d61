package dev.madoguchi.domain.guard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the numbers of orders look: {@code A-######}, where {@code #} is a digit and everything else stands for itself.
 *
 * @param shape as it is compared: without regard to case and width
 */
public record NumberShape(String shape) {

    public static final int LONGEST = 40;
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_FOUND = 50;

    public NumberShape {
        shape = Phrases.folded(shape).strip();
    }

    /** Whether numbers of this shape tell orders apart. */
    public boolean isUsable() {
        return shape.length() <= LONGEST && shape.chars().filter(c -> c == '#').count() >= FEWEST_DIGITS;
    }

    /** The numbers of these shapes that stand in a text. */
    public static Set<String> in(String text, List<NumberShape> shapes) {
        var found = new LinkedHashSet<String>();
        var folded = Phrases.folded(text);
        for (var shape : shapes) {
            int at = 0;
            while (at < folded.length() && found.size() < MOST_FOUND) {
                if (shape.fits(folded, at)) {
                    found.add(folded.substring(at, at + shape.shape.length()));
                    at += shape.shape.length();
                } else {
                    at++;
                }
            }
        }
        return found;
    }

    private boolean fits(String text, int at) {
        int end = at + shape.length();
        if (end > text.length() || at > 0 && isOfNumber(text.charAt(at - 1))) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(at + i);
            boolean same = shape.charAt(i) == '#' ? c >= '0' && c <= '9' : c == shape.charAt(i);
            if (!same) {
                return false;
            }
        }
        return end == text.length() || !isOfNumber(text.charAt(end));
    }

    private static boolean isOfNumber(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
