package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaceOfCallsTest {

    private final Workspace workspace = new Workspace();

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void after_a_burst_of_three_the_next_post_to_a_channel_has_to_wait_a_second() {
        post();
        post();
        post();

        var fourth = post();
        workspace.clock.advance(Duration.ofSeconds(1));
        var later = post();

        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(fourth.headers().firstValue("Retry-After")).contains("1");
        assertThat(Caller.json(fourth).path("error").asString()).isEqualTo("ratelimited");
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(workspace.triage.messages).hasSize(4);
    }

    @Test
    void each_channel_has_its_own_pace() {
        post();
        post();
        post();
        var other = workspace.slack.world().addChannel("other", false, true);

        assertThat(workspace
                        .caller
                        .call("chat.postMessage", "{'channel':'" + other.id() + "','text':'x'}")
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_budget_of_a_tier_is_kept_when_a_test_asks_for_it() {
        workspace.slack.faults().tierLimits(true);
        for (int i = 0; i < 20; i++) {
            workspace.caller.call("users.list", "{}");
        }

        assertThat(Json.text(workspace.caller.call("users.list", "{}"), "error"))
                .isEqualTo("ratelimited");
    }

    @Test
    void a_planned_429_says_how_long_to_wait_and_has_no_effect() {
        workspace.slack.faults().rateLimit("chat.postMessage", 1, Duration.ofSeconds(30));

        var answer = post();

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(workspace.triage.messages).isEmpty();
    }

    @Test
    void a_server_error_is_no_json() {
        workspace.slack.faults().serverError("chat.postMessage", 1);

        assertThat(post().statusCode()).isEqualTo(500);
        assertThat(post().statusCode()).isEqualTo(200);
    }

    @Test
    void a_broken_connection_may_hide_that_the_message_was_posted() {
        workspace.slack.faults().resetAfterEffect("chat.postMessage", 1);

        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        assertThat(workspace.triage.messages).hasSize(1);
    }

    @Test
    void an_internal_error_can_be_ordered_for_one_call() {
        workspace.slack.faults().internalError("chat.postMessage", 1);

        assertThat(Caller.json(post()).path("error").asString()).isEqualTo("internal_error");
        assertThat(Caller.json(post()).path("ok").asBoolean()).isTrue();
    }

    private HttpResponse<String> post() {
        var body = "{\"channel\":\"" + workspace.triage.id() + "\",\"text\":\"x\"}";
        return workspace.caller.post(
                "chat.postMessage", body, "application/json; charset=utf-8", workspace.slack.botToken());
    }
}
