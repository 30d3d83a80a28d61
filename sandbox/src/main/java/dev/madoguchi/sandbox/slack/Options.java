package dev.madoguchi.sandbox.slack;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The options among which a person can choose; what is not offered cannot be chosen. */
final class Options {

    private Options() {}

    static JsonNode chosen(Controls.Control control, JsonNode wanted, JsonNode suggested) {
        var value = wanted.isObject() ? Json.text(wanted, "value") : wanted.asString("");
        return Stream.concat(offered(control.element()), offered(suggested))
                .filter(option -> Json.text(option, "value").equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "\"" + control.actionId() + "\" does not offer the value \"" + value + "\"."));
    }

    static Stream<JsonNode> offered(JsonNode source) {
        return Stream.concat(
                Json.stream(source.path("options")),
                Json.stream(source.path("option_groups")).flatMap(group -> Json.stream(group.path("options"))));
    }
}
