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
        @DefaultValue("white_check_mark") String resolve) {}
