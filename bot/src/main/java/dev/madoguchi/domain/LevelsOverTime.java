package dev.madoguchi.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service levels of a mailbox one after the other: what happened is judged by the hours and deadlines that were valid then, however
 * they are changed later.
 *
 * @param all in order, at least one; the first is valid for all the time before it, too
 */
public record LevelsOverTime(List<Since> all) {

    public LevelsOverTime {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A mailbox has a service level.");
        }
    }

    /** A service level that is valid from then on. */
    public record Since(Instant from, ServiceLevel level) {}

    /** A part of some time in which one level is valid. */
    private interface Measure {
        void add(ServiceLevel level, Instant from, Instant to);
    }

    /** One that was never changed. */
    public static LevelsOverTime always(ServiceLevel level) {
        return new LevelsOverTime(List.of(new Since(Instant.EPOCH, level)));
    }

    public ServiceLevel at(Instant moment) {
        var valid = all.get(0).level;
        for (var since : all) {
            if (since.from.isAfter(moment)) {
                break;
            }
            valid = since.level;
        }
        return valid;
    }

    /** By when a customer who wrote then is to be answered, by what was promised then; null when nothing was. */
    public @Nullable Instant deadline(Instant openedAt, Instant since) {
        return at(since).deadline(openedAt, since).orElse(null);
    }

    /** How much business time lies between. */
    public Duration between(Instant from, Instant to) {
        var sum = new Duration[] {Duration.ZERO};
        split(
                from,
                to,
                (level, start, end) -> sum[0] = sum[0].plus(level.hours().between(start, end)));
        return sum[0];
    }

    /** How many business days lie between. */
    public double days(Instant from, Instant to) {
        var sum = new double[1];
        split(from, to, (level, start, end) -> sum[0] += level.hours().days(start, end));
        return sum[0];
    }

    private void split(Instant from, Instant to, Measure measure) {
        var start = from;
        for (int i = 0; i < all.size() && start.isBefore(to); i++) {
            boolean last = i == all.size() - 1;
            var end = last || all.get(i + 1).from.isAfter(to) ? to : all.get(i + 1).from;
            if (start.isBefore(end)) {
                measure.add(all.get(i).level, start, end);
                start = end;
            }
        }
    }
}
