package dev.madoguchi.application.delivery;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Nothing has left, and nothing will until somebody mends something: a channel, or all of Slack. */
public class Paused extends TryAgain {

    /** The place that stands for all of Slack. */
    public static final String EVERYWHERE = "slack";

    @Serial
    private static final long serialVersionUID = 1;

    private final @Nullable String place;

    public Paused(@Nullable String place, String reason) {
        super(reason);
        this.place = place;
    }

    /** The channel that takes nothing, or {@link #EVERYWHERE}; null if only the caller knows which. */
    public @Nullable String place() {
        return place;
    }
}
