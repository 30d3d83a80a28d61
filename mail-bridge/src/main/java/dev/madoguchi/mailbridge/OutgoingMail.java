package dev.madoguchi.mailbridge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail about to leave. Its constructor is the one gate: what could break out of a header never becomes an {@code OutgoingMail}.
 *
 * @param messageId without angle brackets; kept as it is, so that a repetition can be recognised
 * @param date what the Date header will say
 * @param to at least one address in {@code to} and {@code cc} together
 * @param subject one line, may be empty
 * @param inReplyTo none or one id, without angle brackets
 * @param references oldest first, without angle brackets; the first and the newest leave, 20 ids and 2,000 characters at most
 * @param text plain text, lines ended by a line feed
 * @param html the same as HTML, or null to make it from the text
 * @param automatic written by the desk itself: marked so that no machine answers (RFC 3834)
 */
public record OutgoingMail(
        String messageId,
        Instant date,
        MailAddress from,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        List<String> inReplyTo,
        List<String> references,
        String text,
        @Nullable String html,
        List<Attachment> attachments,
        boolean automatic) {

    /**
     * @throws IllegalArgumentException naming the field: a control character in anything that becomes a header, an address that is not
     *     ASCII, an id that {@link #canName} refuses, no recipient
     */
    public OutgoingMail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
        HeaderGate.id("messageId", messageId);
        HeaderGate.address("from", from);
        to.forEach(address -> HeaderGate.address("to", address));
        cc.forEach(address -> HeaderGate.address("cc", address));
        HeaderGate.line("subject", subject);
        inReplyTo.forEach(id -> HeaderGate.id("inReplyTo", id));
        references.forEach(id -> HeaderGate.id("references", id));
        attachments.forEach(HeaderGate::attachment);
        if (to.isEmpty() && cc.isEmpty()) {
            throw new IllegalArgumentException("to: a mail needs somebody to go to.");
        }
        if (inReplyTo.size() > 1) {
            throw new IllegalArgumentException("inReplyTo: a mail answers one mail at most.");
        }
    }

    /** Whether our header may name this id, which a stranger's mail brought: {@code [!-;=?-~]{1,250}}. */
    public static boolean canName(String id) {
        return HeaderGate.isId(id);
    }

    /** Whether a file may leave under this type. */
    public static boolean canCarry(String contentType) {
        return HeaderGate.isType(contentType);
    }
}
