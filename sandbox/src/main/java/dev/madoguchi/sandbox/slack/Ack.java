package dev.madoguchi.sandbox.slack;

import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What came back for a parcel.
 *
 * @param failure Slack's name for what went wrong, such as http_timeout; empty when the app acknowledged
 */
record Ack(int status, String body, Duration latency, String failure, boolean mayRetry) {

    static Ack failed(String failure, Duration latency) {
        return new Ack(0, "", latency, failure, true);
    }

    boolean ok() {
        return failure.isEmpty();
    }

    JsonNode json() {
        try {
            return body.isBlank() ? MissingNode.getInstance() : Json.parse(body);
        } catch (JacksonException e) {
            return Json.MAPPER.valueToTree(body);
        }
    }

    Outcome outcome(String problem) {
        return new Outcome(status, json(), latency, problem);
    }
}
