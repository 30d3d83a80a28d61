package dev.madoguchi.mailbridge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail that arrived, read for people (RFC 5322, 2045 to 2049, 2231). No string holds control characters (but line feeds
 * and tabs in texts), invisible direction marks or broken surrogates.
 *
 * @param messageId without angle brackets, or null when the sender gave none
 * @param inReplyTo ids without angle brackets; usually none or one
 * @param references ids without angle brackets, oldest first; of very many only the first and the last 50
 * @param from the first author; {@code unknown@sender.invalid} with a warning when the mail names nobody
 * @param replyTo where the sender wants answers; empty when not said
 * @param to at most 100
 * @param cc at most 100
 * @param subject decoded, on one line; may be empty
 * @param date what the sender's clock said, or null when that cannot be read
 * @param kind person or machine
 * @param bounce present exactly when kind is {@link MailKind#BOUNCE} or {@link MailKind#DELAY}
 * @param text all that is to be read: the plain text, or the HTML turned into text; lines end with a line feed
 * @param newText the part of the text the sender wrote now; never blank unless the text is
 * @param foldedText the quoted history and the signature, or ""
 * @param attachments files, pictures within the text, and forwarded mails as {@code .eml}
 * @param traits what keeps it from being read whole
 * @param warnings what had to be guessed, one sentence each
 * @param headers the topmost header block
 */
public record IncomingMail(
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        MailAddress from,
        List<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        @Nullable Instant date,
        MailKind kind,
        @Nullable Bounce bounce,
        String text,
        String newText,
        String foldedText,
        List<Attachment> attachments,
        Set<MailTrait> traits,
        List<String> warnings,
        MailHeaders headers) {

    public IncomingMail {
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        attachments = List.copyOf(attachments);
        traits = Set.copyOf(traits);
        warnings = List.copyOf(warnings);
    }
}
