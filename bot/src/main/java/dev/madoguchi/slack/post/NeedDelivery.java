package dev.madoguchi.slack.post;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Gone;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.application.report.Period;
import dev.madoguchi.application.voice.Needs;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.domain.voice.ProductChannels;
import dev.madoguchi.domain.voice.Voice;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackIdentity;
import dev.madoguchi.slack.Words;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Posts the card of a need and draws it anew when it is heard of again; what was said stands in its thread. */
@Component
class NeedDelivery implements Carrier {

    /** A card that was deleted comes again with so many voices. */
    private static final int REPEATED = 5;

    private final Needs needs;
    private final ProductChannels channels;
    private final DigestPlans plans;
    private final Categories categories;
    private final Messages messages;
    private final Cards cards;
    private final SlackIdentity identity;
    private final SlackClient slack;
    private final PostOnce once;
    private final Outbox outbox;
    private final InstantSource clock;

    NeedDelivery(
            Needs needs,
            ProductChannels channels,
            DigestPlans plans,
            Categories categories,
            Messages messages,
            Cards cards,
            SlackIdentity identity,
            SlackClient slack,
            PostOnce once,
            Outbox outbox,
            InstantSource clock) {
        this.needs = needs;
        this.channels = channels;
        this.plans = plans;
        this.categories = categories;
        this.messages = messages;
        this.cards = cards;
        this.identity = identity;
        this.slack = slack;
        this.once = once;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.NEED, DeliveryKind.VOICE);
    }

    @Override
    public Progress carry(Delivery delivery) {
        if (delivery.kind() == DeliveryKind.VOICE) {
            say(delivery, needs.voice(delivery.ref()));
        } else {
            show(delivery, needs.get(new NeedId(delivery.ref())));
        }
        return Progress.DONE;
    }

    private void show(Delivery delivery, Need need) {
        var count = needs.count(need.id(), zone(need));
        var card = new NeedCard(need, count, names(count.categories()), words(need));
        var place = needs.place(need.id());
        if (place.isEmpty()) {
            var posted = once.post(
                    delivery,
                    need.channel(),
                    null,
                    need.createdAt(),
                    () -> slack.post(need.channel(), null, card.text(), card.blocks(), delivery.stepToken()));
            needs.posted(need.id(), posted.place());
            return;
        }
        try {
            slack.update(place.get(), card.text(), card.blocks());
        } catch (Gone e) {
            postAgain(need, place.get());
        }
    }

    private void say(Delivery delivery, Voice voice) {
        var need = needs.get(voice.need());
        var card = needs.place(need.id()).orElseThrow(() -> new TryAgain("The need has not been posted"));
        var week = Period.week(voice.saidAt(), zone(need)).first();
        var category = voice.category() == null ? List.<String>of() : names(List.of(voice.category()));
        var post = new VoicePost(voice, String.join(", ", category), week, inquiry(voice), words(need));
        try {
            once.post(
                    delivery,
                    card.channel(),
                    card.ts(),
                    need.createdAt(),
                    () -> slack.post(card.channel(), card.ts(), post.text(), post.blocks(), delivery.stepToken()));
        } catch (Gone e) {
            postAgain(need, card);
        }
    }

    /** Somebody deleted it in Slack; of what is done only when it is heard of again. */
    private void postAgain(Need need, Place place) {
        if (!needs.forget(need.id(), place) || need.isDone()) {
            return;
        }
        outbox.add(NewDelivery.need(need.id(), need.channel(), clock.instant()));
        needs.latest(need.id(), REPEATED)
                .forEach(
                        voice -> outbox.add(NewDelivery.voice(need.id(), voice.id(), need.channel(), clock.instant())));
    }

    /** A link tells nothing to those who cannot open it. */
    private Optional<String> inquiry(Voice voice) {
        return Optional.ofNullable(voice.mail())
                .map(messages::get)
                .flatMap(mail -> cards.find(mail.inquiry())
                        .map(place -> "<" + identity.linkTo(place) + "|" + mail.inquiry() + ">"));
    }

    private List<String> names(Collection<CategoryId> ids) {
        return categories.named(ids).stream().map(Category::name).toList();
    }

    private ZoneId zone(Need need) {
        return plans.of(channels.deskOf(need.channel())).zone();
    }

    private Words words(Need need) {
        return Words.in(channels.languageOf(need.channel()));
    }
}
