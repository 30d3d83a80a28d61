package dev.madoguchi.slack.post;

import dev.madoguchi.application.ReplaceCard;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Gone;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.voice.Needs;
import dev.madoguchi.application.voice.Offers;
import dev.madoguchi.application.voice.Offers.Offer;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.Words;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Posts the draft for a customer who waits for a need, and draws it anew when it was sent or the need is open again. */
@Component
class OfferDelivery implements Carrier {

    private final Offers offers;
    private final Needs needs;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final Cards cards;
    private final SlackClient slack;
    private final PostOnce once;
    private final ReplaceCard replace;
    private final Outbox outbox;
    private final InstantSource clock;

    OfferDelivery(
            Offers offers,
            Needs needs,
            Inquiries inquiries,
            SupportMailboxes mailboxes,
            Cards cards,
            SlackClient slack,
            PostOnce once,
            ReplaceCard replace,
            Outbox outbox,
            InstantSource clock) {
        this.offers = offers;
        this.needs = needs;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.cards = cards;
        this.slack = slack;
        this.once = once;
        this.replace = replace;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.OFFER);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var offer = offers.get(delivery.ref());
        var need = needs.get(offer.need());
        var post = new OfferPost(need, offer, words(offer));
        var place = offer.place();
        if (place != null) {
            drawAnew(place, post);
        } else if (need.isDone() && offer.sentBy() == null) {
            post(delivery, offer, post);
        }
        return Progress.DONE;
    }

    private void drawAnew(Place place, OfferPost post) {
        try {
            slack.update(place, post.text(), post.blocks());
        } catch (Gone deletedMeanwhile) {
            // nobody can click on it either
        }
    }

    private void post(Delivery delivery, Offer offer, OfferPost post) {
        var thread = cards.find(offer.inquiry()).orElseThrow(() -> new TryAgain("The card has not been posted"));
        try {
            var posted = once.post(
                    delivery,
                    thread.channel(),
                    thread.ts(),
                    offer.madeAt(),
                    () -> slack.post(thread.channel(), thread.ts(), post.text(), post.blocks(), delivery.stepToken()));
            offers.posted(offer.id(), posted.place());
        } catch (Gone e) {
            replace.lost(offer.inquiry(), thread);
            throw new TryAgain("The card is posted anew");
        }
    }

    private Words words(Offer offer) {
        var inquiry = inquiries.get(offer.inquiry()).snapshot();
        return Words.in(mailboxes.get(inquiry.mailbox()).language());
    }

    /** The card shows that something is missing, with a button to try again. */
    @Override
    public void gaveUp(Delivery delivery, String reason) {
        outbox.add(NewDelivery.redraw(offers.get(delivery.ref()).inquiry(), clock.instant()));
    }
}
