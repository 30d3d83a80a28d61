package dev.madoguchi.sandbox.slack;

import tools.jackson.databind.JsonNode;

/** Not written yet. */
final class SuggestionRules {
    private SuggestionRules() {}

    static String problem(JsonNode answer) {
        return "";
    }
}
