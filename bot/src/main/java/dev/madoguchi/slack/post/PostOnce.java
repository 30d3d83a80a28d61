package dev.madoguchi.slack.post;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.LookAgain;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.UncertainPosts;
import dev.madoguchi.slack.SlackClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Slack knows no post again by itself: what may have been posted is looked for first, and its copies afterwards. */
@Component
class PostOnce {

    private static final List<Duration> COPIES = List.of(Duration.ofMinutes(5), Duration.ofHours(1));

    private final SlackClient slack;
    private final UncertainPosts uncertain;
    private final Outbox outbox;
    private final InstantSource clock;

    PostOnce(SlackClient slack, UncertainPosts uncertain, Outbox outbox, InstantSource clock) {
        this.slack = slack;
        this.uncertain = uncertain;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Posts it unless an earlier attempt has.
     *
     * @param made when there was something to post
     * @param post bears the token of the step
     * @throws LookAgain while an earlier attempt may yet turn out to have posted it
     */
    Posted post(Delivery delivery, String channel, @Nullable String threadTs, Instant made, Supplier<Place> post) {
        var before = delivery.uncertain()
                ? slack.findPost(channel, threadTs, delivery.since(made), delivery.stepToken())
                : Optional.<Place>empty();
        if (before.isEmpty()) {
            LookAgain.ifTooEarly(delivery);
        }
        var place = before.orElseGet(post);
        if (delivery.uncertainSince() != null) {
            lookForCopies(delivery, place, threadTs);
        }
        return new Posted(place, before.isPresent());
    }

    private void lookForCopies(Delivery delivery, Place place, @Nullable String threadTs) {
        var now = clock.instant();
        long post = uncertain.add(delivery, place, threadTs, now);
        COPIES.forEach(wait -> outbox.add(NewDelivery.copies(post, now.plus(wait))));
    }

    /** Where it stands, and whether it stood there before. */
    record Posted(Place place, boolean before) {}
}
