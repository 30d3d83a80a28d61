package dev.madoguchi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test turns; it starts at {@link Given#NOW} unless told otherwise. */
public final class TestClock implements InstantSource {

    private volatile Instant now;

    public TestClock() {
        this(Given.NOW);
    }

    public TestClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    public void set(Instant time) {
        now = time;
    }
}
