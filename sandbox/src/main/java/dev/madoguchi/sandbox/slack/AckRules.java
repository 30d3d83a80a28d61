package dev.madoguchi.sandbox.slack;

import tools.jackson.databind.JsonNode;

/** What an app may answer to a submitted form. */
final class AckRules {

    /** Errors go below inputs that exist. */
    void checkErrors(JsonNode answer, JsonNode view) {
        var errors = answer.path("errors");
        if (!errors.isObject() || errors.isEmpty()) {
            throw new SlackError("invalid_arguments");
        }
        errors.properties().forEach(error -> {
            var isInput = Json.stream(view.path("blocks"))
                    .anyMatch(block -> Json.text(block, "type").equals("input")
                            && Json.text(block, "block_id").equals(error.getKey()));
            if (!isInput || error.getValue().asString("").isEmpty()) {
                throw new SlackError("invalid_arguments");
            }
        });
    }
}
