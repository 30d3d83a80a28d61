package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A call that Slack refuses, and how it says so.
 *
 * @param arguments JSON in single quotes, with $names for what the workspace holds
 * @param text a part of the explanation; empty when Slack gives none
 */
record Refusal(String name, String method, String arguments, String error, String text) {

    static Refusal of(String name, String method, String arguments, String error) {
        return new Refusal(name, method, arguments, error, "");
    }

    /** The blocks of a message. */
    static Refusal blocks(String name, String blocks, String text) {
        return new Refusal(
                name,
                "chat.postMessage",
                "'channel':'$triage','text':'x','blocks':[" + blocks + "]",
                "invalid_blocks",
                text);
    }

    /** A modal with these parts, besides its title. */
    static Refusal modal(String name, String parts, String text) {
        var view = "{'type':'modal','title':{'type':'plain_text','text':'Title'}," + parts + "}";
        return new Refusal(name, "views.open", "'trigger_id':'1.1.a','view':" + view, "invalid_arguments", text);
    }

    static String x(int length) {
        return "x".repeat(length);
    }

    static String times(int count, String json) {
        return IntStream.range(0, count)
                .mapToObj(i -> json.replace("#", "" + i))
                .collect(Collectors.joining(","));
    }

    static String plain(String text) {
        return "{'type':'plain_text','text':'" + text + "'}";
    }

    void isSaidIn(Workspace workspace, Map<String, String> names) {
        var json = arguments;
        for (var entry : names.entrySet()) {
            json = json.replace("$" + entry.getKey(), entry.getValue());
        }

        var answer = workspace.call(method, "{" + json + "}");

        assertThat(answer.path("ok").asBoolean(true)).isFalse();
        assertThat(Json.text(answer, "error")).isEqualTo(error);
        if (!text.isEmpty()) {
            assertThat(Json.list(answer.at("/response_metadata/messages")))
                    .anySatisfy(it -> assertThat(it).contains(text));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
