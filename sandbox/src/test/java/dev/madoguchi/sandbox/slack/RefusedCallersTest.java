package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedCallersTest {

    private static final String JSON = "application/json; charset=utf-8";

    private final Workspace workspace = new Workspace();
    private final SandboxSlack slack = workspace.slack;

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void without_a_token_nobody_is_let_in() {
        assertThat(error(workspace.caller.post("auth.test", "{}", JSON, null).body()))
                .isEqualTo("not_authed");
    }

    @Test
    void an_unknown_token_is_invalid() {
        assertThat(error(
                        workspace.caller.post("auth.test", "{}", JSON, "xoxb-0").body()))
                .isEqualTo("invalid_auth");
    }

    @Test
    void a_token_in_the_address_does_not_count() {
        var url = URI.create(slack.apiUrl() + "auth.test?token=" + slack.botToken());

        assertThat(error(workspace.caller.get(url, null).body())).isEqualTo("not_authed");
    }

    @Test
    void a_token_inside_json_does_not_count() {
        var body = "{\"token\":\"" + slack.botToken() + "\"}";

        assertThat(error(workspace.caller.post("auth.test", body, JSON, null).body()))
                .isEqualTo("not_authed");
    }

    @Test
    void a_token_as_a_form_field_counts() {
        var body = "token=" + slack.botToken();
        var type = "application/x-www-form-urlencoded";

        assertThat(Json.parse(workspace
                                .caller
                                .post("auth.test", body, type, null)
                                .body())
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_token_of_the_app_cannot_post_and_that_of_the_bot_opens_no_socket() {
        var posting = workspace.caller.post("chat.postMessage", "{}", JSON, slack.appToken());
        var connecting = workspace.caller.post("apps.connections.open", "{}", JSON, slack.botToken());

        assertThat(error(posting.body())).isEqualTo("not_allowed_token_type");
        assertThat(error(connecting.body())).isEqualTo("not_allowed_token_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "token_expired", "account_inactive"})
    void a_token_can_lose_its_power(String error) {
        slack.faults().tokenError(error);

        assertThat(Json.text(workspace.call("auth.test", "{}"), "error")).isEqualTo(error);
    }

    @Test
    void a_missing_scope_is_named_with_those_that_were_granted() {
        try (var small = new Workspace(Set.of("commands", "users:read"))) {
            var answer = small.call("chat.postMessage", "{'channel':'C0','text':'x'}");

            assertThat(Json.text(answer, "error")).isEqualTo("missing_scope");
            assertThat(Json.text(answer, "needed")).isEqualTo("chat:write");
            assertThat(Json.text(answer, "provided")).isEqualTo("commands,users:read");
        }
    }

    @Test
    void a_private_channel_is_not_found_without_the_scope_for_private_ones() {
        try (var small = new Workspace(Set.of("channels:read", "channels:history"))) {
            var secret = small.slack.world().addChannel("secret", true, true).id();

            assertThat(Json.text(small.call("conversations.info", "{'channel':'" + secret + "'}"), "error"))
                    .isEqualTo("channel_not_found");
            assertThat(Json.text(small.call("conversations.history", "{'channel':'" + secret + "'}"), "error"))
                    .isEqualTo("channel_not_found");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/json; charset=utf-8 | {"a":   | invalid_json
                    application/json; charset=utf-8 | ["a"]   | json_not_object
                    application/json; charset=utf-9 | {}      | invalid_charset
                    application/xml                 | <a/>    | invalid_post_type
                    application/x-www-form-urlencoded | a=%zz | invalid_form_data
                    application/x-www-form-urlencoded | a=1&a=2 | invalid_array_arg
                    multipart/form-data; boundary=b | nothing | invalid_form_data
                    """)
    void a_body_that_cannot_be_read_is_refused(String type, String body, String error) {
        assertThat(error(workspace
                        .caller
                        .post("auth.test", body, type, slack.botToken())
                        .body()))
                .isEqualTo(error);
    }

    @Test
    void a_body_without_a_type_is_refused() {
        assertThat(error(workspace
                        .caller
                        .post("auth.test", "{}", null, slack.botToken())
                        .body()))
                .isEqualTo("missing_post_type");
    }

    @Test
    void json_without_a_charset_is_answered_with_a_warning() {
        var answer = Json.parse(workspace
                .caller
                .post("auth.test", "{}", "application/json", slack.botToken())
                .body());

        assertThat(Json.text(answer, "warning")).isEqualTo("missing_charset");
    }

    private static String error(String body) {
        return Json.text(Json.parse(body), "error");
    }
}
