package dev.madoguchi.application.reply;

import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.thread.MailIds;
import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Messages.NewMessage;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agent writes becomes a mail, after a while in which it can be changed or taken back. */
@Component
public class ReplyToCustomer {

    private final InquiryChanges changes;
    private final Inquiries inquiries;
    private final Messages messages;
    private final MailThreads threads;
    private final Recipients recipients;
    private final RecipientResults results;
    private final MailIds mailIds;
    private final SupportMailboxes mailboxes;
    private final Outbox outbox;
    private final InstantSource clock;

    ReplyToCustomer(
            InquiryChanges changes,
            Inquiries inquiries,
            Messages messages,
            MailThreads threads,
            Recipients recipients,
            RecipientResults results,
            MailIds mailIds,
            SupportMailboxes mailboxes,
            Outbox outbox,
            InstantSource clock) {
        this.changes = changes;
        this.inquiries = inquiries;
        this.messages = messages;
        this.threads = threads;
        this.recipients = recipients;
        this.results = results;
        this.mailIds = mailIds;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Holds a reply for the undo window of its mailbox. The same Slack message is taken once only. */
    @Transactional
    public Message write(WrittenInThread written) {
        var inquiry = inquiries.lock(written.inquiry());
        var known = messages.findBySlack(written.channel(), written.ts());
        if (known.isPresent()) {
            return known.get();
        }
        inquiry.refuseReplyUnlessFree(written.author());
        var now = clock.instant();
        var mailbox = mailboxes.get(inquiry.snapshot().mailbox());
        var addressees = recipients.of(inquiry);
        var reply = messages.add(new NewMessage(
                inquiry.id(),
                Kind.REPLY,
                State.HELD,
                now,
                written.author().value(),
                null,
                addressees.to(),
                addressees.cc(),
                Subjects.replyTo(inquiry.snapshot().subject()),
                written.text(),
                written.html(),
                "",
                mailIds.next(mailbox),
                written.channel(),
                written.ts(),
                now.plus(mailbox.undoWindow()),
                written.files(),
                List.of()));
        threads.remember(inquiry.id(), List.of(Objects.requireNonNull(reply.mailId())));
        changes.change(inquiry.id(), it -> it.replyWritten(reply.id(), written.author(), now));
        outbox.orderReplies(inquiry.id());
        return reply;
    }

    /** Keeps a text in Slack; {@code reason} is empty for a plain note. */
    @Transactional
    public Message keepAsNote(WrittenInThread written, @Nullable String reason) {
        inquiries.lock(written.inquiry());
        var known = messages.findBySlack(written.channel(), written.ts());
        if (known.isPresent()) {
            return known.get();
        }
        var now = clock.instant();
        var note = messages.add(new NewMessage(
                written.inquiry(),
                Kind.NOTE,
                State.INTERNAL,
                now,
                written.author().value(),
                null,
                List.of(),
                List.of(),
                "",
                written.text(),
                null,
                "",
                null,
                written.channel(),
                written.ts(),
                null,
                List.of(),
                List.of()));
        changes.change(written.inquiry(), it -> it.noted(What.NOTE_KEPT, note.id(), written.author(), reason, now));
        return note;
    }

    /** The author edits the Slack message; true if the mail still changes with it. */
    @Transactional
    public boolean edit(MessageId id, String text, String html) {
        return whileHeld(id, reply -> {
            messages.changeText(id, text, html);
            note(reply, What.REPLY_CHANGED);
        });
    }

    /** The author deletes the Slack message, or keeps it internal; true if the mail is cancelled, and holds up no other. */
    @Transactional
    public boolean cancel(MessageId id, boolean keepInternal) {
        return whileHeld(id, reply -> {
            messages.changeState(id, keepInternal ? State.INTERNAL : State.CANCELLED, null, null);
            outbox.reschedule(DeliveryKind.REPLY, id.value(), clock.instant());
            note(reply, What.REPLY_CANCELLED);
        });
    }

    /** The rest of the undo window is not needed. */
    @Transactional
    public boolean sendNow(MessageId id) {
        return whileHeld(id, reply -> {
            messages.changeDue(id, clock.instant());
            outbox.reschedule(DeliveryKind.REPLY, id.value(), clock.instant());
        });
    }

    /** A failed or uncertain reply leaves once more, to whom it did not reach: the same mail under the same Message-ID. */
    @Transactional
    public void sendAgain(MessageId id, AgentId by) {
        var reply = inTrouble(id);
        var now = clock.instant();
        results.forget(id, RecipientResults.Result.REFUSED);
        messages.changeState(id, State.HELD, null, null);
        messages.changeDue(id, now);
        changes.change(reply.inquiry(), it -> it.noted(What.REPLY_REPEATED, id, by, null, now));
    }

    /** An agent knows that an uncertain reply arrived. */
    @Transactional
    public void itWasSent(MessageId id, AgentId by) {
        var reply = inTrouble(id);
        sent(reply, by, clock.instant());
    }

    /** The mail server has taken it. */
    @Transactional
    public void sent(MessageId id) {
        sent(lockWithInquiry(id), null, clock.instant());
    }

    /** A copy of it came to one of our mailboxes. */
    @Transactional
    public void cameBack(MessageId id) {
        if (messages.get(id).state() == State.UNCERTAIN) {
            sent(id);
        }
    }

    @Transactional
    public void failed(MessageId id, String reason) {
        troubled(id, State.FAILED, What.REPLY_FAILED, reason);
    }

    /** The customer has it, but somebody in copy was refused. */
    @Transactional
    public void partly(MessageId id, String reason) {
        troubled(id, State.PARTLY_SENT, What.REPLY_PARTLY, reason);
    }

    /** The mail server has not taken it for some time; it is tried on. */
    @Transactional
    public void waits(MessageId id, String reason) {
        var reply = messages.get(id);
        if (reply.kind() == Kind.REPLY) {
            changes.change(reply.inquiry(), it -> it.noted(What.REPLY_WAITS, id, null, reason, clock.instant()));
        }
    }

    /** Nobody knows whether the mail server has taken it. */
    @Transactional
    public void uncertain(MessageId id, String reason) {
        troubled(id, State.UNCERTAIN, What.REPLY_UNCERTAIN, reason);
    }

    private void sent(Message reply, @Nullable AgentId by, Instant now) {
        messages.changeState(reply.id(), State.SENT, now, null);
        changes.change(reply.inquiry(), it -> {
            if (reply.kind() == Kind.ACKNOWLEDGEMENT) {
                it.noted(What.ACKNOWLEDGED, reply.id(), null, null, now);
            } else {
                it.replySent(reply.id(), by == null ? reply.agent() : by, reply.at(), now);
            }
        });
    }

    private void troubled(MessageId id, State state, What what, String reason) {
        var reply = lockWithInquiry(id);
        messages.changeState(id, state, null, reason);
        changes.change(reply.inquiry(), it -> it.noted(what, id, null, reason, clock.instant()));
    }

    private boolean whileHeld(MessageId id, Consumer<Message> change) {
        var reply = lockWithInquiry(id);
        if (!reply.isHeld()) {
            return false;
        }
        change.accept(reply);
        return true;
    }

    private Message inTrouble(MessageId id) {
        var reply = lockWithInquiry(id);
        if (!reply.isInTrouble()) {
            throw new Refusal(Rule.NOTHING_TO_REPEAT);
        }
        return reply;
    }

    private Message lockWithInquiry(MessageId id) {
        InquiryId inquiry = messages.get(id).inquiry();
        inquiries.lock(inquiry);
        return messages.lock(id);
    }

    private void note(Message reply, What what) {
        changes.change(reply.inquiry(), it -> it.noted(what, reply.id(), reply.agent(), null, clock.instant()));
    }
}
