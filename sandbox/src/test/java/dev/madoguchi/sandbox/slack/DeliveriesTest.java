package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private final Workspace workspace = new Workspace();
    private final SlackFaults faults = workspace.slack.faults();

    @BeforeEach
    void hurry() {
        faults.retryDelays(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void every_push_is_signed_with_the_time_of_the_clock() throws Exception {
        write("hello");

        var push = workspace.app.awaitEvent("message", "");

        var timestamp = String.valueOf(workspace.clock.instant().getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(workspace.slack.signingSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var expected = mac.doFinal(("v0:" + timestamp + ":" + push.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(push.headers())
                .containsEntry("X-Slack-Request-Timestamp", timestamp)
                .containsEntry("X-Slack-Signature", "v0=" + HexFormat.of().formatHex(expected));
    }

    @Test
    void an_event_that_fails_comes_again_with_the_same_id_and_the_reason() {
        var failures = new AtomicInteger(2);
        workspace.app.answers(push -> new ListeningApp.Answer(failures.getAndDecrement() > 0 ? 500 : 200, ""));

        write("hello");

        var first = workspace.app.awaitEvent("message", "");
        var second = workspace.app.awaitEvent("message", "");
        var third = workspace.app.awaitEvent("message", "");
        assertThat(first.headers()).doesNotContainKey("X-Slack-Retry-Num");
        assertThat(second.headers())
                .containsEntry("X-Slack-Retry-Num", "1")
                .containsEntry("X-Slack-Retry-Reason", "http_error");
        assertThat(third.headers()).containsEntry("X-Slack-Retry-Num", "2");
        assertThat(third.json().path("event_id")).isEqualTo(first.json().path("event_id"));
    }

    @Test
    void after_three_retries_slack_gives_up() throws InterruptedException {
        var attempts = new AtomicInteger();
        workspace.app.answers(push -> {
            attempts.incrementAndGet();
            return new ListeningApp.Answer(404, "");
        });

        write("hello");

        assertThat(workspace.delivered()).isTrue();
        assertThat(attempts).hasValue(4);
    }

    @Test
    void unless_a_test_is_in_a_hurry_the_retries_come_at_once_after_a_minute_and_after_five() {
        assertThat(new SlackFaults(workspace.clock).retryDelays())
                .containsExactly(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
    }

    @Test
    void an_acknowledgement_that_is_lost_brings_the_event_again() {
        faults.dropNextAcks(1);

        write("hello");

        var first = workspace.app.awaitEvent("message", "");
        var again = workspace.app.awaitEvent("message", "");
        assertThat(again.json().path("event_id")).isEqualTo(first.json().path("event_id"));
        assertThat(again.headers()).containsEntry("X-Slack-Retry-Reason", "http_timeout");
    }

    @Test
    void an_app_that_takes_too_long_gets_the_event_again() {
        var done = new CountDownLatch(1);
        faults.patience(Duration.ofMillis(50));
        workspace.app.answers(push -> {
            awaitQuietly(done);
            return new ListeningApp.Answer(200, "");
        });

        write("hello");

        workspace.app.awaitEvent("message", "");
        var again = workspace.app.awaitEvent("message", "");
        done.countDown();
        assertThat(again.headers()).containsEntry("X-Slack-Retry-Reason", "http_timeout");
    }

    @Test
    void an_app_can_ask_not_to_be_asked_again() throws InterruptedException {
        var attempts = new AtomicInteger();
        workspace.app.refusesRetries();
        workspace.app.answers(push -> {
            attempts.incrementAndGet();
            return new ListeningApp.Answer(500, "");
        });

        write("hello");

        assertThat(workspace.delivered()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void the_same_event_can_come_twice_without_being_a_retry() {
        faults.duplicateNextEvent();

        write("hello");

        var first = workspace.app.awaitEvent("message", "");
        var again = workspace.app.awaitEvent("message", "");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.headers()).doesNotContainKey("X-Slack-Retry-Num");
    }

    @Test
    void two_events_can_come_in_the_wrong_order() {
        faults.swapNextTwoEvents();

        write("one");
        write("two");

        assertThat(text(workspace.app.awaitEvent("message", ""))).isEqualTo("two");
        assertThat(text(workspace.app.awaitEvent("message", ""))).isEqualTo("one");
    }

    @Test
    void an_event_carries_what_the_app_needs_to_know_it_again() {
        write("hello");

        var envelope = workspace.app.awaitEvent("message", "").json();

        assertThat(Json.text(envelope, "type")).isEqualTo("event_callback");
        assertThat(Json.text(envelope, "event_id")).startsWith("Ev");
        assertThat(Json.text(envelope, "api_app_id"))
                .isEqualTo(workspace.slack.world().appId());
        assertThat(envelope.at("/authorizations/0/user_id").asString())
                .isEqualTo(workspace.slack.world().botUserId());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String text) {
        workspace.slack.people().post(workspace.kim.id(), workspace.triage.id(), text);
    }

    private static String text(ListeningApp.Push push) {
        return push.json().at("/event/text").asString();
    }
}
