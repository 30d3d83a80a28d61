package dev.madoguchi.application.reply;

import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one gate on the way to the customer: it stops a reply, says why, and lets it go when nothing stands in its way. */
@Component
public class ReplyGate {

    private final InquiryChanges changes;
    private final Inquiries inquiries;
    private final Messages messages;
    private final Attachments attachments;
    private final Holds holds;
    private final CheckReply checks;
    private final ApprovalRequests requests;
    private final SupportMailboxes mailboxes;
    private final Outbox outbox;
    private final InstantSource clock;

    ReplyGate(
            InquiryChanges changes,
            Inquiries inquiries,
            Messages messages,
            Attachments attachments,
            Holds holds,
            CheckReply checks,
            ApprovalRequests requests,
            SupportMailboxes mailboxes,
            Outbox outbox,
            InstantSource clock) {
        this.changes = changes;
        this.inquiries = inquiries;
        this.messages = messages;
        this.attachments = attachments;
        this.holds = holds;
        this.checks = checks;
        this.requests = requests;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The customer wrote again: whoever has answered meanwhile reads that before anything leaves. */
    @Transactional
    public void mailCame(InquiryId id) {
        messages.of(id).stream()
                .filter(message -> message.kind() == Kind.REPLY && message.canBeTakenBack())
                .forEach(reply -> {
                    var hold = holds.of(reply.id());
                    if (!hold.isOfAColleague()) {
                        stop(reply, hold.because(Reason.NEW_MAIL, checks.findings(reply, hold)));
                    }
                });
    }

    /** Its author answers with it: it goes into the undo window, or is stopped. */
    Message begin(Message reply, Hold hold, AgentId by) {
        var judged = judge(reply, hold);
        var now = clock.instant();
        messages.changeDue(reply.id(), windowOf(reply));
        messages.changeState(reply.id(), judged.reason() == null ? State.HELD : State.STOPPED, null, null);
        changes.change(reply.inquiry(), it -> {
            if (reply.kind() == Kind.FORWARD) {
                it.noted(What.FORWARDED, reply.id(), by, String.join(", ", reply.recipients()), now);
            } else {
                it.replyWritten(reply.id(), by, now);
            }
        });
        if (judged.reason() == null) {
            holds.keep(judged);
            outbox.orderReplies(reply.inquiry());
        } else {
            stop(reply, judged);
        }
        return messages.get(reply.id());
    }

    /** Something about it has changed: it is stopped, or leaves at that time. */
    void settle(Message reply, Hold hold, Instant due) {
        var judged = judge(reply, hold);
        if (judged.reason() != null) {
            stop(reply, judged);
            return;
        }
        holds.keep(judged);
        if (reply.isStopped()) {
            release(reply, due);
        }
    }

    /** It leaves at that time, unless something stands in its way now or until then. */
    void schedule(Message reply, Hold hold, Instant time) {
        var judged = judge(reply, hold);
        if (judged.reason() != null) {
            stop(reply, judged);
            return;
        }
        holds.keep(judged);
        messages.changeDue(reply.id(), time);
        messages.changeState(reply.id(), State.SCHEDULED, null, null);
        holdsUpNoOther(reply);
        note(reply, What.REPLY_SCHEDULED, time.toString());
    }

    /** At the last moment, with the inquiry locked: whether what stands there now may leave. */
    boolean lets(Message reply) {
        var judged = judge(reply, holds.of(reply.id()));
        if (judged.reason() != null) {
            stop(reply, judged);
        }
        return judged.reason() == null;
    }

    void stop(Message reply, Hold hold) {
        messages.changeState(reply.id(), State.STOPPED, null, null);
        holds.keep(hold);
        holdsUpNoOther(reply);
        if (hold.reason() == Reason.APPROVAL) {
            requests.ask(reply, fingerprint(reply));
        }
        note(reply, What.REPLY_STOPPED, String.valueOf(hold.reason()));
    }

    /** It is not mailed, and nobody needs to decide about it any more. */
    void takeBack(Message reply, State state) {
        messages.changeState(reply.id(), state, null, null);
        holdsUpNoOther(reply);
        requests.cancel(reply);
        note(reply, What.REPLY_CANCELLED, null);
    }

    /** Its turn in the queue comes at once, and finds that it does not leave. */
    void holdsUpNoOther(Message reply) {
        outbox.reschedule(DeliveryKind.REPLY, reply.id().value(), clock.instant());
    }

    private void release(Message reply, Instant due) {
        messages.changeDue(reply.id(), due);
        messages.changeState(reply.id(), State.HELD, null, null);
        note(reply, What.REPLY_RELEASED, null);
        outbox.orderReplies(reply.inquiry());
    }

    private void note(Message reply, What what, @Nullable String detail) {
        changes.change(reply.inquiry(), it -> it.noted(what, reply.id(), reply.agent(), detail, clock.instant()));
    }

    /** Why it does not leave as it is now; without a reason it may. */
    private Hold judge(Message reply, Hold hold) {
        if (hold.isOfAColleague()) {
            return hold;
        }
        var found = checks.findings(reply, hold);
        if (reply.kind() == Kind.REPLY && hold.seen() != null && lastMail(reply.inquiry()) > hold.seen()) {
            return hold.because(Reason.NEW_MAIL, found);
        }
        var fingerprint = fingerprint(reply);
        if (!fingerprint.equals(hold.accepted())) {
            if (!found.isEmpty()) {
                return hold.because(Reason.CHECKS, found);
            }
            if (checks.rules(reply).confirms()) {
                return hold.because(Reason.CONFIRM, found);
            }
        }
        return checks.rules(reply).needSecondPerson(found) && !requests.approved(reply, fingerprint)
                ? hold.because(Reason.APPROVAL, found)
                : hold.because(null, found);
    }

    /** When it leaves if nobody says otherwise. */
    Instant windowOf(Message reply) {
        var mailbox = mailboxes.get(inquiries.get(reply.inquiry()).snapshot().mailbox());
        return clock.instant().plus(mailbox.undoWindow());
    }

    String fingerprint(Message reply) {
        return Fingerprint.of(reply, attachments.of(reply.id()));
    }

    /** Number of the last mail of the customer. */
    long lastMail(InquiryId inquiry) {
        return messages.lastIncoming(inquiry, clock.instant());
    }

    /** With its inquiry. */
    Message lock(MessageId id) {
        inquiries.lock(messages.get(id).inquiry());
        return messages.lock(id);
    }

    /** A stopped reply as it was shown. */
    Hold stopped(Message reply, int version) {
        var hold = holds.of(reply.id());
        if (!reply.isStopped() || hold.version() != version) {
            throw new Refusal(Rule.CHANGED_MEANWHILE);
        }
        return hold;
    }
}
