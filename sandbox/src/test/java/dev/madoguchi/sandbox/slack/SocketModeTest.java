package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketModeTest {

    private final Workspace workspace = new Workspace();

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void a_connection_is_greeted() throws InterruptedException {
        var hello = new SocketClient(url()).await("hello");

        assertThat(hello.path("num_connections").asInt()).isEqualTo(1);
        assertThat(hello.at("/connection_info/app_id").asString())
                .isEqualTo(workspace.slack.world().appId());
    }

    @Test
    void an_address_is_good_for_one_connection() throws InterruptedException {
        var url = url();
        new SocketClient(url).await("hello");

        assertThat(new SocketClient(url).awaitClosed()).isTrue();
    }

    @Test
    void while_a_socket_is_connected_nothing_goes_to_the_request_url() throws InterruptedException {
        var socket = connected();
        write();

        var envelope = socket.await("events_api");
        socket.acknowledge(envelope);

        assertThat(envelope.at("/payload/event/text").asString()).isEqualTo("hello");
        assertThat(envelope.path("accepts_response_payload").asBoolean()).isFalse();
        assertThat(workspace.delivered()).isTrue();
        assertThat(workspace.app.heardNothing()).isTrue();
    }

    @Test
    void an_envelope_that_is_not_acknowledged_comes_again_over_another_connection() throws InterruptedException {
        workspace.slack.faults().retryDelays(Duration.ZERO);
        var first = connected();
        write();
        var envelope = first.await("events_api");
        var second = connected();
        first.close();

        var again = second.await("events_api");
        second.acknowledge(again);

        assertThat(again.at("/payload/event_id")).isEqualTo(envelope.at("/payload/event_id"));
        assertThat(again.path("retry_attempt").asInt()).isEqualTo(1);
        assertThat(again.path("envelope_id")).isNotEqualTo(envelope.path("envelope_id"));
    }

    @Test
    void slack_announces_that_it_ends_a_connection() throws InterruptedException {
        var socket = connected();

        workspace.slack.faults().disconnectSockets("refresh_requested");

        assertThat(Json.text(socket.await("disconnect"), "reason")).isEqualTo("refresh_requested");
        assertThat(socket.awaitClosed()).isTrue();
    }

    @Test
    void the_eleventh_connection_is_one_too_many() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            connected();
        }

        assertThat(Json.text(new SocketClient(url()).await("disconnect"), "reason"))
                .isEqualTo("too_many_websockets");
    }

    private SocketClient connected() throws InterruptedException {
        var socket = new SocketClient(url());
        socket.await("hello");
        return socket;
    }

    private URI url() {
        var answer = workspace.caller.post(
                "apps.connections.open", "", "application/x-www-form-urlencoded", workspace.slack.appToken());
        return URI.create(Caller.json(answer).path("url").asString());
    }

    private void write() {
        workspace.slack.people().post(workspace.kim.id(), workspace.triage.id(), "hello");
    }
}
