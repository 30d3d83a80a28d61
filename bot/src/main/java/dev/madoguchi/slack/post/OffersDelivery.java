package dev.madoguchi.slack.post;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.voice.Needs;
import dev.madoguchi.application.voice.Offers;
import dev.madoguchi.application.voice.Offers.Offer;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackIdentity;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the channel of a mailbox in which of its threads drafts wait because a need is done. */
@Component
class OffersDelivery implements Carrier {

    private static final int SHOWN = 20;
    private static final int NAME = 200;

    private final Offers offers;
    private final Needs needs;
    private final SupportMailboxes mailboxes;
    private final Cards cards;
    private final SlackIdentity identity;
    private final SlackClient slack;
    private final PostOnce once;

    OffersDelivery(
            Offers offers,
            Needs needs,
            SupportMailboxes mailboxes,
            Cards cards,
            SlackIdentity identity,
            SlackClient slack,
            PostOnce once) {
        this.offers = offers;
        this.needs = needs;
        this.mailboxes = mailboxes;
        this.cards = cards;
        this.identity = identity;
        this.slack = slack;
        this.once = once;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.OFFERS);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var told = offers.told(delivery.ref());
        var need = needs.get(told.need());
        var open = offers.open(told.need(), told.mailbox());
        if (!need.isDone() || open.isEmpty()) {
            return Progress.DONE;
        }
        var mailbox = mailboxes.get(told.mailbox());
        var text = text(need, open, this::linked, Words.in(mailbox.language()));
        once.post(
                delivery,
                mailbox.channel(),
                null,
                told.at(),
                () -> slack.post(mailbox.channel(), null, text, List.of(Blocks.own(text)), delivery.stepToken()));
        return Progress.DONE;
    }

    static String text(Need need, List<Offer> open, Function<InquiryId, String> links, Words words) {
        var threads = open.stream().limit(SHOWN).map(Offer::inquiry).map(links).collect(Collectors.joining(" "));
        var text = words.get("offers.made", SlackText.inert(need.name(), NAME), threads);
        return open.size() <= SHOWN ? text : text + " " + words.get("offers.more", open.size() - SHOWN);
    }

    private String linked(InquiryId inquiry) {
        return cards.find(inquiry)
                .map(card -> "<" + identity.linkTo(card) + "|" + inquiry + ">")
                .orElse(inquiry.toString());
    }
}
