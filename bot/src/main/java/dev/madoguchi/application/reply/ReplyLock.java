package dev.madoguchi.application.reply;

import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has an inquiry answers it: what a colleague wrote waits until one of the two decides. */
@Component
public class ReplyLock {

    private final ReplyGate gate;
    private final InquiryChanges changes;
    private final Inquiries inquiries;
    private final Messages messages;
    private final Holds holds;
    private final InstantSource clock;

    ReplyLock(
            ReplyGate gate,
            InquiryChanges changes,
            Inquiries inquiries,
            Messages messages,
            Holds holds,
            InstantSource clock) {
        this.gate = gate;
        this.changes = changes;
        this.inquiries = inquiries;
        this.messages = messages;
        this.holds = holds;
        this.clock = clock;
    }

    /** The colleague has the inquiry from now on, and answers. Whoever was faster is not pushed aside. */
    @Transactional
    public Message takeOver(MessageId id, int version, AgentId by) {
        var reply = gate.lock(id);
        var hold = ofColleague(reply, version, by);
        var inquiry = inquiries.get(reply.inquiry());
        if (isOfAnother(inquiry, by)) {
            changes.change(inquiry.id(), it -> it.assign(by, hold.holder(), "", by, clock.instant()));
        }
        return gate.begin(reply, hold.because(null, hold.findings()).seenUpTo(gate.lastMail(inquiry.id())), by);
    }

    /** Whoever has the inquiry may send the text in their own name. */
    @Transactional
    public void hand(MessageId id, int version, AgentId by) {
        var reply = gate.lock(id);
        var hold = ofColleague(reply, version, by);
        var holder = inquiries
                .get(reply.inquiry())
                .agent()
                .orElseThrow(() -> new Refusal(Rule.NOT_CLAIMED, "", reply.inquiry()));
        holds.keep(hold.because(Reason.DRAFT, hold.findings()).heldBy(holder));
        changes.change(reply.inquiry(), it -> it.noted(What.REPLY_HANDED, id, by, holder.value(), clock.instant()));
    }

    /** Whoever has the inquiry sends the text of a colleague, as they saw it, in their own name. */
    @Transactional
    public Message use(MessageId id, int version, AgentId by) {
        var reply = gate.lock(id);
        var hold = gate.stopped(reply, version);
        refuseUnless(hold.reason() == Reason.DRAFT, Rule.CHANGED_MEANWHILE);
        var inquiry = inquiries.get(reply.inquiry());
        inquiry.refuseReplyUnlessFree(by);
        messages.changeAuthor(id, by.value());
        return gate.begin(
                messages.get(id),
                hold.because(null, hold.findings()).writtenBy(reply.agent()).seenUpTo(gate.lastMail(inquiry.id())),
                by);
    }

    /** Somebody else has the inquiry than the colleague was told. */
    @Transactional
    public void lookAgain(MessageId id) {
        var reply = gate.lock(id);
        var hold = holds.of(id);
        if (reply.isStopped() && hold.isOfAColleague()) {
            gate.stop(reply, hold.heldBy(inquiries.get(reply.inquiry()).agent().orElse(null)));
        }
    }

    private Hold ofColleague(Message reply, int version, AgentId by) {
        if (!reply.agent().equals(by)) {
            throw new Refusal(Rule.NOT_YOURS, reply.agent().mention());
        }
        var hold = gate.stopped(reply, version);
        refuseUnless(hold.reason() == Reason.COLLEAGUE, Rule.CHANGED_MEANWHILE);
        return hold;
    }

    /** Whether somebody else answers it. */
    public static boolean isOfAnother(Inquiry inquiry, AgentId by) {
        return inquiry.status().isOpen()
                && inquiry.agent().filter(agent -> !agent.equals(by)).isPresent();
    }

    private static void refuseUnless(boolean allowed, Rule rule) {
        if (!allowed) {
            throw new Refusal(rule);
        }
    }
}
