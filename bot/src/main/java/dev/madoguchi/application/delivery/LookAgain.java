package dev.madoguchi.application.delivery;

import java.io.Serial;
import java.time.Duration;
import java.util.List;

/** What may have been posted is not to be seen yet; it is looked for again before it is posted once more. */
public class LookAgain extends TryAgain {

    /** Slack shows some posts late. */
    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(10), Duration.ofSeconds(45));

    @Serial
    private static final long serialVersionUID = 1;

    private final Duration wait;

    private LookAgain(Duration wait) {
        super("Not seen yet, looked for again in " + wait.toSeconds() + " s");
        this.wait = wait;
    }

    /** Ends the attempt while it is too early to believe that the post was never made. */
    public static void ifTooEarly(Delivery delivery) {
        if (delivery.uncertainSince() != null && delivery.looks() < WAITS.size()) {
            throw new LookAgain(WAITS.get(delivery.looks()));
        }
    }

    public Duration untilThen() {
        return wait;
    }
}
