package dev.madoguchi.mailbridge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report about a mail that could not be delivered says (RFC 3464 where the reporter keeps to it).
 *
 * @param recipients the addresses that failed, bare; empty when the report does not tell
 * @param status the enhanced status code such as {@code 5.1.1} (RFC 3463), or null
 * @param reason one sentence in plain words, followed by the reporting server's own in brackets
 * @param permanent false when trying again later may help
 * @param originalMessageId the Message-ID of the mail that failed, without angle brackets, or null
 * @param originalReferences the other ids in what came back of it, the likelier first: other names of the mail itself, then the
 *     mails that it answered, newest first
 */
public record Bounce(
        List<String> recipients,
        @Nullable String status,
        String reason,
        boolean permanent,
        @Nullable String originalMessageId,
        List<String> originalReferences) {

    public Bounce {
        recipients = List.copyOf(recipients);
        originalReferences = List.copyOf(originalReferences);
    }
}
