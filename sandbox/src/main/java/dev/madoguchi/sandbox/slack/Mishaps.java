package dev.madoguchi.sandbox.slack;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What happens to calls by chance: two of five lose the answer after the effect, two are put off, one fails. */
final class Mishaps {

    private static final List<Fault> KINDS = List.of(
            new Fault(0, "", Duration.ZERO, Duration.ZERO, Fault.After.RESET),
            new Fault(0, "", Duration.ZERO, Duration.ZERO, Fault.After.SILENCE),
            new Fault(429, "ratelimited", Duration.ofSeconds(1), Duration.ZERO, Fault.After.ANSWER),
            new Fault(429, "ratelimited", Duration.ofSeconds(2), Duration.ZERO, Fault.After.ANSWER),
            new Fault(500, "", Duration.ZERO, Duration.ZERO, Fault.After.ANSWER));

    private final Random chance;
    private final double share;

    Mishaps(long seed, double share) {
        chance = new Random(seed);
        this.share = share;
    }

    synchronized @Nullable Fault next() {
        return share > 0 && chance.nextDouble() < share ? KINDS.get(chance.nextInt(KINDS.size())) : null;
    }
}
