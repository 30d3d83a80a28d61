package dev.madoguchi.application.delivery;

import java.io.Serial;
import java.time.Duration;

/** The other side asks to wait. */
public class RateLimited extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    public RateLimited(Duration retryAfter) {
        super("asked to wait " + retryAfter.toSeconds() + " s");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
