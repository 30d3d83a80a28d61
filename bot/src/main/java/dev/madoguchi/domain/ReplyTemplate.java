package dev.madoguchi.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of an answer, with places to be filled in: {@code {customer}}, {@code {agent}} and so on.
 *
 * @param mailbox only for answers from this one, or null
 * @param categories what an inquiry gets that is answered with it
 */
public record ReplyTemplate(
        long id, @Nullable String mailbox, String name, String body, Set<CategoryId> categories, int version) {

    /** What a Slack menu shows of an option, and what a Slack form takes. */
    public static final int LONGEST_NAME = 75;

    public static final int LONGEST_BODY = 3_000;

    /** What can stand between braces. */
    public static final List<String> PLACEHOLDERS = List.of("customer", "agent", "number", "subject", "mailbox");

    /** As they are written. */
    public static String placeholders() {
        return "{" + String.join("}, {", PLACEHOLDERS) + "}";
    }

    /** The first place that nobody could fill in. */
    public Optional<String> unknownPlaceholder() {
        for (int open = body.indexOf('{'); open >= 0; open = body.indexOf('{', open + 1)) {
            var name = placeholderAt(open);
            if (!name.isEmpty() && !PLACEHOLDERS.contains(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The text with the values of its places; each value is put in as it is. */
    public String filled(Map<String, String> values) {
        var filled = new StringBuilder(body.length());
        int at = 0;
        for (int open = body.indexOf('{'); open >= 0; open = body.indexOf('{', open + 1)) {
            var value = values.get(placeholderAt(open));
            if (value != null) {
                filled.append(body, at, open).append(value);
                at = open + placeholderAt(open).length() + 2;
            }
        }
        return filled.append(body.substring(at)).toString();
    }

    /** The letters between this brace and the next closing one; empty if something else stands there. */
    private String placeholderAt(int open) {
        int end = open + 1;
        while (end < body.length() && Character.isLetter(body.charAt(end))) {
            end++;
        }
        return end < body.length() && body.charAt(end) == '}' ? body.substring(open + 1, end) : "";
    }
}
