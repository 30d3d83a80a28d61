package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceOnPaperTest {

    private final Workspace workspace = new Workspace();
    private final String kim = workspace.kim.id();
    private final String triage = workspace.triage.id();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void a_saved_workspace_goes_on_at_another_port() {
        var card = workspace.post("'text':'card'");
        var file = new UploadedFile("a.txt", "text/plain", "invoice".getBytes(StandardCharsets.UTF_8));
        workspace.slack.people().post(kim, triage, card, "reply", List.of(file));
        workspace.slack.saveTo(folder.resolve("slack.json"));

        try (var other = SandboxSlack.start(workspace.clock)) {
            other.loadFrom(folder.resolve("slack.json"));

            var messages = other.world().messages(triage);
            var url = messages.get(1).at("/files/0/url_private").asString();
            assertThat(url).startsWith(other.apiUrl().resolve("/").toString());
            assertThat(other.botToken()).isEqualTo(workspace.slack.botToken());
            assertThat(messages.get(0).path("reply_count").asInt()).isEqualTo(1);
            assertThat(new Caller(other).get(URI.create(url), other.botToken()).body())
                    .isEqualTo("invoice");
            assertThat(other.people().post(kim, triage, "later"))
                    .isGreaterThan(messages.get(1).path("ts").asString());
        }
    }

    @Test
    void a_person_sees_public_channels_and_the_private_ones_they_are_in() {
        workspace.slack.world().addChannel("lounge", false, false);
        workspace.slack.world().addChannel("board", true, true);

        var state = workspace.slack.world().stateFor(kim);

        assertThat(Json.stream(state.path("channels")).map(channel -> Json.text(channel, "name")))
                .containsExactly("triage", "lounge");
        assertThat(Json.text(state, "me")).isEqualTo(kim);
        assertThat(state.path("users")).hasSize(3);
    }

    @Test
    void whoever_draws_the_workspace_hears_that_something_changed() throws InterruptedException {
        var changed = new CountDownLatch(1);
        workspace.slack.onChange(changed::countDown);

        workspace.post("'text':'card'");

        assertThat(changed.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void every_call_is_remembered_without_its_token() {
        workspace.post("'text':'card','blocks':[{'type':'divider'}]");

        var call = workspace.slack.calls("chat.postMessage").get(0);

        assertThat(call.ok()).isTrue();
        assertThat(call.arguments().at("/blocks/0/type").asString()).isEqualTo("divider");
        assertThat(call.arguments().toString()).doesNotContain(workspace.slack.botToken());
    }

    @Test
    void it_listens_on_the_loopback_address_only() throws Exception {
        assertThat(workspace.slack.apiUrl().getHost()).isEqualTo("127.0.0.1");
        var outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();

        assertThat(outside).noneMatch(this::answers);
    }

    @Test
    void the_scopes_and_warnings_travel_in_the_headers() {
        var answer = workspace.caller.post(
                "users.info", "{}", "application/json; charset=utf-8", workspace.slack.botToken());

        assertThat(answer.headers().firstValue("x-oauth-scopes").orElse("")).contains("chat:write");
        assertThat(answer.headers().firstValue("x-accepted-oauth-scopes")).contains("users:read");
    }

    @Test
    void people_are_told_apart_as_slack_does() {
        var world = workspace.slack.world();
        var guest = world.addUser("gus", "Gus", UserKind.GUEST);
        var outsider = world.addUser("eve", "Eve", UserKind.EXTERNAL);
        workspace.clock.advance(Duration.ofSeconds(1));

        assertThat(workspace
                        .call("users.info", "{'user':'" + guest.id() + "'}")
                        .at("/user/is_restricted")
                        .asBoolean())
                .isTrue();
        assertThat(workspace
                        .call("users.info", "{'user':'" + outsider.id() + "'}")
                        .at("/user/team_id")
                        .asString())
                .isNotEqualTo(world.teamId());
    }

    private boolean answers(InetAddress address) {
        try (var socket = new Socket()) {
            var port = workspace.slack.apiUrl().getPort();
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
