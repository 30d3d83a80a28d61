package dev.madoguchi.application.reply;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The author of a reply lets it leave later: until then it can be changed and taken back as in the undo window. */
@Component
public class ScheduleReply {

    private final ReplyGate gate;
    private final Holds holds;
    private final Messages messages;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;

    ScheduleReply(
            ReplyGate gate,
            Holds holds,
            Messages messages,
            Inquiries inquiries,
            SupportMailboxes mailboxes,
            InstantSource clock) {
        this.gate = gate;
        this.holds = holds;
        this.messages = messages;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** When its mailbox opens next; now if it is open. */
    @Transactional
    public Message whenOpen(MessageId id, AgentId by) {
        var inquiry = inquiries.get(messages.get(id).inquiry());
        var hours = mailboxes.get(inquiry.snapshot().mailbox()).serviceLevel().hours();
        return at(id, hours.nextOpen(clock.instant()), by);
    }

    /** What waits for a click has it with this. */
    @Transactional
    public Message at(MessageId id, Instant time, AgentId by) {
        var reply = gate.lock(id);
        if (!reply.agent().equals(by)) {
            throw new Refusal(Rule.NOT_YOURS, reply.agent().mention());
        }
        var hold = holds.of(id);
        boolean clicked = reply.isStopped() && (hold.reason() == Reason.CONFIRM || hold.reason() == Reason.RECIPIENTS);
        if (!reply.isHeld() && !clicked) {
            throw new Refusal(Rule.CHANGED_MEANWHILE);
        }
        gate.schedule(reply, clicked ? hold.accepting(gate.fingerprint(reply)) : hold, time);
        return messages.get(id);
    }
}
