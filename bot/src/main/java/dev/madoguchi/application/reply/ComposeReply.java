package dev.madoguchi.application.reply;

import dev.madoguchi.application.thread.ReferenceToken;
import dev.madoguchi.domain.Agents;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.mailbridge.Attachment;
import dev.madoguchi.mailbridge.MailAddress;
import dev.madoguchi.mailbridge.OutgoingMail;
import dev.madoguchi.mailbridge.text.TextHtml;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The mail exactly as it leaves: greeting, text, signature, reference, the customer's words below. */
@Component
public class ComposeReply {

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Inquiries inquiries;
    private final Customers customers;
    private final Messages messages;
    private final Attachments attachments;
    private final SupportMailboxes mailboxes;
    private final Agents agents;
    private final ReferenceToken reference;
    private final InstantSource clock;

    ComposeReply(
            Inquiries inquiries,
            Customers customers,
            Messages messages,
            Attachments attachments,
            SupportMailboxes mailboxes,
            Agents agents,
            ReferenceToken reference,
            InstantSource clock) {
        this.inquiries = inquiries;
        this.customers = customers;
        this.messages = messages;
        this.attachments = attachments;
        this.mailboxes = mailboxes;
        this.agents = agents;
        this.reference = reference;
        this.clock = clock;
    }

    /** All of its files must have been fetched. */
    public OutgoingMail mail(Message reply) {
        var inquiry = inquiries.get(reply.inquiry());
        var mailbox = mailboxes.get(inquiry.snapshot().mailbox());
        var said = messages.of(inquiry.id());
        var named = NamedMails.of(reply, said);
        return new OutgoingMail(
                Objects.requireNonNull(reply.mailId()),
                clock.instant(),
                new MailAddress(writtenTo(mailbox, said), senderName(reply, mailbox)),
                addresses(reply.recipients()),
                addresses(reply.copies()),
                reply.subject(),
                named.inReplyTo(),
                named.references(),
                text(reply, inquiry, mailbox, said),
                html(reply, inquiry, mailbox, said),
                files(reply),
                isAutomatic(reply));
    }

    /** The text of the mail, as the preview shows it. */
    public String text(Message reply) {
        var inquiry = inquiries.get(reply.inquiry());
        return text(reply, inquiry, mailboxes.get(inquiry.snapshot().mailbox()), messages.of(inquiry.id()));
    }

    /** The sender as the customer sees it. */
    public String sender(Message reply) {
        var inquiry = inquiries.get(reply.inquiry());
        var mailbox = mailboxes.get(inquiry.snapshot().mailbox());
        return new MailAddress(writtenTo(mailbox, messages.of(inquiry.id())), senderName(reply, mailbox)).display();
    }

    /** The address of the mailbox to which the customer wrote last. */
    private static String writtenTo(SupportMailbox mailbox, List<Message> said) {
        return last(said).stream()
                .flatMap(mail -> Stream.concat(mail.recipients().stream(), mail.copies().stream()))
                .flatMap(address -> mailbox.aliases().stream().filter(address::equalsIgnoreCase))
                .findFirst()
                .filter(alias -> last(said).stream()
                        .flatMap(mail -> mail.recipients().stream())
                        .noneMatch(mailbox.address()::equalsIgnoreCase))
                .orElse(mailbox.address());
    }

    private String text(Message reply, Inquiry inquiry, SupportMailbox mailbox, List<Message> said) {
        var parts = new ArrayList<String>();
        parts.add(greeting(reply, inquiry, mailbox));
        parts.add(reply.body());
        parts.add(signature(reply, mailbox));
        parts.add(referenceOf(reply));
        parts.add(below(reply, mailbox, said));
        return String.join(
                "\n\n", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    private String html(Message reply, Inquiry inquiry, SupportMailbox mailbox, List<Message> said) {
        var own = reply.html() == null ? TextHtml.fragment(reply.body()) : reply.html();
        return TextHtml.document(TextHtml.fragment(greeting(reply, inquiry, mailbox))
                + own
                + TextHtml.fragment(signature(reply, mailbox))
                + TextHtml.fragment(referenceOf(reply))
                + TextHtml.fragment(below(reply, mailbox, said)));
    }

    private String greeting(Message reply, Inquiry inquiry, SupportMailbox mailbox) {
        if (reply.kind() != Kind.REPLY) {
            return "";
        }
        var customer = customers.get(inquiry.snapshot().customer());
        return mailbox.greeting().strip().replace("{customer}", customer.displayName());
    }

    private String signature(Message reply, SupportMailbox mailbox) {
        var agent = isAutomatic(reply)
                ? mailbox.publicName()
                : agents.publicName(reply.agent()).orElse(mailbox.publicName());
        var ours = mailbox.signature().strip().replace("{agent}", agent);
        var own = isAutomatic(reply) ? "" : agents.signature(reply.agent()).strip();
        return own.isEmpty() || ours.isEmpty() ? own + ours : own + "\n\n" + ours;
    }

    private String senderName(Message reply, SupportMailbox mailbox) {
        return isAutomatic(reply)
                ? mailbox.publicName()
                : agents.publicName(reply.agent())
                        .map(name -> name + " (" + mailbox.publicName() + ")")
                        .orElse(mailbox.publicName());
    }

    /** By which an answer is known whose mail program keeps no References: to a third person it is not that of the customer. */
    private String referenceOf(Message reply) {
        return reply.kind() == Kind.FORWARD ? reference.ofForward(reply.inquiry()) : reference.of(reply.inquiry());
    }

    private static String below(Message reply, SupportMailbox mailbox, List<Message> said) {
        return switch (reply.kind()) {
            case REPLY ->
                mailbox.quotes()
                        ? last(said)
                                .map(mail -> Quote.of(mail, mailbox).whole())
                                .orElse("")
                        : "";
            case FORWARD -> reply.folded();
            case INCOMING, AUTOMATIC, BOUNCE, NOTE, ACKNOWLEDGEMENT, THIRD_PERSON -> "";
        };
    }

    /** Such a mail carries nothing that its addressee wrote, not even a name: the sender of a mail may be forged. */
    private static boolean isAutomatic(Message reply) {
        return reply.kind() == Kind.ACKNOWLEDGEMENT;
    }

    private static Optional<Message> last(List<Message> said) {
        return said.stream().filter(message -> message.kind() == Kind.INCOMING).reduce((earlier, later) -> later);
    }

    private List<Attachment> files(Message reply) {
        return attachments.of(reply.id()).stream()
                .map(file -> new Attachment(
                        file.name(),
                        OutgoingMail.canCarry(file.contentType()) ? file.contentType() : UNKNOWN_TYPE,
                        attachments.content(file.id()).orElseThrow(),
                        null,
                        false))
                .toList();
    }

    private static List<MailAddress> addresses(List<String> addresses) {
        return addresses.stream().map(MailAddress::of).toList();
    }
}
