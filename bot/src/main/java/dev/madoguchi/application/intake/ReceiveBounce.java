package dev.madoguchi.application.intake;

import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.application.intake.Ledger.Entry;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.mailbridge.Bounce;
import dev.madoguchi.mailbridge.IncomingMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A report that a mail did not arrive, brought back to the reply it is about. It changes nothing else. */
@Component
class ReceiveBounce {

    private final InquiryChanges changes;
    private final Messages messages;

    ReceiveBounce(InquiryChanges changes, Messages messages) {
        this.changes = changes;
        this.messages = messages;
    }

    Entry receive(IncomingMail mail, Instant now) {
        var reply = replyOf(mail);
        if (reply.isEmpty()) {
            return Entry.of(Outcome.BOUNCE, "about no mail of ours");
        }
        var inquiry = reply.get().inquiry();
        var report =
                messages.add(MessageOfMail.of(inquiry, Kind.BOUNCE, new Sender(mail.from(), null, false), mail, now));
        var bounce = mail.bounce();
        var reason = bounce == null ? mail.subject() : inWords(bounce);
        if (bounce != null && bounce.permanent() && reply.get().kind() == Kind.REPLY) {
            messages.changeState(reply.get().id(), Message.State.FAILED, null, reason);
        }
        changes.change(inquiry, it -> it.bounced(reply.get().id(), reason, now));
        return Entry.of(Outcome.BOUNCE, inquiry, report.id());
    }

    private Optional<Message> replyOf(IncomingMail mail) {
        var ids = new ArrayList<String>();
        var bounce = mail.bounce();
        if (bounce != null && bounce.originalMessageId() != null) {
            ids.add(bounce.originalMessageId());
        }
        ids.addAll(mail.inReplyTo());
        ids.addAll(mail.references());
        return ids.stream().flatMap(id -> messages.findOutgoing(id).stream()).findFirst();
    }

    private static String inWords(Bounce bounce) {
        return bounce.recipients().isEmpty()
                ? bounce.reason()
                : String.join(", ", bounce.recipients()) + ": " + bounce.reason();
    }
}
