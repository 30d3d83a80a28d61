package dev.madoguchi.mailbridge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds mails of the desk. */
final class OutgoingMails {

    private String messageId = "reply-317@desk.example";
    private MailAddress from = new MailAddress("desk@example.com", "Example Support");
    private final List<MailAddress> to = new ArrayList<>(List.of(new MailAddress("anna@example.com", "Anna")));
    private String subject = "Re: The invoice is wrong";
    private List<String> inReplyTo = List.of("1@example.com");
    private List<String> references = List.of("0@example.com", "1@example.com");
    private String text = "Hello Anna,\n\nhere is the right one.";
    private @Nullable String html;
    private final List<Attachment> attachments = new ArrayList<>();
    private boolean automatic;

    private OutgoingMails() {}

    static OutgoingMails aReply() {
        return new OutgoingMails();
    }

    OutgoingMails messageId(String value) {
        messageId = value;
        return this;
    }

    OutgoingMails from(MailAddress value) {
        from = value;
        return this;
    }

    OutgoingMails toNobody() {
        to.clear();
        return this;
    }

    OutgoingMails to(MailAddress value) {
        to.clear();
        to.add(value);
        return this;
    }

    OutgoingMails subject(String value) {
        subject = value;
        return this;
    }

    OutgoingMails inReplyTo(List<String> value) {
        inReplyTo = value;
        return this;
    }

    OutgoingMails references(List<String> value) {
        references = value;
        return this;
    }

    OutgoingMails text(String value) {
        text = value;
        return this;
    }

    OutgoingMails html(String value) {
        html = value;
        return this;
    }

    OutgoingMails attached(String name, String type, byte[] content) {
        attachments.add(new Attachment(name, type, content, null, false));
        return this;
    }

    OutgoingMails automatic() {
        automatic = true;
        return this;
    }

    OutgoingMail build() {
        return new OutgoingMail(
                messageId,
                Instant.parse("2026-11-20T01:00:00Z"),
                from,
                to,
                List.of(),
                subject,
                inReplyTo,
                references,
                text,
                html,
                attachments,
                automatic);
    }

    byte[] written() {
        return MimeWriter.write(build());
    }
}
