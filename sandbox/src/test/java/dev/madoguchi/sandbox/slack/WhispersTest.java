package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WhispersTest {

    private final Workspace workspace = new Workspace();

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void an_ephemeral_message_is_seen_by_its_person_only() throws InterruptedException {
        whisper("'text':'psst'");

        assertThat(workspace.delivered()).isTrue();
        assertThat(messagesOf(workspace.kim).at("/0/ephemeral").asBoolean()).isTrue();
        assertThat(messagesOf(workspace.lee).isEmpty()).isTrue();
        assertThat(workspace
                        .call("conversations.history", "{'channel':'" + workspace.triage.id() + "'}")
                        .path("messages")
                        .isEmpty())
                .isTrue();
        assertThat(workspace.app.heardNothing()).isTrue();
    }

    @Test
    void a_click_on_it_comes_without_the_message() {
        var ts = whisper("'text':'psst','blocks':[{'type':'actions','elements':[{'type':'button','action_id':'a',"
                + "'text':{'type':'plain_text','text':'Go'}}]}]");

        workspace.slack.people().click(workspace.kim.id(), workspace.triage.id(), ts, "a");

        var click = workspace.app.awaitPush("block_actions").json();
        assertThat(click.has("message")).isFalse();
        assertThat(click.at("/container/is_ephemeral").asBoolean()).isTrue();
    }

    private String whisper(String content) {
        var answer = workspace.call(
                "chat.postEphemeral",
                "{'channel':'" + workspace.triage.id() + "','user':'" + workspace.kim.id() + "'," + content + "}");
        return Json.text(answer, "message_ts");
    }

    private JsonNode messagesOf(User user) {
        return workspace.slack.world().stateFor(user.id()).at("/channels/0/messages");
    }
}
