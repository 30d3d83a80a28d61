package dev.madoguchi.application.delivery;

import dev.madoguchi.application.delivery.Cards.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Posts of which Slack may hold copies, because an attempt at them ended in the dark. */
public interface UncertainPosts {

    /** It is known now where it stands. */
    long add(Delivery delivery, Place place, @Nullable String threadTs, Instant now);

    UncertainPost get(long id);

    /** Another one of the copies is the one that stays. */
    void keep(long id, Place place);

    /** One copy was deleted. */
    void removed(long id);

    /**
     * A post in a channel, or in a thread.
     *
     * @param kind of its delivery, as is {@code ref}
     * @param ts of the one that stays
     */
    record UncertainPost(
            DeliveryKind kind,
            long ref,
            String token,
            String channel,
            @Nullable String threadTs,
            String ts,
            Instant since,
            Instant until) {

        public Place place() {
            return new Place(channel, ts);
        }
    }
}
