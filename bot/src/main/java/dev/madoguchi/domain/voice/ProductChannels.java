package dev.madoguchi.domain.voice;

import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where what customers wish for reaches those who make the product.
 *
 * @param channels ids of Slack channels by the names of mailboxes; those that are not here have none
 */
public record ProductChannels(Map<String, String> channels, SupportMailboxes mailboxes) {

    public ProductChannels {
        channels = Map.copyOf(channels);
    }

    public Optional<String> of(String mailbox) {
        return Optional.ofNullable(channels.get(mailbox));
    }

    public Set<String> all() {
        return Set.copyOf(channels.values());
    }

    /** The channel of the desk from which another one has its language and its time: that of the first mailbox heard there. */
    public String deskOf(String channel) {
        return mailboxes.channels().contains(channel)
                ? channel
                : mailboxes.all().stream()
                        .filter(mailbox -> channel.equals(channels.get(mailbox.name())))
                        .map(SupportMailbox::channel)
                        .findFirst()
                        .orElse(channel);
    }

    /** The language of any channel. */
    public Locale languageOf(String channel) {
        return mailboxes.languageOf(deskOf(channel));
    }
}
