package dev.madoguchi.sandbox.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mail as its reader finds it in the mailbox; {@code number} tells it from all others, also after a restart. */
public record ReceivedMail(
        long number,
        Instant at,
        String messageId,
        String from,
        List<String> to,
        List<String> cc,
        String subject,
        Map<String, List<String>> headers,
        String text,
        String html,
        List<MailFile> attachments,
        byte[] raw) {

    /** The first header of that name, whatever its case. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** What the mail program calls the source: the bytes of the wire. */
    public String source() {
        return new String(raw, StandardCharsets.ISO_8859_1);
    }

    /** The bare address of the sender. */
    public String sender() {
        return Addresses.bare(from);
    }

    @Override
    public String toString() {
        return "%s → %s: %s".formatted(from, to, subject);
    }
}
