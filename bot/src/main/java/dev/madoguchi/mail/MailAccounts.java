package dev.madoguchi.mail;

import dev.madoguchi.mailbridge.MailAccount;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How each mailbox of the desk is reached, by its name in the configuration.
 *
 * @param operator the address of whoever runs the desk, if they want to be told
 */
public record MailAccounts(
        Map<String, Account> byMailbox, @Nullable String operator) {

    public MailAccounts {
        byMailbox = Map.copyOf(byMailbox);
    }

    /**
     * @param key where it stands in the configuration
     * @param address of the mailbox, the envelope sender of what it sends
     * @param folder that is watched
     * @param junkFolder that is watched as quarantine
     * @param backlog how old a mail may be, at the first contact, to be still answered
     * @param poll how long at most the folder is not looked at when the server tells of nothing
     * @param journal who gets a copy of every mail that leaves, unseen by its recipients
     */
    public record Account(
            String key,
            String address,
            MailAccount imap,
            MailAccount smtp,
            String folder,
            @Nullable String junkFolder,
            Duration backlog,
            Duration poll,
            @Nullable String journal) {

        private static final Duration A_MINUTE = Duration.ofMinutes(1);

        public Account(
                String key, String address, MailAccount imap, MailAccount smtp, String folder, Duration backlog) {
            this(key, address, imap, smtp, folder, null, backlog, A_MINUTE, null);
        }
    }

    /** How many folders are watched. */
    int folders() {
        return byMailbox.values().stream()
                .mapToInt(account -> account.junkFolder() == null ? 1 : 2)
                .sum();
    }

    Account of(String mailbox) {
        var account = byMailbox.get(mailbox);
        if (account == null) {
            throw new IllegalStateException("Mailbox \"" + mailbox + "\" is not in the configuration.");
        }
        return account;
    }
}
