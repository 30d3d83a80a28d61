package dev.madoguchi.mail;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.madoguchi.mail.StubbedProvider.failureOf;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.mailbridge.MailFailure.Kind;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the desk gets its access tokens from a provider, and how long it keeps them. */
class AccessTokensTest {

    private final StubbedProvider provider = new StubbedProvider();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void an_app_proves_itself_by_its_own_credentials() {
        provider.gives("first");

        assertThat(provider.ofTheApp().token()).isEqualTo("first");
        provider.server.verify(postRequestedFor(urlEqualTo("/token"))
                .withFormParam("grant_type", equalTo("client_credentials"))
                .withFormParam("client_id", equalTo("the-app"))
                .withFormParam("client_secret", equalTo("s3cret+/="))
                .withFormParam("scope", equalTo("https://mail.example/.default other")));
    }

    @Test
    void a_person_is_stood_for_by_a_refresh_token() {
        provider.gives("first");

        assertThat(provider.ofAPerson("s3cret").token()).isEqualTo("first");
        provider.server.verify(postRequestedFor(urlEqualTo("/token"))
                .withFormParam("grant_type", equalTo("refresh_token"))
                .withFormParam("refresh_token", equalTo("r-one"))
                .withFormParam("client_secret", equalTo("s3cret")));
    }

    @Test
    void an_app_without_a_secret_sends_none() {
        provider.gives("first");

        provider.ofAPerson(null).token();

        assertThat(provider.server.getAllServeEvents().get(0).getRequest().getBodyAsString())
                .contains("client_id=the-app")
                .doesNotContain("client_secret");
    }

    @Test
    void a_token_is_used_until_five_minutes_before_its_end() {
        provider.gives("first");
        var tokens = provider.ofTheApp();
        tokens.token();
        provider.gives("second");

        provider.clock.advance(ofMinutes(54));
        assertThat(tokens.token()).isEqualTo("first");
        provider.clock.advance(ofMinutes(1));
        assertThat(tokens.token()).isEqualTo("second");
        assertThat(provider.asked()).isEqualTo(2);
    }

    @Test
    void a_token_that_a_mail_server_refused_is_not_shown_again() {
        provider.gives("first");
        var tokens = provider.ofTheApp();
        tokens.refused(tokens.token());
        provider.gives("second");

        assertThat(tokens.token()).isEqualTo("second");
        tokens.refused("first");
        assertThat(tokens.token()).isEqualTo("second");
        assertThat(provider.asked()).isEqualTo(2);
    }

    @Test
    void many_threads_ask_once() throws Exception {
        provider.answers(okJson("{\"access_token\":\"first\",\"token_type\":\"Bearer\",\"expires_in\":3600}")
                .withFixedDelay(100));
        var tokens = provider.ofTheApp();
        var threads = Executors.newFixedThreadPool(8);

        var got = threads.invokeAll(
                Stream.generate(() -> (Callable<String>) tokens::token).limit(8).toList());

        for (var token : got) {
            assertThat(token.get()).isEqualTo("first");
        }
        threads.shutdown();
        assertThat(provider.asked()).isEqualTo(1);
    }

    @Test
    void a_refresh_token_that_is_replaced_is_not_used_again() {
        provider.answers(
                okJson(
                        "{\"access_token\":\"first\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"refresh_token\":\"r-two\"}"));
        var tokens = provider.ofAPerson("s3cret");
        tokens.token();
        provider.gives("second");
        provider.clock.advance(ofMinutes(56));
        tokens.token();
        provider.clock.advance(ofMinutes(56));

        tokens.token();

        assertThat(provider.askedWith("r-one")).isEqualTo(1);
        assertThat(provider.askedWith("r-two")).isEqualTo(2);
    }

    @Test
    void a_provider_that_is_out_of_order_is_not_missed_before_the_token_ends() {
        provider.gives("first");
        var tokens = provider.ofTheApp();
        tokens.token();
        provider.answers(aResponse().withStatus(503));

        provider.clock.advance(ofMinutes(57));
        assertThat(tokens.token()).isEqualTo("first");
        provider.clock.advance(ofMinutes(3));
        assertThat(failureOf(tokens).kind()).isEqualTo(Kind.TEMPORARY);
    }

    @Test
    void a_token_without_an_end_is_asked_for_at_each_log_in() {
        provider.answers(okJson("{\"access_token\":\"first\",\"token_type\":\"Bearer\"}"));
        var tokens = provider.ofTheApp();

        tokens.token();
        tokens.token();

        assertThat(provider.asked()).isEqualTo(2);
    }

    @Test
    void a_grant_shows_no_secret_to_who_prints_it() {
        assertThat(provider.grant("s3cret", "r-one").toString())
                .doesNotContain("s3cret")
                .doesNotContain("r-one");
    }
}
