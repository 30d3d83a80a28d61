package dev.madoguchi.slack.post;

import dev.madoguchi.application.ReplaceCard;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Gone;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.application.delivery.UnreadThreads;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.SlackClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Posts the card of a new inquiry, and draws it anew after every change. */
@Component
class CardDelivery implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(CardDelivery.class);

    private final CardOf cardOf;
    private final Cards cards;
    private final UnreadThreads unread;
    private final SlackClient slack;
    private final PostOnce once;
    private final ReplaceCard replace;
    private final InstantSource clock;

    CardDelivery(
            CardOf cardOf,
            Cards cards,
            UnreadThreads unread,
            SlackClient slack,
            PostOnce once,
            ReplaceCard replace,
            InstantSource clock) {
        this.cardOf = cardOf;
        this.cards = cards;
        this.unread = unread;
        this.slack = slack;
        this.once = once;
        this.replace = replace;
        this.clock = clock;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.CARD, DeliveryKind.REDRAW);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var id = new InquiryId(delivery.ref());
        var view = cardOf.inquiry(id);
        var card = new InquiryCard(view);
        var place = cards.find(id);
        if (place.isPresent()) {
            redraw(id, place.get(), card);
            return Progress.DONE;
        }
        if (delivery.kind() == DeliveryKind.REDRAW && !cards.all(id).isEmpty()) {
            throw new TryAgain("The card is being posted again");
        }
        var channel = view.mailbox().channel();
        var posted = once.post(delivery, channel, null, view.inquiry().openedAt(), () -> post(channel, card, delivery));
        cards.remember(id, posted.place(), clock.instant());
        if (posted.before()) {
            unread.add(posted.place(), clock.instant());
        }
        boolean ofAnotherTime = posted.before() && delivery.doubtfulSince() != null;
        return ofAnotherTime ? Progress.MORE : Progress.DONE;
    }

    private void redraw(InquiryId id, Cards.Place place, InquiryCard card) {
        try {
            var note = card.note();
            slack.update(place, note.text(), note.blocks());
        } catch (Gone e) {
            replace.deleted(id, place);
        }
    }

    /** A card that Slack does not take in its full form comes as plain text: its mail must be seen. */
    private Cards.Place post(String channel, InquiryCard card, Delivery delivery) {
        var note = card.note();
        try {
            return slack.post(channel, null, note.text(), note.blocks(), delivery.stepToken());
        } catch (Undeliverable e) {
            log.error("The card of inquiry {} is posted as plain text: {}", delivery.ref(), e.getMessage());
            return slack.post(channel, null, note.text(), List.of(), delivery.stepToken());
        }
    }
}
