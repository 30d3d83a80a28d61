package dev.madoguchi.application.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to let something leave the house.
 *
 * @param attempt its number among the attempts at this delivery
 * @param token how the other side knows it again
 * @param step how many of its parts have left already
 * @param uncertain whether an earlier attempt at this step began and nobody knows how it ended
 * @param uncertainSince when the first of those attempts began; null if there is none
 * @param looks how often it has been looked for in vain since the last of them
 * @param doubtfulSince since when a desk that is known no more may have made this post; see {@link Restores}
 */
public record Delivery(
        long id,
        int attempt,
        UUID token,
        DeliveryKind kind,
        long ref,
        int step,
        boolean uncertain,
        @Nullable Instant uncertainSince,
        int looks,
        @Nullable Instant doubtfulSince) {

    public Delivery(long id, int attempt, UUID token, DeliveryKind kind, long ref, int step, boolean uncertain) {
        this(id, attempt, token, kind, ref, step, uncertain, null, 0, null);
    }

    /** The id of this step on the other side. */
    public String stepToken() {
        return token + "-" + step;
    }

    /** From when on it is looked for on the other side; {@code made} is when there was something to post. */
    public Instant since(Instant made) {
        if (doubtfulSince == null) {
            return uncertainSince == null ? made : uncertainSince;
        }
        return doubtfulSince.isBefore(made) ? doubtfulSince : made;
    }
}
