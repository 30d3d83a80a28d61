package dev.madoguchi;

import dev.madoguchi.mailbridge.Attachment;
import dev.madoguchi.mailbridge.Bounce;
import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.MailAddress;
import dev.madoguchi.mailbridge.MailHeaders;
import dev.madoguchi.mailbridge.MailKind;
import dev.madoguchi.mailbridge.MailTrait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A mail that came, of which only what matters is said. */
public final class MailBuilder {

    private String id = UUID.randomUUID() + "@example.com";
    private MailAddress from = new MailAddress(Given.ANNA, "Anna Adams");
    private String subject = "The invoice is wrong";
    private String text = "It says 12, but I bought 10.";
    private MailKind kind = MailKind.PERSON;
    private Bounce bounce;
    private final List<String> answers = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final List<MailAddress> replyTo = new ArrayList<>();
    private final List<MailAddress> to = new ArrayList<>(List.of(MailAddress.of("support@desk.example")));
    private final List<MailAddress> cc = new ArrayList<>();
    private final List<Attachment> files = new ArrayList<>();
    private final List<MailHeaders.Field> headers = new ArrayList<>();
    private final Set<MailTrait> traits = EnumSet.noneOf(MailTrait.class);

    MailBuilder() {}

    public MailBuilder id(String messageId) {
        id = messageId;
        return this;
    }

    public MailBuilder from(String address) {
        from = MailAddress.of(address);
        return this;
    }

    public MailBuilder about(String words) {
        subject = words;
        return this;
    }

    public MailBuilder saying(String words) {
        text = words;
        return this;
    }

    public MailBuilder of(MailKind automatic) {
        kind = automatic;
        return this;
    }

    public MailBuilder answering(String messageId) {
        answers.add(messageId);
        return this;
    }

    public MailBuilder naming(String... messageIds) {
        references.addAll(List.of(messageIds));
        return this;
    }

    public MailBuilder repliesTo(String address) {
        replyTo.add(MailAddress.of(address));
        return this;
    }

    public MailBuilder copyTo(String address) {
        cc.add(MailAddress.of(address));
        return this;
    }

    public MailBuilder with(String fileName, byte[] content) {
        files.add(new Attachment(fileName, "application/pdf", content, null, false));
        return this;
    }

    public MailBuilder that(MailTrait trait) {
        traits.add(trait);
        return this;
    }

    public MailBuilder header(String name, String value) {
        headers.add(new MailHeaders.Field(name, value));
        return this;
    }

    public MailBuilder to(String address) {
        to.clear();
        to.add(MailAddress.of(address));
        return this;
    }

    public MailBuilder reporting(Bounce report) {
        bounce = report;
        kind = report.permanent() ? MailKind.BOUNCE : MailKind.DELAY;
        from = MailAddress.of("mailer-daemon@example.com");
        return this;
    }

    public IncomingMail build() {
        return new IncomingMail(
                id,
                answers,
                references,
                from,
                replyTo,
                to,
                cc,
                subject,
                null,
                kind,
                bounce,
                text,
                text,
                "",
                files,
                traits,
                List.of(),
                new MailHeaders(headers));
    }
}
