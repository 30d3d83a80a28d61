package dev.madoguchi.sandbox.slack;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * What became of something a person did: how the bot acknowledged it, and what Slack showed instead of an effect.
 *
 * @param status the HTTP status, 200 for an acknowledged envelope of Socket Mode, 0 when nothing came back in time
 * @param body the body of the acknowledgement; missing when it was empty
 * @param problem why Slack shows an error to the person; empty when all is well
 */
public record Outcome(int status, JsonNode body, Duration latency, String problem) {

    public boolean ok() {
        return problem.isEmpty();
    }

    Outcome failing(String why) {
        return new Outcome(status, body, latency, why);
    }
}
