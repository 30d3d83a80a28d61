package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommandsTest {

    private final Workspace workspace = new Workspace();
    private final String kim = workspace.kim.id();
    private final String triage = workspace.triage.id();

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void a_command_comes_as_a_form_with_people_by_id_and_name() {
        var form = command("assign @lee");

        assertThat(Json.text(form, "command")).isEqualTo("/inquiries");
        assertThat(Json.text(form, "text")).isEqualTo("assign <@" + workspace.lee.id() + "|lee>");
        assertThat(Json.text(form, "channel_name")).isEqualTo("triage");
        assertThat(Json.text(form, "user_id")).isEqualTo(kim);
    }

    @Test
    void its_answer_is_seen_by_who_typed_it() {
        workspace.app.answers("{'text':'nothing open'}");

        command("open");

        assertThat(messages().at("/0/text").asString()).isEqualTo("nothing open");
        assertThat(messages().at("/0/ephemeral").asBoolean()).isTrue();
    }

    @Test
    void an_answer_with_blocks_that_slack_refuses_is_an_error_for_who_typed_it() {
        workspace.app.answers("{'text':'x','blocks':[{'type':'section'}]}");

        var outcome = workspace.slack.people().slash(kim, triage, "/inquiries", "open");

        assertThat(outcome.problem()).contains("invalid_blocks");
        assertThat(messages()).isEmpty();
    }

    @Test
    void an_answer_of_an_unknown_kind_is_an_error() {
        workspace.app.answers("{'text':'x','response_type':'everybody'}");

        assertThat(workspace.slack.people().slash(kim, triage, "/inquiries", "").ok())
                .isFalse();
    }

    @Test
    void a_command_that_fails_says_so() {
        workspace.app.answers(push -> new ListeningApp.Answer(500, ""));

        var outcome = workspace.slack.people().slash(kim, triage, "/inquiries", "open");

        assertThat(outcome.problem()).isEqualTo("/inquiries failed with the error \"dispatch_failed\"");
    }

    @Test
    void people_from_outside_have_no_commands() {
        var eve = workspace.slack.world().addUser("eve", "Eve", UserKind.EXTERNAL);
        workspace.slack.world().join(eve.id(), triage);

        assertThatThrownBy(() -> workspace.slack.people().slash(eve.id(), triage, "/inquiries", ""))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_response_url_is_good_for_five_answers() {
        var url = responseUrl();
        for (int i = 0; i < 5; i++) {
            assertThat(answer(url, "{\"text\":\"x\"}").statusCode()).isEqualTo(200);
        }

        var sixth = answer(url, "{\"text\":\"x\"}");

        assertThat(sixth.statusCode()).isEqualTo(404);
        assertThat(Caller.json(sixth).path("error").asString()).isEqualTo("used_url");
    }

    @Test
    void a_response_url_is_good_for_half_an_hour() {
        var url = responseUrl();
        workspace.clock.advance(Duration.ofMinutes(31));

        assertThat(Caller.json(answer(url, "{\"text\":\"x\"}")).path("error").asString())
                .isEqualTo("expired_url");
    }

    @Test
    void a_response_url_can_speak_to_all() {
        answer(responseUrl(), "{\"text\":\"look\",\"response_type\":\"in_channel\"}");

        assertThat(workspace.slack.world().messages(triage)).hasSize(1);
    }

    private JsonNode command(String text) {
        workspace.slack.people().slash(kim, triage, "/inquiries", text);
        return workspace.app.await(push -> push.json().has("command")).json();
    }

    private URI responseUrl() {
        return URI.create(Json.text(command("open"), "response_url"));
    }

    private HttpResponse<String> answer(URI url, String body) {
        return workspace.caller.send(url, body, "application/json; charset=utf-8", null);
    }

    private JsonNode messages() {
        return workspace.slack.world().stateFor(kim).at("/channels/0/messages");
    }
}
