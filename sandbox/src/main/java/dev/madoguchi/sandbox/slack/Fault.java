package dev.madoguchi.sandbox.slack;

import java.time.Duration;

/** How one call fails: before its effect, or after it, when the caller cannot know. */
record Fault(int status, String error, Duration retryAfter, Duration delay, After after) {
    enum After {
        ANSWER,
        RESET,
        SILENCE
    }

    boolean happensBeforeTheEffect() {
        return status != 0 || !error.isEmpty();
    }
}
