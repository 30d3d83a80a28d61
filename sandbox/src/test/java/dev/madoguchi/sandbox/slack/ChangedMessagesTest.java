package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChangedMessagesTest {

    private static final String BLOCKS =
            "'blocks':[{'type':'section','text':{'type':'mrkdwn','text':'see https://example.com 👍'}}]";
    private static final String METADATA = "'metadata':{'event_type':'inquiry','event_payload':{'id':42}}";

    private final Workspace workspace = new Workspace();

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void an_update_without_blocks_drops_them() {
        var ts = workspace.post("'text':'card'," + BLOCKS);

        update(ts, "'text':'done'");

        assertThat(workspace.message(ts).has("blocks")).isFalse();
        assertThat(workspace.message(ts).has("edited")).isTrue();
    }

    @Test
    void an_update_with_blocks_is_not_marked_as_edited() {
        var ts = workspace.post("'text':'card'");

        update(ts, "'text':'done'," + BLOCKS);

        assertThat(workspace.message(ts).has("edited")).isFalse();
    }

    @Test
    void metadata_outlives_an_update_that_does_not_name_it_and_is_read_only_on_demand() {
        var ts = workspace.post("'text':'card'," + METADATA);

        update(ts, "'text':'done'");

        assertThat(read(ts, "").has("metadata")).isFalse();
        assertThat(read(ts, ",'include_all_metadata':true")
                        .at("/metadata/event_payload/id")
                        .asInt())
                .isEqualTo(42);
    }

    @Test
    void each_update_comes_back_as_message_changed() {
        var ts = workspace.post("'text':'one'");
        update(ts, "'text':'two'");

        var posted = workspace.app.awaitEvent("message", "").json().path("event");
        var changed =
                workspace.app.awaitEvent("message", "message_changed").json().path("event");

        assertThat(Json.text(posted, "bot_id"))
                .isEqualTo(workspace.slack.world().botId());
        assertThat(posted.has("metadata")).isFalse();
        assertThat(changed.at("/message/text").asString()).isEqualTo("two");
        assertThat(changed.at("/previous_message/text").asString()).isEqualTo("one");
        assertThat(changed.path("hidden").asBoolean()).isTrue();
    }

    @Test
    void what_is_read_back_differs_from_what_was_sent() {
        var ts = workspace.post("'text':'a < b & https://example.com 👍'," + BLOCKS);

        var message = read(ts, "");

        assertThat(Json.text(message, "text")).isEqualTo("a &lt; b &amp; <https://example.com> :+1:");
        assertThat(message.at("/blocks/0/text/text").asString()).isEqualTo("see <https://example.com> :+1:");
        assertThat(message.at("/blocks/0/block_id").asString()).isNotEmpty();
    }

    @Test
    void a_text_of_more_than_40000_characters_is_cut_with_a_warning() {
        var answer = workspace.call(
                "chat.postMessage", "{'channel':'" + workspace.triage.id() + "','text':'" + "x".repeat(40_001) + "'}");

        assertThat(Json.text(answer, "warning")).isEqualTo("message_truncated");
        assertThat(answer.at("/message/text").asString()).hasSize(40_000);
    }

    @Test
    void a_parent_that_is_deleted_leaves_a_tombstone() {
        var ts = workspace.post("'text':'card'");
        workspace.slack.people().reply(workspace.kim.id(), workspace.triage.id(), ts, "reply");

        workspace.call("chat.delete", "{'channel':'" + workspace.triage.id() + "','ts':'" + ts + "'}");

        assertThat(Json.text(workspace.message(ts), "subtype")).isEqualTo("tombstone");
    }

    @Test
    void a_direct_message_is_posted_to_a_person() {
        var answer = workspace.call("chat.postMessage", "{'channel':'" + workspace.kim.id() + "','text':'hello'}");

        assertThat(Json.text(answer, "channel")).startsWith("D");
        assertThat(workspace.slack.world().messages(Json.text(answer, "channel")))
                .hasSize(1);
    }

    private void update(String ts, String content) {
        var answer = workspace.call(
                "chat.update", "{'channel':'" + workspace.triage.id() + "','ts':'" + ts + "'," + content + "}");
        assertThat(answer.path("ok").asBoolean()).isTrue();
    }

    private JsonNode read(String ts, String more) {
        return workspace
                .call("conversations.history", "{'channel':'" + workspace.triage.id() + "','limit':1" + more + "}")
                .at("/messages/0");
    }
}
