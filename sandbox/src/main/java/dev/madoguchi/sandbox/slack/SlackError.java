package dev.madoguchi.sandbox.slack;

import dev.madoguchi.sandbox.slack.blocks.Findings;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in Slack's own words; it becomes the answer of the call. */
final class SlackError extends RuntimeException {

    private final ObjectNode answer = Json.object().put("ok", false);
    private final int status;

    SlackError(String error) {
        this(error, 200);
    }

    SlackError(String error, int status) {
        super(error);
        this.status = status;
        answer.put("error", error);
    }

    static SlackError rateLimited() {
        return new SlackError("ratelimited", 429);
    }

    static SlackError missingArgument(String name) {
        return new SlackError("invalid_arguments").saying(List.of("[ERROR] missing required field: " + name));
    }

    static SlackError missingScope(String needed, Installation installation) {
        var error = new SlackError("missing_scope");
        error.answer.put("needed", needed).put("provided", installation.scopeList());
        return error;
    }

    /** Says what was found against blocks; only when there is nothing, a scope may be missing for them. */
    static void throwIfAny(Findings findings, Installation installation) {
        var error = findings.error();
        if (!error.isEmpty()) {
            var texts = findings.texts();
            var messages = texts.stream().map(text -> "[ERROR] " + text).toList();
            throw switch (error) {
                case "invalid_arguments" -> new SlackError(error).saying(messages);
                case "invalid_blocks", "invalid_attachments" ->
                    new SlackError(error).saying(messages).listing(texts);
                default -> new SlackError(error);
            };
        }
        findings.scopes().stream().filter(scope -> !installation.grants(scope)).forEach(scope -> {
            throw missingScope(scope, installation);
        });
    }

    SlackError saying(List<String> messages) {
        answer.putObject("response_metadata").set("messages", Json.strings(messages));
        return this;
    }

    SlackError listing(List<String> errors) {
        answer.set("errors", Json.strings(errors));
        return this;
    }

    ObjectNode answer() {
        return answer;
    }

    int status() {
        return status;
    }

    String code() {
        return Json.text(answer, "error");
    }
}
