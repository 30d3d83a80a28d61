package dev.madoguchi.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until a test turns it. */
final class HandTurnedClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-11-02T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }
}
