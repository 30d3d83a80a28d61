package dev.madoguchi.slack.post;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.SlackClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Posts the card of a new inquiry, and draws it anew after every change. */
@Component
class CardDelivery implements Carrier {

    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(2);

    private final CardOf cardOf;
    private final Cards cards;
    private final SlackClient slack;
    private final InstantSource clock;

    CardDelivery(CardOf cardOf, Cards cards, SlackClient slack, InstantSource clock) {
        this.cardOf = cardOf;
        this.cards = cards;
        this.slack = slack;
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
            slack.update(place.get(), card.text(), card.blocks());
            return Progress.DONE;
        }
        var channel = view.mailbox().channel();
        var posted = postedBefore(delivery, channel, view)
                .orElseGet(() -> slack.post(channel, null, card.text(), card.blocks(), delivery.stepToken()));
        cards.remember(id, posted, clock.instant());
        return Progress.DONE;
    }

    private Optional<Cards.Place> postedBefore(Delivery delivery, String channel, CardView view) {
        return delivery.uncertain()
                ? slack.findPost(channel, null, view.inquiry().openedAt().minus(CLOCK_DIFFERENCE), delivery.stepToken())
                : Optional.empty();
    }
}
