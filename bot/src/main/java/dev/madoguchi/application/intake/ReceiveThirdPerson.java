package dev.madoguchi.application.intake;

import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.application.intake.Ledger.Entry;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.application.thread.FindForward;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.Remark;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.mailbridge.IncomingMail;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a third person answers: colleagues read it in the thread. It changes nothing of the inquiry, and its sender never takes part. */
@Component
class ReceiveThirdPerson {

    private final FindForward forwards;
    private final Messages messages;
    private final InquiryChanges changes;

    ReceiveThirdPerson(FindForward forwards, Messages messages, InquiryChanges changes) {
        this.forwards = forwards;
        this.messages = messages;
        this.changes = changes;
    }

    /** Nothing happens if it is none. */
    Optional<Entry> receive(IncomingMail mail, Sender sender, Instant now) {
        return find(mail, sender).map(found -> {
            var answer = MessageOfMail.of(found.inquiry(), Kind.THIRD_PERSON, sender, mail, now);
            var message = messages.add(found.known() ? answer : answer.remarked(Remark.ANOTHER_SENDER));
            changes.change(found.inquiry(), it -> it.noted(What.THIRD_PERSON_WROTE, message.id(), null, null, now));
            return Entry.of(Outcome.FOLLOW_UP, found.inquiry(), message.id());
        });
    }

    /** Where an automatic mail of a third person belongs. */
    Optional<InquiryId> inquiryOf(IncomingMail mail, Sender sender) {
        return find(mail, sender).map(FindForward.Found::inquiry);
    }

    private Optional<FindForward.Found> find(IncomingMail mail, Sender sender) {
        return forwards.of(mail, sender.address().address(), sender.believed());
    }
}
