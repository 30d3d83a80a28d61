package dev.madoguchi.mail;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.madoguchi.mail.StubbedProvider.KEY;
import static dev.madoguchi.mail.StubbedProvider.failureOf;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.madoguchi.mailbridge.MailFailure.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk says when a provider gives it no access token. */
class TokenFailuresTest {

    private final StubbedProvider provider = new StubbedProvider();

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|invalid_grant|.refresh-token|get a new refresh token",
                "401|invalid_client|.client-secret|make a new client secret",
                "400|unauthorized_client|.client-id|look the app up",
                "400|invalid_scope|.scope|give the app the permissions",
                "400|invalid_request||set the app up"
            })
    void a_refusal_names_the_key_the_providers_words_and_what_to_do(
            int status, String error, @Nullable String blamed, String advice) {
        provider.answers(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody("{\"error\":\"" + error + "\",\"error_description\":\"AADSTS70008: It has expired.\\r\\n"
                        + "It was r-one of s3cret.\",\"error_codes\":[70008]}"));

        var failure = failureOf(provider.ofAPerson("s3cret"));

        assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
        assertThat(failure)
                .hasMessageStartingWith("127.0.0.1 refuses " + KEY + (blamed == null ? "" : blamed) + " (" + error
                        + ": AADSTS70008: It has expired. It was … of ….): " + advice);
    }

    @Test
    void a_long_explanation_is_cut() {
        provider.answers(aResponse()
                .withStatus(400)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":\"invalid_grant\",\"error_description\":\"" + "x".repeat(5_000) + "\"}"));

        assertThat(failureOf(provider.ofTheApp()).getMessage()).hasSizeLessThan(600);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void a_provider_that_cannot_now_is_asked_again_later(int status) {
        provider.answers(aResponse().withStatus(status).withBody("<html>busy</html>"));

        var failure = failureOf(provider.ofTheApp());

        assertThat(failure.kind()).isEqualTo(Kind.TEMPORARY);
        assertThat(failure).hasMessage("127.0.0.1 gives no access token for " + KEY + " now (status " + status + ").");
    }

    @Test
    void a_refusal_without_a_reason_tells_the_status() {
        provider.answers(aResponse().withStatus(404).withBody("<html>nothing here</html>"));

        var failure = failureOf(provider.ofTheApp());

        assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
        assertThat(failure)
                .hasMessageContaining("refuses " + KEY + " (status 404): check provider, tenant or token-uri");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void secrets_follow_no_redirect(int status) {
        provider.server.stubFor(post("/elsewhere").willReturn(okJson("{}")));
        provider.answers(
                aResponse().withStatus(status).withHeader("Location", provider.server.baseUrl() + "/elsewhere"));

        var failure = failureOf(provider.ofTheApp());

        assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
        assertThat(failure).hasMessageContaining("answers " + KEY + " with a redirect, which is not followed");
        provider.server.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"access_token\":",
                "{\"access_token\":\"\"}",
                "{\"access_token\":\"canary-token\"}",
                "<html>Please log in to this network</html>"
            })
    void an_answer_without_a_token_is_said_to_be_one(String body) {
        provider.answers(okJson(body));

        var failure = failureOf(provider.ofTheApp());

        assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
        assertThat(failure)
                .hasMessageContaining("answers " + KEY + " with no access token")
                .hasMessageNotContaining("canary");
    }

    @Test
    void a_provider_that_is_slow_is_not_waited_for_for_ever() {
        provider.answers(okJson("{}").withFixedDelay(30_000));

        var failure = failureOf(provider.ofTheApp(ofMillis(200)));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure)
                .hasMessage("127.0.0.1, which gives the access tokens for " + KEY + ", does not answer in time.");
    }

    @Test
    void a_provider_that_drips_is_not_waited_for_for_ever_either() {
        provider.answers(
                okJson("{\"access_token\":\"first\",\"token_type\":\"Bearer\"}").withChunkedDribbleDelay(10, 30_000));

        var failure = failureOf(provider.ofTheApp(ofMillis(300)));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void a_broken_connection_is_told() {
        provider.answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        var failure = failureOf(provider.ofTheApp());

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessageContaining("cannot be reached (").hasMessageEndingWith(").");
    }

    @Test
    void a_provider_that_is_not_there_is_told() {
        var tokens = provider.ofTheApp();
        provider.server.stop();

        var failure = failureOf(tokens);

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure)
                .hasMessageContaining("127.0.0.1, which gives the access tokens for " + KEY + ", cannot be reached (");
    }
}
