package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestrictedPlacesTest {

    private final Workspace workspace = new Workspace();
    private final SlackWorld world = workspace.slack.world();
    private final String triage = workspace.triage.id();

    @AfterEach
    void close() {
        workspace.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "restricted_action_read_only_channel",
                "restricted_action_thread_only_channel",
                "restricted_action_non_threadable_channel",
                "restricted_action"
            })
    void a_channel_can_be_closed_for_posts(String error) {
        workspace.triage.refusePosts(error);

        assertThat(post("")).isEqualTo(error);
    }

    @Test
    void a_thread_can_be_locked() {
        var ts = workspace.post("'text':'card'");
        workspace.triage.lockThread(ts);

        assertThat(post(",'thread_ts':'" + ts + "'")).isEqualTo("restricted_action_thread_locked");
    }

    @Test
    void a_workspace_can_have_used_up_its_messages() {
        workspace.slack.faults().error("chat.postMessage", 1, "message_limit_exceeded");

        assertThat(post("")).isEqualTo("message_limit_exceeded");
        assertThat(post("")).isEmpty();
    }

    @Test
    void a_private_channel_that_removes_the_bot_is_not_found_any_more() {
        var secret = world.addChannel("secret", true, true);
        world.leave(world.botUserId(), secret.id());

        var answer = workspace.call("chat.postMessage", "{'channel':'" + secret.id() + "','text':'x'}");

        assertThat(Json.text(answer, "error")).isEqualTo("channel_not_found");
        assertThat(workspace
                        .app
                        .awaitEvent("member_left_channel", "")
                        .json()
                        .at("/event/user")
                        .asString())
                .isEqualTo(world.botUserId());
    }

    @Test
    void an_archived_channel_is_told_once_and_takes_no_more_reactions() {
        var ts = workspace.post("'text':'card'");
        world.archive(triage, workspace.kim.id());

        var answer =
                workspace.call("reactions.add", "{'channel':'" + triage + "','name':'eyes','timestamp':'" + ts + "'}");

        assertThat(Json.text(answer, "error")).isEqualTo("is_archived");
        assertThat(workspace
                        .app
                        .awaitEvent("channel_archive", "")
                        .json()
                        .at("/event/channel")
                        .asString())
                .isEqualTo(triage);
    }

    @Test
    void a_channel_shared_with_another_company_is_told_and_marked_on_every_event() {
        world.share(triage);
        workspace.slack.people().post(workspace.kim.id(), triage, "hello");

        workspace.app.awaitEvent("channel_shared", "");
        var event = workspace.app.awaitEvent("message", "").json();
        assertThat(event.path("is_ext_shared_channel").asBoolean()).isTrue();
    }

    private String post(String more) {
        return Json.text(
                workspace.call("chat.postMessage", "{'channel':'" + triage + "','text':'x'" + more + "}"), "error");
    }
}
