package dev.madoguchi;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Attachments.NewAttachment;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages.NewMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message of which only what matters is said: a customer's mail unless told otherwise. */
public final class MessageBuilder {

    private InquiryId inquiry = new InquiryId(42);
    private Message.Kind kind = Message.Kind.INCOMING;
    private Message.State state = Message.State.RECEIVED;
    private Instant at = Given.NOW;
    private String author = Given.ANNA;
    private String sender = "Anna Adams";
    private List<String> to = List.of();
    private List<String> cc = List.of();
    private String subject = "The invoice is wrong";
    private String body = "It says 12, but I bought 10.";
    private String html;
    private String mailId = UUID.randomUUID() + "@example.com";
    private String channel;
    private String ts;
    private Instant dueAt;
    private String problem;
    private List<NewAttachment> files = List.of();
    private List<Message.Remark> remarks = List.of();

    MessageBuilder() {}

    public MessageBuilder in(InquiryId id) {
        inquiry = id;
        return this;
    }

    /** A reply in its undo window. */
    public MessageBuilder replyOf(AgentId agent) {
        kind = Message.Kind.REPLY;
        state = Message.State.HELD;
        author = agent.value();
        sender = null;
        to = List.of(Given.ANNA);
        dueAt = at.plusSeconds(30);
        return this;
    }

    public MessageBuilder acknowledgementTo(String address) {
        kind = Message.Kind.ACKNOWLEDGEMENT;
        state = Message.State.HELD;
        author = "support";
        to = List.of(address);
        dueAt = at;
        return this;
    }

    public MessageBuilder kind(Message.Kind other) {
        kind = other;
        return this;
    }

    public MessageBuilder state(Message.State other) {
        state = other;
        return this;
    }

    public MessageBuilder troubled(Message.State other, String reason) {
        state = other;
        problem = reason;
        return this;
    }

    public MessageBuilder at(Instant when) {
        at = when;
        return this;
    }

    public MessageBuilder about(String words) {
        subject = words;
        return this;
    }

    public MessageBuilder saying(String words) {
        body = words;
        return this;
    }

    public MessageBuilder html(String words) {
        html = words;
        return this;
    }

    public MessageBuilder from(String address, String name) {
        author = address;
        sender = name;
        return this;
    }

    public MessageBuilder to(String... addresses) {
        to = List.of(addresses);
        return this;
    }

    public MessageBuilder copyTo(String... addresses) {
        cc = List.of(addresses);
        return this;
    }

    public MessageBuilder mailId(String id) {
        mailId = id;
        return this;
    }

    public MessageBuilder at(String slackChannel, String slackTs) {
        channel = slackChannel;
        ts = slackTs;
        return this;
    }

    public MessageBuilder with(NewAttachment... attachments) {
        files = List.of(attachments);
        return this;
    }

    public MessageBuilder remarked(Message.Remark... all) {
        remarks = List.of(all);
        return this;
    }

    public NewMessage draft() {
        return new NewMessage(
                inquiry, kind, state, at, author, sender, to, cc, subject, body, html, "", mailId, channel, ts, dueAt,
                files, remarks);
    }

    public Message build() {
        return new Message(
                new MessageId(7),
                inquiry,
                kind,
                state,
                at,
                author,
                sender,
                to,
                cc,
                subject,
                body,
                html,
                "",
                mailId,
                channel,
                ts,
                null,
                dueAt,
                state == Message.State.SENT ? at : null,
                problem,
                remarks);
    }
}
