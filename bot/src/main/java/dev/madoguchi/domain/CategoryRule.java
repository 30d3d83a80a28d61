package dev.madoguchi.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives new inquiries categories. Every condition that is not empty must hold; one holds if one of its texts occurs.
 *
 * @param mailbox only of this one, or null
 * @param senders addresses, ends of addresses such as {@code @example.com}, or parts of names
 * @param recipients the same, of anybody in To and Cc
 * @param words of the subject or the text
 */
public record CategoryRule(
        long id,
        @Nullable String mailbox,
        List<String> senders,
        List<String> subjects,
        List<String> recipients,
        List<String> words,
        Set<CategoryId> categories,
        int version) {

    /** So many texts, of such length, has a condition at most. */
    public static final int MOST_TEXTS = 20;

    public static final int LONGEST_TEXT = 100;

    public boolean hasCondition() {
        return Stream.of(senders, subjects, recipients, words).anyMatch(condition -> !condition.isEmpty());
    }

    /**
     * What opens an inquiry, as a rule looks at it.
     *
     * @param customer address and name, if there is one
     * @param to whom it was written
     */
    public record Opening(List<String> customer, List<String> to, String subject, String text) {

        public static Opening of(Message mail) {
            return new Opening(
                    Stream.of(mail.author(), mail.sender())
                            .filter(Objects::nonNull)
                            .toList(),
                    Stream.concat(mail.recipients().stream(), mail.copies().stream())
                            .toList(),
                    mail.subject(),
                    mail.body());
        }
    }

    public boolean matches(String inMailbox, Opening opening) {
        var subject = new Folded(opening.subject);
        return (mailbox == null || mailbox.equals(inMailbox))
                && isPerson(senders, opening.customer)
                && holds(subjects, subject)
                && isPerson(recipients, opening.to)
                && (words.isEmpty() || holds(words, subject) || holds(words, new Folded(opening.text)));
    }

    private static boolean holds(List<String> condition, Folded text) {
        return condition.isEmpty() || condition.stream().anyMatch(text::has);
    }

    private static boolean isPerson(List<String> condition, List<String> people) {
        return condition.isEmpty()
                || people.stream()
                        .map(Folded::new)
                        .anyMatch(person -> condition.stream().anyMatch(wanted -> isPerson(wanted, person)));
    }

    private static boolean isPerson(String wanted, Folded person) {
        int at = wanted.indexOf('@');
        if (at < 0) {
            return person.has(wanted);
        }
        return at == 0 ? person.endsWith(wanted) : person.is(wanted);
    }
}
