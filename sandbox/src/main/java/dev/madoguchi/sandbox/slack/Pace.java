package dev.madoguchi.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A bucket of permits for each key that fills again as the clock goes on. */
final class Pace {

    private record Bucket(double permits, Instant at) {}

    private final InstantSource clock;
    private final double burst;
    private final double perSecond;
    private final Map<String, Bucket> buckets = new HashMap<>();

    Pace(InstantSource clock, double burst, double perSecond) {
        this.clock = clock;
        this.burst = burst;
        this.perSecond = perSecond;
    }

    synchronized boolean permits(String key) {
        var now = clock.instant();
        var bucket = buckets.getOrDefault(key, new Bucket(burst, now));
        var seconds = Duration.between(bucket.at(), now).toMillis() / 1000.0;
        var permits = Math.min(burst, bucket.permits() + Math.max(0, seconds) * perSecond);
        buckets.put(key, new Bucket(permits >= 1 ? permits - 1 : permits, now));
        return permits >= 1;
    }
}
