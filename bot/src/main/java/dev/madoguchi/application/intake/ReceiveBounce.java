package dev.madoguchi.application.intake;

import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.application.intake.Ledger.Entry;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.application.reply.HandOver;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.mailbridge.Bounce;
import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.MailKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A report that a mail did not arrive, brought back to the reply it is about. It changes nothing else. */
@Component
class ReceiveBounce {

    private final InquiryChanges changes;
    private final Messages messages;
    private final HandOver handOver;

    ReceiveBounce(InquiryChanges changes, Messages messages, HandOver handOver) {
        this.changes = changes;
        this.messages = messages;
        this.handOver = handOver;
    }

    Entry receive(IncomingMail mail, Instant now) {
        var itself = firstOf(itself(mail));
        if (itself.isPresent()) {
            return about(itself.get(), mail, now);
        }
        return firstOf(thread(mail))
                .map(sibling -> somewhereIn(sibling.inquiry(), mail, now))
                .orElseGet(() -> Entry.of(Outcome.BOUNCE, "about no mail of ours"));
    }

    private Entry about(Message reply, IncomingMail mail, Instant now) {
        var report = messages.add(
                MessageOfMail.of(reply.inquiry(), Kind.BOUNCE, new Sender(mail.from(), null, false), mail, now));
        var bounce = mail.bounce();
        var reason = bounce == null ? mail.subject() : inWords(bounce);
        if (mail.kind() == MailKind.DELAY) {
            changes.change(reply.inquiry(), it -> it.noted(What.DELIVERY_DELAYED, reply.id(), null, reason, now));
            return Entry.of(Outcome.BOUNCE, reply.inquiry(), report.id());
        }
        if (reply.isAgentsMail()) {
            handOver.bounced(
                    reply, bounce == null ? List.of() : bounce.recipients(), bounce == null ? reason : bounce.reason());
            messages.changeState(reply.id(), Message.State.FAILED, null, reason);
        }
        changes.change(reply.inquiry(), it -> it.bounced(reply.id(), reason, now));
        return Entry.of(Outcome.BOUNCE, reply.inquiry(), report.id());
    }

    /** Only other mails of the thread are named: which of them failed is for the agent to see. */
    private Entry somewhereIn(InquiryId inquiry, IncomingMail mail, Instant now) {
        var report =
                messages.add(MessageOfMail.of(inquiry, Kind.BOUNCE, new Sender(mail.from(), null, false), mail, now));
        changes.change(inquiry, it -> it.automaticMailCame(report.id(), now));
        return Entry.of(Outcome.BOUNCE, inquiry, report.id());
    }

    private Optional<Message> firstOf(List<String> ids) {
        return messages.outgoing(ids).stream().findFirst();
    }

    /** The newest of what a report refers to is the mail it is about. */
    private static List<String> itself(IncomingMail mail) {
        var ids = new ArrayList<String>();
        var bounce = mail.bounce();
        if (bounce != null && bounce.originalMessageId() != null) {
            ids.add(bounce.originalMessageId());
        }
        ids.addAll(mail.inReplyTo());
        if (!mail.references().isEmpty()) {
            ids.add(mail.references().get(mail.references().size() - 1));
        }
        return ids;
    }

    private static List<String> thread(IncomingMail mail) {
        var ids = new ArrayList<>(mail.references());
        Collections.reverse(ids);
        if (mail.bounce() != null) {
            ids.addAll(0, mail.bounce().originalReferences());
        }
        return ids;
    }

    private static String inWords(Bounce bounce) {
        return bounce.recipients().isEmpty()
                ? bounce.reason()
                : String.join(", ", bounce.recipients()) + ": " + bounce.reason();
    }
}
