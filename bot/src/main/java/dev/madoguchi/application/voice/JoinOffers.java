package dev.madoguchi.application.voice;

import dev.madoguchi.application.JoinsAlong;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.voice.Offers.Offer;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The drafts of an inquiry that is joined to another are offered there, once for each need, and not in the old thread any more. */
@Component
class JoinOffers implements JoinsAlong {

    private final Offers offers;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final Outbox outbox;
    private final InstantSource clock;

    JoinOffers(Offers offers, Inquiries inquiries, SupportMailboxes mailboxes, Outbox outbox, InstantSource clock) {
        this.offers = offers;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void join(InquiryId id, InquiryId home) {
        offers.open(id).forEach(this::post);
        offers.copy(id, home).stream().filter(made -> made.sentBy() == null).forEach(this::post);
    }

    private void post(Offer offer) {
        var mailbox = mailboxes.get(inquiries.get(offer.inquiry()).snapshot().mailbox());
        outbox.add(NewDelivery.offer(offer.inquiry(), offer.id(), mailbox.channel(), clock.instant()));
    }
}
