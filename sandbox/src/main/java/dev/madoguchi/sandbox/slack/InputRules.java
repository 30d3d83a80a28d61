package dev.madoguchi.sandbox.slack;

import tools.jackson.databind.JsonNode;

/** What Slack's client itself demands of a field before it submits a form. */
final class InputRules {

    private InputRules() {}

    static String problem(Controls.Control control, JsonNode filled, String required) {
        var optional = control.block().path("optional").asBoolean(false);
        if (Controls.isEmpty(filled)) {
            return optional ? "" : required;
        }
        var text = filled.path("value").asString("");
        var length = text.codePointCount(0, text.length());
        var longest = control.element().path("max_length").asInt(3_000);
        var shortest = control.element().path("min_length").asInt(0);
        return switch (control.type()) {
            case "plain_text_input" ->
                length > longest
                        ? "Please use at most " + longest + " characters."
                        : length < shortest ? "Please use at least " + shortest + " characters." : "";
            case "email_text_input" ->
                text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") ? "" : "Please enter a valid email.";
            case "url_text_input" -> text.matches("https?://\\S+") ? "" : "Please enter a valid URL.";
            case "number_input" -> text.matches("-?\\d+(\\.\\d+)?") ? "" : "Please enter a valid number.";
            default -> "";
        };
    }
}
