package dev.madoguchi.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers for a while what has been seen, so that a copied request has no second effect. */
class SeenOnce {

    private final Duration time;
    private final InstantSource clock;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    SeenOnce(Duration time, InstantSource clock) {
        this.time = time;
        this.clock = clock;
    }

    /** Whether this is the first time. */
    synchronized boolean first(String id) {
        var now = clock.instant();
        var oldest = seen.entrySet().iterator();
        while (oldest.hasNext() && oldest.next().getValue().plus(time).isBefore(now)) {
            oldest.remove();
        }
        return seen.putIfAbsent(id, now) == null;
    }

    /** It failed, and may come again. */
    synchronized void forget(String id) {
        seen.remove(id);
    }
}
