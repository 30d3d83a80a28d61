package dev.madoguchi.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How soon customers of a mailbox are answered. All times are business time.
 *
 * @param firstAnswer until the first answer, or null when there is no deadline
 * @param nextAnswer until the answer to each later mail, or null
 * @param silentClaim how long whoever claimed an inquiry may leave the customer waiting before it goes back to the queue, or null
 */
public record ServiceLevel(
        BusinessHours hours,
        @Nullable Duration firstAnswer,
        @Nullable Duration nextAnswer,
        @Nullable Duration silentClaim) {

    /** By when the customer is to be answered; empty when nobody waits or nothing was promised. */
    public Optional<Instant> deadline(Instant openedAt, @Nullable Instant waitingSince) {
        return after(openedAt, waitingSince, 1, 1);
    }

    /** When three quarters of the time have passed. */
    public Optional<Instant> reminder(Instant openedAt, @Nullable Instant waitingSince) {
        return after(openedAt, waitingSince, 3, 4);
    }

    /** When a third of the time more has passed. */
    public Optional<Instant> alarm(Instant openedAt, @Nullable Instant waitingSince) {
        return after(openedAt, waitingSince, 4, 3);
    }

    /** Who waits since the inquiry was opened has never been answered. */
    private Optional<Instant> after(Instant openedAt, @Nullable Instant waitingSince, int times, int parts) {
        if (waitingSince == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(waitingSince.equals(openedAt) ? firstAnswer : nextAnswer)
                .map(time -> hours.after(waitingSince, time.multipliedBy(times).dividedBy(parts)));
    }

    /** When a claim after which nothing happened ends. */
    public Optional<Instant> claimEnds(Instant lastAct) {
        return Optional.ofNullable(silentClaim).map(time -> hours.after(lastAct, time));
    }

    /** Whether there is anything to watch. */
    public boolean isPromised() {
        return firstAnswer != null || nextAnswer != null || silentClaim != null;
    }
}
