package dev.madoguchi.application.reply;

import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.InstantSource;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The author of a reply says to whom else it goes; meanwhile it does not leave. */
@Component
public class ChangeRecipients {

    private final ReplyGate gate;
    private final Holds holds;
    private final Messages messages;
    private final InquiryChanges changes;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;

    ChangeRecipients(
            ReplyGate gate,
            Holds holds,
            Messages messages,
            InquiryChanges changes,
            SupportMailboxes mailboxes,
            InstantSource clock) {
        this.gate = gate;
        this.holds = holds;
        this.messages = messages;
        this.changes = changes;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** It waits while its author looks at the form; gives it as it is now. */
    @Transactional
    public Message begin(MessageId id, AgentId by) {
        var reply = changeable(id, by);
        if (reply.isHeld()) {
            var hold = holds.of(id);
            gate.stop(reply, hold.because(Reason.RECIPIENTS, hold.findings()));
        }
        return reply;
    }

    /** What was typed into the form; the reply is checked anew with it. Without {@code cc} those in copy stay; a mail that had many may keep as many. */
    @Transactional
    public Message change(MessageId id, String to, @Nullable String cc, AgentId by) {
        var reply = changeable(id, by);
        var addressees = TypedAddresses.of(to, mailboxes);
        var copies = cc == null ? new ArrayList<>(reply.copies()) : TypedAddresses.of(cc, mailboxes);
        copies.removeIf(copy -> addressees.stream().anyMatch(copy::equalsIgnoreCase));
        if (addressees.isEmpty()) {
            throw new Refusal(Rule.NO_RECIPIENT);
        }
        int most = Math.max(
                TypedAddresses.MOST, reply.recipients().size() + reply.copies().size());
        if (addressees.size() + copies.size() > most) {
            throw new Refusal(Rule.TOO_MANY_RECIPIENTS, most);
        }
        messages.changeRecipients(id, addressees, copies);
        var all = new ArrayList<>(addressees);
        all.addAll(copies);
        changes.change(
                reply.inquiry(),
                it -> it.noted(What.REPLY_READDRESSED, id, by, String.join(", ", all), clock.instant()));
        gate.settle(messages.get(id), holds.of(id), gate.windowOf(reply));
        return messages.get(id);
    }

    private Message changeable(MessageId id, AgentId by) {
        var reply = gate.lock(id);
        if (!reply.agent().equals(by)) {
            throw new Refusal(Rule.NOT_YOURS, reply.agent().mention());
        }
        if (!reply.canBeTakenBack() || holds.of(id).isOfAColleague()) {
            throw new Refusal(Rule.CHANGED_MEANWHILE);
        }
        return reply;
    }
}
