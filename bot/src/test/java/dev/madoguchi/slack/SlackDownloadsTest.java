package dev.madoguchi.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.madoguchi.application.delivery.RateLimited;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackDownloadsTest {

    private static final String PDF = "%PDF-1.7";

    private final StubbedSlack slack = new StubbedSlack();
    private final SlackDownloads downloads = new SlackDownloads(slack.client, slack.connection, slack.properties);

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void a_file_is_fetched_with_the_token() {
        fileAt(slack.url("/files/a.pdf"), 8, "application/pdf");
        answers("/files/a.pdf", aResponse().withBody(PDF));

        assertThat(downloads.fetch("F1")).asString().isEqualTo(PDF);

        slack.server.verify(
                getRequestedFor(urlEqualTo("/files/a.pdf")).withHeader("Authorization", equalTo("Bearer xoxb-test")));
    }

    @Test
    void a_redirect_within_slack_is_followed() {
        fileAt(slack.url("/files/a.pdf"), 8, "application/pdf");
        answers("/files/a.pdf", aResponse().withStatus(302).withHeader("Location", slack.url("/origin/a.pdf")));
        answers("/origin/a.pdf", aResponse().withBody(PDF));

        assertThat(downloads.fetch("F1")).asString().isEqualTo(PDF);
    }

    @Test
    void a_redirect_to_another_host_never_gets_the_token() {
        try (var evil = new StubbedSlack()) {
            fileAt(slack.url("/files/a.pdf"), 8, "application/pdf");
            answers("/files/a.pdf", aResponse().withStatus(302).withHeader("Location", evil.url("/catch")));

            assertThatThrownBy(() -> downloads.fetch("F1"))
                    .isInstanceOf(Undeliverable.class)
                    .hasMessageContaining("does not come from Slack");

            evil.server.verify(0, getRequestedFor(anyUrl()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.slack.com.evil.example/a.pdf",
                "https://evil.example/files.slack.com/a.pdf",
                "https://files.slack.com@evil.example/a.pdf",
                "http://files.slack.com/a.pdf",
                "http://169.254.169.254/latest",
                "file:///etc/passwd",
                "no address at all"
            })
    void a_file_elsewhere_is_refused_before_any_connection(String address) {
        fileAt(address, 8, "application/pdf");

        assertThatThrownBy(() -> downloads.fetch("F1")).isInstanceOf(Undeliverable.class);
    }

    @Test
    void an_endless_chain_of_redirects_ends() {
        fileAt(slack.url("/files/a.pdf"), 8, "application/pdf");
        answers("/files/a.pdf", aResponse().withStatus(302).withHeader("Location", slack.url("/files/a.pdf")));

        assertThatThrownBy(() -> downloads.fetch("F1")).isInstanceOf(TryAgain.class);

        slack.server.verify(4, getRequestedFor(urlEqualTo("/files/a.pdf")));
    }

    @Test
    void the_log_in_page_is_not_mistaken_for_the_file() {
        var page = "<!DOCTYPE html><html>Sign in</html>";
        fileAt(slack.url("/files/a.pdf"), page.length(), "application/pdf");

        answers(
                "/files/a.pdf",
                aResponse().withHeader("Content-Type", "text/html").withBody(page));
        assertThatThrownBy(() -> downloads.fetch("F1")).isInstanceOf(Undeliverable.class);

        answers("/files/a.pdf", aResponse().withBody(page));
        assertThatThrownBy(() -> downloads.fetch("F1")).isInstanceOf(Undeliverable.class);
    }

    @Test
    void a_web_page_that_an_agent_attached_is_a_file() {
        fileAt(slack.url("/files/a.html"), 6, "text/html");
        answers(
                "/files/a.html",
                aResponse().withHeader("Content-Type", "text/html").withBody("<html>"));

        assertThat(downloads.fetch("F1")).hasSize(6);
    }

    @Test
    void half_a_file_is_refused() {
        fileAt(slack.url("/files/a.pdf"), 9, "application/pdf");
        answers("/files/a.pdf", aResponse().withBody(PDF));

        assertThatThrownBy(() -> downloads.fetch("F1"))
                .isInstanceOf(Undeliverable.class)
                .hasMessageContaining("Attach it once more");
    }

    @Test
    void a_file_too_large_for_a_mail_is_not_fetched_at_all() {
        fileAt(slack.url("/files/a.pdf"), (25L << 20) + 1, "application/pdf");

        assertThatThrownBy(() -> downloads.fetch("F1"))
                .isInstanceOf(Undeliverable.class)
                .hasMessageContaining("25 MB");

        slack.server.verify(0, getRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"external", "tombstone", "hidden_by_limit"})
    void what_slack_does_not_hold_itself_is_refused(String mode) {
        slack.answers("files.info", "{\"ok\":true,\"file\":{\"id\":\"F1\",\"name\":\"a\",\"mode\":\"" + mode + "\"}}");

        assertThatThrownBy(() -> downloads.fetch("F1")).isInstanceOf(Undeliverable.class);
    }

    @Test
    void slack_may_ask_to_wait_or_fail_for_a_while() {
        fileAt(slack.url("/files/a.pdf"), 8, "application/pdf");

        answers("/files/a.pdf", aResponse().withStatus(429));
        assertThatThrownBy(() -> downloads.fetch("F1")).isInstanceOf(RateLimited.class);

        answers("/files/a.pdf", aResponse().withStatus(503));
        assertThatThrownBy(() -> downloads.fetch("F1")).isInstanceOf(TryAgain.class);
    }

    private void fileAt(String address, long size, String type) {
        slack.answers(
                "files.info",
                "{\"ok\":true,\"file\":{\"id\":\"F1\",\"name\":\"a.pdf\",\"mode\":\"hosted\",\"mimetype\":\"" + type
                        + "\",\"size\":" + size + ",\"url_private_download\":\"" + address + "\"}}");
    }

    private void answers(String path, ResponseDefinitionBuilder answer) {
        slack.server.stubFor(get(urlEqualTo(path)).willReturn(answer));
    }
}
