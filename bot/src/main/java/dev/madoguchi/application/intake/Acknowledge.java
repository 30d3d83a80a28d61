package dev.madoguchi.application.intake;

import dev.madoguchi.application.thread.MailIds;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Messages.NewMessage;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.mailbridge.MailKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells a customer that the mail has come: once per inquiry, never to automatic mail, so many a day to one address.
 * Nothing of the customer's own words goes back.
 */
@Component
class Acknowledge {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Messages messages;
    private final MailIds mailIds;

    Acknowledge(Messages messages, MailIds mailIds) {
        this.messages = messages;
        this.mailIds = mailIds;
    }

    void receiptOf(Inquiry inquiry, Message first, SupportMailbox mailbox, MailKind kind, Instant now) {
        var text = mailbox.acknowledgement();
        if (text == null || kind != MailKind.PERSON || spent(first.author(), mailbox, now)) {
            return;
        }
        var acknowledgement = messages.add(new NewMessage(
                inquiry.id(),
                Message.Kind.ACKNOWLEDGEMENT,
                Message.State.HELD,
                now,
                mailbox.name(),
                null,
                List.of(first.author()),
                List.of(),
                mailbox.publicName() + " " + inquiry.id(),
                text,
                null,
                "",
                mailIds.next(mailbox),
                null,
                null,
                now,
                List.of()));
        inquiry.noted(What.ACKNOWLEDGEMENT_WRITTEN, acknowledgement.id(), null, null, now);
    }

    private boolean spent(String address, SupportMailbox mailbox, Instant now) {
        return messages.acknowledgementsTo(address, now.minus(A_DAY)) >= mailbox.acknowledgementsADay();
    }
}
