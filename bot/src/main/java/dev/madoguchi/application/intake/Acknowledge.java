package dev.madoguchi.application.intake;

import dev.madoguchi.application.delivery.Restores;
import dev.madoguchi.application.thread.MailIds;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.Remark;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Messages.NewMessage;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.MailKind;
import dev.madoguchi.mailbridge.Organisation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells a customer that the mail has come: once per inquiry, never to a machine, never to an address that may be somebody else's,
 * and only so often (RFC 3834 section 2). Nothing of the customer's own words goes back.
 */
@Component
class Acknowledge {

    private static final Logger log = LoggerFactory.getLogger(Acknowledge.class);

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int AN_HOUR_TO_ONE_ADDRESS = 3;
    private static final int AN_HOUR_OF_ONE_MAILBOX = 200;

    private final Messages messages;
    private final MailIds mailIds;
    private final SupportMailboxes mailboxes;
    private final Restores restores;

    Acknowledge(Messages messages, MailIds mailIds, SupportMailboxes mailboxes, Restores restores) {
        this.messages = messages;
        this.mailIds = mailIds;
        this.mailboxes = mailboxes;
        this.restores = restores;
    }

    /** Whatever came before a restore may have its receipt from the desk that was there then. */
    void receiptOf(
            Inquiry inquiry,
            Message first,
            SupportMailbox mailbox,
            IncomingMail mail,
            Instant receivedAt,
            Instant now) {
        var text = mailbox.acknowledgement();
        if (text == null
                || restores.lastAt().filter(receivedAt::isBefore).isPresent()
                || !mayBeAnswered(first, mail)
                || spentFor(first.author(), mailbox, now)) {
            return;
        }
        int written = messages.acknowledgementsOf(mailbox.name(), now.minus(AN_HOUR));
        if (written >= AN_HOUR_OF_ONE_MAILBOX) {
            return;
        }
        var acknowledgement = messages.add(new NewMessage(
                inquiry.id(),
                Kind.ACKNOWLEDGEMENT,
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
                List.of(),
                List.of()));
        inquiry.noted(What.ACKNOWLEDGEMENT_WRITTEN, acknowledgement.id(), null, null, now);
        if (written + 1 == AN_HOUR_OF_ONE_MAILBOX) {
            log.error(
                    "Mailbox {} wrote {} acknowledgements within an hour and writes no more for now",
                    mailbox.name(),
                    AN_HOUR_OF_ONE_MAILBOX);
            inquiry.noted(What.ACKNOWLEDGEMENTS_STOPPED, acknowledgement.id(), null, null, now);
        }
    }

    private boolean mayBeAnswered(Message first, IncomingMail mail) {
        return mail.kind() == MailKind.PERSON
                && !first.remarks().contains(Remark.SENDER_FAILED)
                && !first.remarks().contains(Remark.SENDER_UNPROVEN)
                && isAddressedToUs(mail)
                && mail.replyTo().stream().allMatch(other -> Organisation.isShared(other, mail.from()))
                && !answersAnAcknowledgement(mail);
    }

    /** What came by a blind copy or a list was not written to us. */
    private boolean isAddressedToUs(IncomingMail mail) {
        return MessageOfMail.others(mail).stream().anyMatch(mailboxes::isOurs);
    }

    /** A machine that says nothing of being one still answers our mail. */
    private boolean answersAnAcknowledgement(IncomingMail mail) {
        var ids = Stream.concat(mail.inReplyTo().stream(), mail.references().stream())
                .toList();
        return messages.outgoing(ids).stream().anyMatch(ours -> ours.kind() == Kind.ACKNOWLEDGEMENT);
    }

    private boolean spentFor(String address, SupportMailbox mailbox, Instant now) {
        return messages.acknowledgementsTo(address, now.minus(A_DAY)) >= mailbox.acknowledgementsADay()
                || messages.acknowledgementsTo(address, now.minus(AN_HOUR)) >= AN_HOUR_TO_ONE_ADDRESS;
    }
}
