package dev.madoguchi.sandbox.slack;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** One call of the Web API with what was answered; without the token, blocks and views already parsed. */
public record ApiCall(Instant at, String method, ObjectNode arguments, int status, ObjectNode answer) {

    public boolean ok() {
        return answer.path("ok").asBoolean(false);
    }

    public String error() {
        return Json.text(answer, "error");
    }
}
