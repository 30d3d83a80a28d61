package dev.madoguchi.mailbridge.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/** Counts the items of the lists that are open, for a browser would ask each item for all the items before it. */
final class ListNumbers {

    private static final int UNNUMBERED = 0;
    private static final int LONGEST_NUMBER = 5;

    private final Deque<Integer> next = new ArrayDeque<>();

    boolean isEmpty() {
        return next.isEmpty();
    }

    void open(Element list) {
        next.push(list.normalName().equals("ol") ? first(list.attr("start")) : UNNUMBERED);
    }

    private static int first(String start) {
        boolean number = !start.isEmpty()
                && start.length() <= LONGEST_NUMBER
                && start.chars().allMatch(c -> c >= '0' && c <= '9');
        return Math.max(1, number ? Integer.parseInt(start) : 1);
    }

    void close() {
        next.pop();
    }

    /** What stands before the next item. */
    String bullet() {
        if (next.isEmpty() || next.peek() == UNNUMBERED) {
            return "• ";
        }
        int number = next.pop();
        next.push(number + 1);
        return number + ". ";
    }
}
