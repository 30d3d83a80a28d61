package dev.madoguchi.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SlackActsTest {

    private final OpenPage open = new OpenPage() {};

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void what_one_writes_stands_in_the_channel_and_in_the_thread() {
        act("post", body -> body.put("text", "Good morning"));
        var ts = lastMessage().path("ts").asString();
        act("post", body -> body.put("text", "To you too").put("thread", ts));

        assertThat(lastMessage().path("text").asString()).isEqualTo("To you too");
        assertThat(lastMessage().path("thread_ts").asString()).isEqualTo(ts);
    }

    @Test
    void an_own_message_can_be_changed_and_taken_back() {
        act("post", body -> body.put("text", "Thre"));
        act("edit", body -> body.put("ts", lastMessage().path("ts").asString()).put("text", "Three"));
        assertThat(lastMessage().path("text").asString()).isEqualTo("Three");

        var before = open.messages().size();
        act("delete", body -> body.put("ts", lastMessage().path("ts").asString()));
        assertThat(open.messages()).hasSize(before - 1);
    }

    @Test
    void a_reaction_comes_and_goes() {
        act("post", body -> body.put("text", "Look"));
        act("react", body -> body.put("ts", lastMessage().path("ts").asString()).put("name", "eyes"));
        assertThat(lastMessage().at("/reactions/0/name").asString()).isEqualTo("eyes");

        act(
                "unreact",
                body -> body.put("ts", lastMessage().path("ts").asString()).put("name", "eyes"));
        assertThat(lastMessage().has("reactions")).isFalse();
    }

    @Test
    void a_file_can_be_attached_and_fetched_but_never_runs_on_the_page() {
        var content = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        act(
                "post",
                body -> body.put("text", "See here")
                        .putArray("files")
                        .addObject()
                        .put("name", "page.html")
                        .put("type", "text/html")
                        .put("base64", Base64.getEncoder().encodeToString(content)));

        var answer = open.browser.get(
                "/page/file?id=" + lastMessage().at("/files/0/id").asString());
        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }

    @Test
    void what_cannot_be_done_is_said() {
        act("post", body -> body.put("text", "Mine"));

        var answer = open.browser.post(
                "/page/slack/edit",
                body -> body.put("user", open.lee.id())
                        .put("channel", open.support.id())
                        .put("ts", lastMessage().path("ts").asString())
                        .put("text", "Yours"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("somebody else");
    }

    @Test
    void an_app_that_does_not_answer_a_command_is_a_problem_to_show() {
        var outcome = act("slash", body -> body.put("command", "/inquiry").put("text", "mine"));

        assertThat(outcome.path("ok").asBoolean()).isFalse();
        assertThat(outcome.path("problem").asString()).contains("/inquiry");
    }

    private JsonNode act(String name, Consumer<ObjectNode> more) {
        var answer = open.browser.post("/page/slack/" + name, body -> {
            body.put("user", open.kim.id()).put("channel", open.support.id());
            more.accept(body);
        });
        assertThat(answer.statusCode()).isEqualTo(200);
        return Call.JSON.readTree(answer.body());
    }

    private ObjectNode lastMessage() {
        return open.messages().get(open.messages().size() - 1);
    }
}
