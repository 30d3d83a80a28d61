package dev.madoguchi.application;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryRule;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as an agent opens it, checked already.
 *
 * @param form by which Slack knows the form it came with
 * @param contact where the customer is reached, see {@link Contacts}; empty where only the name is known
 * @param name of the customer, or null
 * @param text what is written to the customer, or what the customer said
 * @param origin the message in Slack from which it is made, if the card may point there
 */
public record ByHand(
        String form,
        AgentId agent,
        String mailbox,
        String contact,
        @Nullable String name,
        String subject,
        String text,
        Set<CategoryId> categories,
        @Nullable Place origin) {

    /** The customer counts as who wrote it, and it was written to nobody. */
    CategoryRule.Opening opening() {
        return new CategoryRule.Opening(
                Stream.of(contact, name).filter(Objects::nonNull).toList(), List.of(), subject, text);
    }

    public ByHand saying(String other) {
        return new ByHand(form, agent, mailbox, contact, name, subject, other, categories, origin);
    }
}
