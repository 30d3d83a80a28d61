package dev.madoguchi.slack.post;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.UncertainPosts;
import dev.madoguchi.application.delivery.UncertainPosts.UncertainPost;
import dev.madoguchi.application.delivery.UnreadThreads;
import dev.madoguchi.application.report.Digests;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.SlackClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for copies of a post, and takes all away but the one that the desk knows. */
@Component
class CopiesDelivery implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(CopiesDelivery.class);

    private final UncertainPosts posts;
    private final Cards cards;
    private final Digests digests;
    private final UnreadThreads unread;
    private final SlackClient slack;
    private final Outbox outbox;
    private final InstantSource clock;

    CopiesDelivery(
            UncertainPosts posts,
            Cards cards,
            Digests digests,
            UnreadThreads unread,
            SlackClient slack,
            Outbox outbox,
            InstantSource clock) {
        this.posts = posts;
        this.cards = cards;
        this.digests = digests;
        this.unread = unread;
        this.slack = slack;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.COPIES);
    }

    /** One copy a step. */
    @Override
    public Progress carry(Delivery delivery) {
        var post = posts.get(delivery.ref());
        var found = slack.findPosts(post.channel(), post.threadTs(), post.since(), post.until(), post.token());
        if (found.size() < 2) {
            return Progress.DONE;
        }
        var kept = keep(delivery.ref(), post, found);
        var copies = found.stream().filter(place -> !place.equals(kept)).toList();
        if (post.kind() == DeliveryKind.CARD && rememberAll(new InquiryId(post.ref()), copies)) {
            return Progress.MORE;
        }
        slack.delete(copies.get(0));
        posts.removed(delivery.ref());
        log.warn("A copy of {} {} was deleted in Slack (slack_duplicates_healed)", post.kind(), post.ref());
        return Progress.MORE;
    }

    /** The one that the desk knows, or the oldest, which it knows from now on. */
    private Place keep(long id, UncertainPost post, List<Place> found) {
        var known = post.kind() == DeliveryKind.CARD
                ? cards.find(new InquiryId(post.ref())).orElseGet(post::place)
                : post.place();
        if (found.contains(known)) {
            return known;
        }
        var oldest = found.get(0);
        posts.keep(id, oldest);
        if (post.kind() == DeliveryKind.CARD && known.equals(post.place())) {
            cards.remember(new InquiryId(post.ref()), oldest, clock.instant());
            outbox.add(NewDelivery.redraw(new InquiryId(post.ref()), clock.instant()));
        }
        if (post.kind() == DeliveryKind.DIGEST && post.threadTs() == null) {
            digests.posted(post.ref(), oldest.ts(), clock.instant());
        }
        return oldest;
    }

    /** Before anything is deleted: what agents wrote under a copy belongs to the inquiry. */
    private boolean rememberAll(InquiryId inquiry, List<Place> copies) {
        var unknown = copies.stream()
                .filter(copy -> cards.rememberFormer(inquiry, copy))
                .toList();
        unknown.forEach(copy -> unread.add(copy, clock.instant()));
        return !unknown.isEmpty();
    }

    @Override
    public void gaveUp(Delivery delivery, String reason) {
        // what is left of the copies does no harm; the table of the outbox says why
    }
}
