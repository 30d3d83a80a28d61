package dev.madoguchi.slack;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which reactions on a card act, by their names in Slack without colons; an empty one does nothing.
 *
 * @param claim takes the inquiry
 * @param resolve finishes it
 */
@ConfigurationProperties("desk.reactions")
public record ReactionProperties(
        @DefaultValue("eyes") String claim,
        @DefaultValue("white_check_mark") String resolve) {

    public boolean claims(String reaction) {
        return withoutTone(reaction).equals(claim);
    }

    public boolean resolves(String reaction) {
        return withoutTone(reaction).equals(resolve);
    }

    /** Hands have the skin of whoever gives them: {@code +1::skin-tone-4}. */
    private static String withoutTone(String reaction) {
        int tone = reaction.indexOf("::");
        return tone < 0 ? reaction : reaction.substring(0, tone);
    }
}
