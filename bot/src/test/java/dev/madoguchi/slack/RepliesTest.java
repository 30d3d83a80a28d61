package dev.madoguchi.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Message;
import dev.madoguchi.application.delivery.Cards.Place;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A thread is read page by page, from a moment on, whether everything or one post is looked for. */
class RepliesTest {

    @Test
    void a_long_thread_comes_whole_and_from_the_asked_moment_on() {
        try (var slack = new StubbedSlack()) {
            slack.answers("conversations.replies", """
                    {"ok":true,"has_more":true,"messages":[{"ts":"1.1"},{"ts":"1.2","thread_ts":"1.1"}],
                     "response_metadata":{"next_cursor":"more"}}
                    """);
            slack.server.stubFor(any(urlEqualTo("/api/conversations.replies"))
                    .withRequestBody(containing("cursor=more"))
                    .withRequestBody(containing("oldest=1700000000"))
                    .willReturn(okJson(
                            "{\"ok\":true,\"has_more\":false,\"messages\":[{\"ts\":\"1.3\",\"thread_ts\":\"1.1\"}]}")));

            var found = slack.client.replies(new Place("C1", "1.1"), Instant.ofEpochSecond(1_700_000_000));

            assertThat(found).extracting(Message::getTs).containsExactly("1.1", "1.2", "1.3");
        }
    }

    @Test
    void a_post_is_found_again_far_down_in_a_long_thread() {
        try (var slack = new StubbedSlack()) {
            slack.answers("conversations.replies", """
                    {"ok":true,"has_more":true,"messages":[{"ts":"1.1"}],"response_metadata":{"next_cursor":"more"}}
                    """);
            slack.server.stubFor(any(urlEqualTo("/api/conversations.replies"))
                    .withRequestBody(containing("cursor=more"))
                    .withRequestBody(containing("oldest=1699999880"))
                    .willReturn(okJson("""
                            {"ok":true,"has_more":false,"messages":[{"ts":"1.3","thread_ts":"1.1",
                             "metadata":{"event_type":"inquiry_post","event_payload":{"id":"token-0"}}}]}
                            """)));

            var found = slack.client.findPost("C1", "1.1", Instant.ofEpochSecond(1_700_000_000), "token-0");

            assertThat(found).contains(new Place("C1", "1.3"));
        }
    }
}
