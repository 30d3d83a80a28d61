package dev.madoguchi.sandbox.slack;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * One method of the Web API: who may call it, with what, and what it does.
 *
 * @param scopes any one of them is enough; empty when the method needs none
 */
record ApiMethod(
        String name, Token token, List<String> scopes, List<String> required, Function<Arguments, ObjectNode> answer) {

    enum Token {
        BOT,
        APP,
        EITHER
    }

    static ApiMethod of(
            String name, List<String> scopes, List<String> required, Function<Arguments, ObjectNode> answer) {
        return new ApiMethod(name, Token.BOT, scopes, required, answer);
    }
}
