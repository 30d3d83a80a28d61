package dev.madoguchi.sandbox.slack;

import tools.jackson.databind.JsonNode;

/** Not written yet. */
final class ViewRules {
    ViewRules(String method, Files files) {}

    void check(JsonNode view) {}
}
