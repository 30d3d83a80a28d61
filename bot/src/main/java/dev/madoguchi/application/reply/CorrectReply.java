package dev.madoguchi.application.reply;

import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Messages.NewMessage;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.mailbridge.text.TextHtml;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The author edited a message whose mail had left: what stands there now leaves as a second mail, like every other reply. */
@Component
public class CorrectReply {

    private static final String IN_ENGLISH = "Please read this instead of our last mail:";
    private static final String IN_JAPANESE = "先ほどのメールに誤りがありましたので、訂正してお送りいたします。";

    private final ReplyToCustomer replies;
    private final ReplyGate gate;
    private final Messages messages;
    private final Inquiries inquiries;
    private final MailThreads threads;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;

    CorrectReply(
            ReplyToCustomer replies,
            ReplyGate gate,
            Messages messages,
            Inquiries inquiries,
            MailThreads threads,
            SupportMailboxes mailboxes,
            InstantSource clock) {
        this.replies = replies;
        this.gate = gate;
        this.messages = messages;
        this.inquiries = inquiries;
        this.threads = threads;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** The same correction is written once, however often it is asked for. */
    @Transactional
    public Message write(MessageId id, ThreadText now, AgentId by) {
        var sent = gate.lock(id);
        if (!sent.agent().equals(by)) {
            throw new Refusal(Rule.NOT_YOURS, sent.agent().mention());
        }
        boolean left = sent.state() == State.SENT || sent.state() == State.PARTLY_SENT;
        if (!left || now.text().isBlank() || now.text().equals(sent.body())) {
            throw new Refusal(Rule.NOTHING_TO_CORRECT);
        }
        var mailId = mailId(sent, now);
        var known = messages.findOutgoing(mailId);
        if (known.isPresent()) {
            return known.get();
        }
        var inquiry = inquiries.get(sent.inquiry());
        var language = mailboxes.get(inquiry.snapshot().mailbox()).language();
        var reply = messages.add(correction(sent, now, mailId, language));
        threads.remember(inquiry.id(), List.of(mailId));
        var hold = Hold.none(reply.id()).naming(now.internal()).writtenBy(by).seenUpTo(gate.lastMail(inquiry.id()));
        return replies.begin(reply, inquiry, hold);
    }

    private NewMessage correction(Message sent, ThreadText now, String mailId, Locale language) {
        var intro = language.getLanguage().equals("ja") ? IN_JAPANESE : IN_ENGLISH;
        return new NewMessage(
                sent.inquiry(),
                Kind.REPLY,
                State.STOPPED,
                clock.instant(),
                sent.author(),
                null,
                sent.recipients(),
                sent.copies(),
                sent.subject(),
                intro + "\n\n" + now.text(),
                TextHtml.fragment(intro) + now.html(),
                "",
                mailId,
                sent.slackChannel(),
                null,
                null,
                List.of(),
                List.of());
    }

    /** Made from what is corrected and from what it says now. */
    private static String mailId(Message sent, ThreadText now) {
        var first = Objects.requireNonNull(sent.mailId());
        int at = first.indexOf('@');
        return first.substring(0, at) + "-" + Fingerprint.of(now.text()).substring(0, 16) + first.substring(at);
    }
}
