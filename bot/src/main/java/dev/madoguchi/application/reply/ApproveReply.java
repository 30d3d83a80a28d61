package dev.madoguchi.application.reply;

import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.application.reply.Approvals.Approval;
import dev.madoguchi.application.reply.Approvals.Decision;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A second person lets a reply go, or returns it: exactly what they saw, and never their own. */
@Component
public class ApproveReply {

    private final ReplyGate gate;
    private final Approvals approvals;
    private final ApprovalRequests requests;
    private final CheckReply checks;
    private final Holds holds;
    private final InquiryChanges changes;
    private final InstantSource clock;

    ApproveReply(
            ReplyGate gate,
            Approvals approvals,
            ApprovalRequests requests,
            CheckReply checks,
            Holds holds,
            InquiryChanges changes,
            InstantSource clock) {
        this.gate = gate;
        this.approvals = approvals;
        this.requests = requests;
        this.checks = checks;
        this.holds = holds;
        this.changes = changes;
        this.clock = clock;
    }

    /** It goes into the undo window once more. */
    @Transactional
    public void approve(long id, AgentId by) {
        var reply = gate.lock(approvals.get(id).reply());
        var asked = decidable(id, reply, by);
        requests.decide(reply, asked, Decision.APPROVED, by, null);
        note(What.REPLY_APPROVED, reply, by, "");
        gate.settle(reply, holds.of(reply.id()), gate.windowOf(reply));
    }

    /** Its author changes it, and asks again with that. */
    @Transactional
    public void giveBack(long id, String comment, AgentId by) {
        var reply = gate.lock(approvals.get(id).reply());
        var asked = decidable(id, reply, by);
        requests.decide(reply, asked, Decision.RETURNED, by, comment);
        note(What.REPLY_RETURNED, reply, by, comment);
        var hold = holds.of(reply.id());
        gate.stop(reply, hold.because(Reason.RETURNED, hold.findings()));
    }

    /** It could not be shown to anybody: its author has to know. */
    @Transactional
    public void couldNotAsk(long id) {
        var reply = gate.lock(approvals.get(id).reply());
        var asked = approvals.get(id);
        if (asked.isOpen() && reply.isStopped()) {
            requests.decide(reply, asked, Decision.VOID, null, null);
            var hold = holds.of(reply.id());
            gate.stop(reply, hold.because(Reason.RETURNED, hold.findings()));
        }
    }

    private Approval decidable(long id, Message reply, AgentId by) {
        var asked = approvals.get(id);
        var hold = holds.of(reply.id());
        if (asked.by() != null) {
            throw new Refusal(Rule.DECIDED_ALREADY, asked.by().mention());
        }
        if (by.equals(reply.agent()) || by.equals(hold.draftBy())) {
            throw new Refusal(Rule.OWN_REPLY);
        }
        var approvers = checks.rules(reply).approvers();
        if (!approvers.isEmpty() && !approvers.contains(by)) {
            throw new Refusal(Rule.NO_APPROVER);
        }
        if (!asked.isOpen() || !isTheSame(asked, reply, hold)) {
            throw new Refusal(Rule.CHANGED_MEANWHILE);
        }
        return asked;
    }

    private boolean isTheSame(Approval asked, Message reply, Hold hold) {
        return reply.isStopped()
                && hold.reason() == Reason.APPROVAL
                && gate.fingerprint(reply).equals(asked.fingerprint())
                && approvals.filesOf(reply.id()).equals(asked.files());
    }

    private void note(What what, Message reply, AgentId by, String comment) {
        var detail = (reply.author() + " " + comment).strip();
        changes.change(reply.inquiry(), it -> it.noted(what, reply.id(), by, detail, clock.instant()));
    }
}
