package dev.madoguchi.slack.post;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Gone;
import dev.madoguchi.application.voice.Needs;
import dev.madoguchi.application.voice.Offers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Posts the draft for a customer who waits for a need, and draws it anew when it was sent or is not needed any more. */
@Component
class OfferDelivery implements Carrier {

    private final Offers offers;
    private final Needs needs;
    private final Inquiries inquiries;
    private final ThreadPosts posts;
    private final SlackClient slack;

    OfferDelivery(Offers offers, Needs needs, Inquiries inquiries, ThreadPosts posts, SlackClient slack) {
        this.offers = offers;
        this.needs = needs;
        this.inquiries = inquiries;
        this.posts = posts;
        this.slack = slack;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.OFFER);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var offer = offers.get(delivery.ref());
        var home = inquiries.get(offer.inquiry()).snapshot().joinedTo();
        var post = new OfferPost(needs.get(offer.need()), offer, home, posts.words(offer.inquiry()));
        var said = new Note(post.text(), post.blocks());
        var place = offer.place();
        if (place != null) {
            drawAnew(place, said);
        } else if (post.isOffered()) {
            posts.in(
                    offer.inquiry(),
                    delivery,
                    thread -> offers.posted(offer.id(), posts.post(delivery, thread, offer.madeAt(), said)));
        }
        return Progress.DONE;
    }

    private void drawAnew(Place place, Note said) {
        try {
            slack.update(place, said.text(), said.blocks());
        } catch (Gone deletedMeanwhile) {
            // nobody can click on it either
        }
    }

    @Override
    public void gaveUp(Delivery delivery, String reason) {
        posts.missing(offers.get(delivery.ref()).inquiry());
    }
}
