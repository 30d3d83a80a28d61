package dev.madoguchi.application.report;

import java.util.Optional;

/**
 * A figure whose inquiries somebody wants to see.
 *
 * @param category of {@link Kind#CATEGORY}, 0 otherwise
 */
public record Behind(Kind kind, long category) {

    private static final int LONGEST_NUMBER = 18;

    /** The figures that count inquiries. */
    public enum Kind {
        NEW,
        ANSWERED,
        FIRST_ANSWERED,
        LATE,
        RESOLVED,
        REOPENED,
        OPEN,
        OURS,
        THEIRS,
        SNOOZED,
        UNANSWERED,
        OVERDUE,
        UNCATEGORISED,
        CATEGORY
    }

    public static Behind of(Kind kind) {
        return new Behind(kind, 0);
    }

    public static Behind category(long id) {
        return new Behind(Kind.CATEGORY, id);
    }

    /** As {@link #toString} wrote it. */
    public static Optional<Behind> read(String text) {
        int colon = text.indexOf(':');
        var name = colon < 0 ? text : text.substring(0, colon);
        var number = colon < 0 ? "0" : text.substring(colon + 1);
        for (var kind : Kind.values()) {
            if (kind.name().equals(name) && isNumber(number)) {
                return Optional.of(new Behind(kind, Long.parseLong(number)));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return kind + (kind == Kind.CATEGORY ? ":" + category : "");
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
