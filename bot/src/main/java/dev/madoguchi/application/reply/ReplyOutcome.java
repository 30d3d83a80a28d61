package dev.madoguchi.application.reply;

import dev.madoguchi.application.InquiryChanges;
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
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of a mail, and what agents decide when that is not good or not known. */
@Component
public class ReplyOutcome {

    private final InquiryChanges changes;
    private final Inquiries inquiries;
    private final Messages messages;
    private final MailThreads threads;
    private final RecipientResults results;
    private final InstantSource clock;

    ReplyOutcome(
            InquiryChanges changes,
            Inquiries inquiries,
            Messages messages,
            MailThreads threads,
            RecipientResults results,
            InstantSource clock) {
        this.changes = changes;
        this.inquiries = inquiries;
        this.messages = messages;
        this.threads = threads;
        this.results = results;
        this.clock = clock;
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

    /** Whoever was written to takes part from now on: their answers belong here. A third person never does. */
    private void sent(Message reply, @Nullable AgentId by, Instant now) {
        messages.changeState(reply.id(), State.SENT, now, null);
        if (reply.kind() == Kind.FORWARD) {
            changes.change(
                    reply.inquiry(), it -> it.noted(What.FORWARD_SENT, reply.id(), reply.agent(), told(reply), now));
            return;
        }
        threads.addParticipants(
                reply.inquiry(),
                Stream.concat(reply.recipients().stream(), reply.copies().stream())
                        .toList());
        changes.change(reply.inquiry(), it -> {
            if (reply.kind() == Kind.ACKNOWLEDGEMENT) {
                it.noted(What.ACKNOWLEDGED, reply.id(), null, null, now);
            } else {
                it.replySent(reply.id(), by == null ? reply.agent() : by, reply.at(), now);
            }
        });
    }

    private static String told(Message forward) {
        return String.join(", ", forward.recipients()) + "\n" + forward.body();
    }

    private void troubled(MessageId id, State state, What what, String reason) {
        var reply = lockWithInquiry(id);
        messages.changeState(id, state, null, reason);
        var happened = reply.kind() == Kind.FORWARD ? ofForward(what) : what;
        changes.change(reply.inquiry(), it -> it.noted(happened, id, null, reason, clock.instant()));
    }

    private static What ofForward(What what) {
        return what == What.REPLY_UNCERTAIN ? What.FORWARD_UNCERTAIN : What.FORWARD_FAILED;
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
}
