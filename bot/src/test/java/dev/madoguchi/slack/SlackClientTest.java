package dev.madoguchi.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.slack.api.Slack;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Paused;
import dev.madoguchi.application.delivery.RateLimited;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How each answer of Slack is understood: refused, later, or nobody knows. */
class SlackClientTest {

    private static final String POST = "/api/chat.postMessage";

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private Slack connection;
    private SlackClient slack;

    @BeforeEach
    void start() {
        server.start();
        var properties = new SlackProperties(
                SlackProperties.Mode.HTTP,
                "xoxb-test",
                null,
                "secret",
                URI.create("http://127.0.0.1:" + server.port() + "/api/"),
                "/slack/events",
                List.of());
        connection = new SlackConfiguration().slack(properties);
        slack = new SlackClient(connection, properties);
    }

    @AfterEach
    void stop() throws Exception {
        connection.close();
        server.stop();
    }

    @Test
    void a_post_says_what_it_is_and_lets_nothing_in_it_come_to_life() {
        answers(okJson("{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.2\"}"));

        var place = posted();

        assertThat(place).isEqualTo(new Place("C1", "1.2"));
        server.verify(postRequestedFor(urlEqualTo(POST))
                .withHeader("Authorization", containing("Bearer xoxb-test"))
                .withRequestBody(containing("parse=none"))
                .withRequestBody(containing("link_names=0"))
                .withRequestBody(containing("unfurl_links=0"))
                .withRequestBody(containing("unfurl_media=0"))
                .withRequestBody(containing("inquiry_post"))
                .withRequestBody(containing("token-0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "msg_too_long", "cant_update_message", "message_not_found"})
    void a_refusal_that_stays_is_not_tried_again(String error) {
        answers(okJson("{\"ok\":false,\"error\":\"" + error + "\"}"));

        assertThatThrownBy(this::posted).isInstanceOf(Undeliverable.class).hasMessageContaining(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "not_in_channel", "is_archived"})
    void a_channel_that_somebody_can_mend_pauses(String error) {
        answers(okJson("{\"ok\":false,\"error\":\"" + error + "\"}"));

        assertThat(catchThrowable(this::posted))
                .hasMessageContaining(error)
                .isInstanceOfSatisfying(
                        Paused.class, pause -> assertThat(pause.place()).isEqualTo("C1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "token_expired", "account_inactive", "invalid_auth", "not_authed"})
    void a_token_that_is_refused_pauses_all_of_slack(String error) {
        answers(okJson("{\"ok\":false,\"error\":\"" + error + "\"}"));

        assertThat(catchThrowable(this::posted))
                .hasMessageContaining(error)
                .isInstanceOfSatisfying(
                        Paused.class, pause -> assertThat(pause.place()).isEqualTo(Paused.EVERYWHERE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_limit_exceeded", "service_unavailable"})
    void what_passes_by_itself_is_tried_again(String error) {
        answers(okJson("{\"ok\":false,\"error\":\"" + error + "\"}"));

        assertThat(catchThrowable(this::posted))
                .isInstanceOf(TryAgain.class)
                .isNotInstanceOf(Paused.class)
                .hasMessageContaining(error);
    }

    @Test
    void slack_asks_to_wait_and_says_how_long() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "17").withBody("{\"ok\":false}"));

        var thrown = catchThrowable(this::posted);

        assertThat(thrown)
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limit -> assertThat(limit.retryAfter()).isEqualTo(Duration.ofSeconds(17)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void after_a_failure_of_slacks_servers_nobody_knows(int status) {
        answers(aResponse().withStatus(status).withBody("<html>oops</html>"));

        assertThatThrownBy(this::posted).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "fatal_error"})
    void after_an_inner_error_nobody_knows(String error) {
        answers(okJson("{\"ok\":false,\"error\":\"" + error + "\"}"));

        assertThatThrownBy(this::posted).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_connection_that_breaks_after_the_request_does_not_repeat_it_by_itself() {
        answers(okJson("{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.1\"}"));
        posted();
        server.resetAll();
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThatThrownBy(this::posted).isInstanceOf(IllegalStateException.class);

        server.verify(1, postRequestedFor(urlEqualTo(POST)));
    }

    @Test
    void an_answer_that_breaks_off_leaves_nobody_knowing() {
        answers(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        assertThatThrownBy(this::posted).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobody_listens_at_all_and_so_nothing_has_left() {
        server.stop();

        assertThatThrownBy(this::posted).isInstanceOf(TryAgain.class);
    }

    @Test
    void a_slow_answer_is_awaited() {
        answers(okJson("{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.3\"}").withFixedDelay(700));

        assertThat(posted().ts()).isEqualTo("1.3");
    }

    @Test
    void an_earlier_post_is_known_again_by_its_token() {
        server.stubFor(post(urlEqualTo("/api/conversations.history")).willReturn(okJson("""
                        {"ok":true,"messages":[
                          {"ts":"5.1","metadata":{"event_type":"inquiry_post","event_payload":{"id":"other-0"}}},
                          {"ts":"5.2","metadata":{"event_type":"somebody_elses","event_payload":{"id":"token-0"}}},
                          {"ts":"5.3","metadata":{"event_type":"inquiry_post","event_payload":{"id":"token-0"}}}]}
                        """)));

        var found = slack.findPost("C1", null, Instant.EPOCH, "token-0");

        assertThat(found).contains(new Place("C1", "5.3"));
        server.verify(postRequestedFor(urlEqualTo("/api/conversations.history"))
                .withRequestBody(containing("include_all_metadata=1")));
    }

    @Test
    void a_reaction_that_is_there_already_is_as_good() {
        server.stubFor(post(urlEqualTo("/api/reactions.add"))
                .willReturn(okJson("{\"ok\":false,\"error\":\"already_reacted\"}")));

        var thrown = catchThrowable(() -> slack.addReaction(new Place("C1", "1.2"), "email"));

        assertThat(thrown).isNull();
    }

    private Place posted() {
        return slack.post("C1", null, "Hello", List.of(), "token-0");
    }

    private void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlEqualTo(POST)).willReturn(answer));
    }
}
