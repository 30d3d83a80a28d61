package dev.madoguchi.domain.voice;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that customers wish for, or that troubles them; it belongs to one product channel.
 *
 * @param channel id of the Slack channel that shows it
 * @param doneBy who said that it is done
 */
public record Need(
        NeedId id,
        String channel,
        String name,
        Instant createdAt,
        @Nullable AgentId doneBy,
        @Nullable Instant doneAt) {

    /** What a Slack menu shows of an option. */
    public static final int LONGEST_NAME = 75;

    public boolean isDone() {
        return doneAt != null;
    }

    /** Of what is done, customers do not wish for more. */
    public void refuseIfDone() {
        if (isDone()) {
            throw new Refusal(Rule.NEED_IS_DONE, name);
        }
    }

    public void refuseUnlessDone() {
        if (!isDone()) {
            throw new Refusal(Rule.NEED_IS_OPEN, name);
        }
    }
}
