package dev.madoguchi.application.reply;

import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.reply.Approvals.Approval;
import dev.madoguchi.application.reply.Approvals.Decision;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a second person about a reply; another text is another question. */
@Component
class ApprovalRequests {

    private final Approvals approvals;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final Outbox outbox;
    private final InstantSource clock;

    ApprovalRequests(
            Approvals approvals, Inquiries inquiries, SupportMailboxes mailboxes, Outbox outbox, InstantSource clock) {
        this.approvals = approvals;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether somebody has approved exactly this, down to the bytes of its files. */
    boolean approved(Message reply, String fingerprint) {
        return approvals.of(reply.id()).stream()
                .filter(asked -> asked.decision() == Decision.APPROVED
                        && asked.fingerprint().equals(fingerprint))
                .anyMatch(asked -> approvals.filesOf(reply.id()).equals(asked.files()));
    }

    /** A question that is open about the same is enough. */
    void ask(Message reply, String fingerprint) {
        var open = open(reply);
        if (open.filter(asked -> asked.fingerprint().equals(fingerprint)).isPresent()) {
            return;
        }
        cancel(reply);
        post(reply, approvals.ask(reply.id(), fingerprint, reply.body(), clock.instant()));
    }

    /** Nobody needs to decide any more. */
    void cancel(Message reply) {
        open(reply).ifPresent(asked -> decide(reply, asked, Decision.VOID, null, null));
    }

    void decide(Message reply, Approval asked, Decision decision, @Nullable AgentId by, @Nullable String comment) {
        approvals.decide(asked.id(), decision, by, comment, clock.instant());
        post(reply, asked.id());
    }

    private Optional<Approval> open(Message reply) {
        return approvals.of(reply.id()).stream().filter(Approval::isOpen).findFirst();
    }

    /** As it stands: a question, or what became of it. */
    private void post(Message reply, long asked) {
        var inquiry = inquiries.get(reply.inquiry());
        var channel = mailboxes.get(inquiry.snapshot().mailbox()).channel();
        outbox.add(NewDelivery.approval(inquiry.id(), asked, channel, clock.instant()));
    }
}
