package dev.madoguchi.application;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Excerpt;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Status;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A card that somebody deleted in Slack is posted once more, and its thread goes on there. */
@Component
public class ReplaceCard {

    /** A new thread repeats so many of the customer's mails. */
    private static final int REPEATED = 5;

    private final InquiryChanges changes;
    private final Inquiries inquiries;
    private final Messages messages;
    private final Attachments attachments;
    private final Cards cards;
    private final SupportMailboxes mailboxes;
    private final Outbox outbox;
    private final InstantSource clock;

    ReplaceCard(
            InquiryChanges changes,
            Inquiries inquiries,
            Messages messages,
            Attachments attachments,
            Cards cards,
            SupportMailboxes mailboxes,
            Outbox outbox,
            InstantSource clock) {
        this.changes = changes;
        this.inquiries = inquiries;
        this.messages = messages;
        this.attachments = attachments;
        this.cards = cards;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Of what is done only when it is needed again: somebody may be tidying up. */
    @Transactional
    public void deleted(InquiryId id, Place place) {
        var status = inquiries.get(id).status();
        if (status != Status.RESOLVED && status != Status.JOINED) {
            lost(id, place);
        }
    }

    /** Something must be shown there. Of all who notice, the first does it. */
    @Transactional
    public void lost(InquiryId id, Place place) {
        var now = clock.instant();
        boolean[] first = new boolean[1];
        changes.change(id, inquiry -> {
            first[0] = cards.forget(id, place);
            if (first[0]) {
                inquiry.cardLost(now);
            }
        });
        if (first[0]) {
            repeatMails(id);
        }
    }

    /** The latest that the card does not show whole; one that waits to be posted comes by itself. */
    private void repeatMails(InquiryId id) {
        var channel = mailboxes.get(inquiries.get(id).snapshot().mailbox()).channel();
        var mails = messages.of(id).stream()
                .filter(message -> message.kind() == Message.Kind.INCOMING)
                .toList();
        mails.stream()
                .skip(Math.max(0, mails.size() - REPEATED))
                .filter(mail -> !mail.equals(mails.get(0)) || !isOnCard(mail))
                .filter(mail -> !outbox.waits(NewDelivery.details(id, mail.id(), channel, clock.instant())))
                .forEach(mail -> outbox.add(NewDelivery.details(id, mail.id(), channel, clock.instant())));
    }

    private boolean isOnCard(Message first) {
        return Excerpt.fits(first.body()) && attachments.of(first.id()).isEmpty();
    }
}
