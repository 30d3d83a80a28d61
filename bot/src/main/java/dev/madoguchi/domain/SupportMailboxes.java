package dev.madoguchi.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mailboxes of the desk, from the configuration. */
public final class SupportMailboxes {

    private final Map<String, SupportMailbox> byName = new LinkedHashMap<>();
    private final Set<String> addresses;

    public SupportMailboxes(List<SupportMailbox> mailboxes) {
        for (var mailbox : mailboxes) {
            byName.put(mailbox.name(), mailbox);
        }
        addresses = mailboxes.stream()
                .flatMap(mailbox -> Stream.concat(Stream.of(mailbox.address()), mailbox.aliases().stream()))
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    public SupportMailbox get(String name) {
        var mailbox = byName.get(name);
        if (mailbox == null) {
            throw new IllegalStateException("Mailbox \"" + name + "\" has inquiries but is not in the configuration. "
                    + "Put it back under desk.mailboxes." + name + ".");
        }
        return mailbox;
    }

    public List<SupportMailbox> all() {
        return List.copyOf(byName.values());
    }

    /** Whether mail to or from this address is our own. */
    public boolean isOurs(String address) {
        return addresses.contains(address.toLowerCase(Locale.ROOT));
    }

    /** The language of a channel: that of its first mailbox. */
    public Locale languageOf(String channel) {
        return byName.values().stream()
                .filter(mailbox -> mailbox.channel().equals(channel))
                .map(SupportMailbox::language)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The language of the desk where no channel says it: that of the first mailbox. */
    public Locale defaultLanguage() {
        return byName.values().stream()
                .map(SupportMailbox::language)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The channels that show inquiries, each once. */
    public List<String> channels() {
        return byName.values().stream().map(SupportMailbox::channel).distinct().toList();
    }
}
