package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhatPeopleWriteTest {

    private final Workspace workspace = new Workspace();
    private final SlackPeople people = workspace.slack.people();
    private final String kim = workspace.kim.id();
    private final String triage = workspace.triage.id();

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void typed_text_arrives_escaped_with_mentions_links_and_emoji_by_name() {
        people.post(kim, triage, "@lee 1 < 2 & see https://example.com/a. mail a@example.com 👍");

        var event = workspace.app.awaitEvent("message", "").json().path("event");

        assertThat(Json.text(event, "text"))
                .isEqualTo("<@" + workspace.lee.id() + "> 1 &lt; 2 &amp; see <https://example.com/a>. mail"
                        + " <mailto:a@example.com|a@example.com> :+1:");
        assertThat(event.at("/blocks/0/type").asString()).isEqualTo("rich_text");
        assertThat(event.at("/blocks/0/elements/0/elements/0/user_id").asString())
                .isEqualTo(workspace.lee.id());
    }

    @Test
    void a_reply_tells_its_thread_and_moves_the_counters_of_the_parent() {
        var parent = people.post(kim, triage, "one");
        people.reply(kim, triage, parent, "two");

        workspace.app.awaitEvent("message", "");
        var reply = workspace.app.awaitEvent("message", "").json().path("event");
        var counted =
                workspace.app.awaitEvent("message", "message_changed").json().path("event");

        assertThat(Json.text(reply, "thread_ts")).isEqualTo(parent);
        assertThat(counted.at("/message/reply_count").asInt()).isEqualTo(1);
        assertThat(counted.path("previous_message").has("reply_count")).isFalse();
    }

    @Test
    void an_edit_tells_both_texts_and_a_deletion_the_last_one() {
        var ts = people.post(kim, triage, "before");
        people.edit(kim, triage, ts, "after");
        people.delete(kim, triage, ts);

        var edited =
                workspace.app.awaitEvent("message", "message_changed").json().path("event");
        var deleted =
                workspace.app.awaitEvent("message", "message_deleted").json().path("event");

        assertThat(edited.at("/message/text").asString()).isEqualTo("after");
        assertThat(edited.at("/previous_message/text").asString()).isEqualTo("before");
        assertThat(Json.text(deleted, "deleted_ts")).isEqualTo(ts);
        assertThat(workspace.slack.world().messages(triage)).isEmpty();
    }

    @Test
    void files_make_it_a_file_share() {
        var picture = new UploadedFile("a.png", "image/png", "bytes".getBytes(StandardCharsets.UTF_8));
        people.post(kim, triage, null, "look", List.of(picture));

        var event = workspace.app.awaitEvent("message", "file_share").json().path("event");

        assertThat(event.at("/files/0/mimetype").asString()).isEqualTo("image/png");
        assertThat(event.at("/files/0/size").asInt()).isEqualTo(5);
    }

    @Test
    void what_an_app_writes_bears_its_sign() {
        var calendar = workspace.slack.world().addUser("calendar", "Calendar", UserKind.BOT);
        workspace.slack.world().join(calendar.id(), triage);
        people.post(calendar.id(), triage, "Lunch");
        people.post(kim, triage, "Thanks");

        var byApp = workspace.app.awaitEvent("message", "").json().path("event");
        var byKim = workspace.app.awaitEvent("message", "").json().path("event");

        assertThat(Json.text(byApp, "bot_id")).startsWith("B");
        assertThat(byKim.has("bot_id")).isFalse();
    }

    @Test
    void a_broadcast_reply_carries_its_root() {
        var parent = people.post(kim, triage, "one");
        people.replyAlsoToChannel(kim, triage, parent, "two");

        var event =
                workspace.app.awaitEvent("message", "thread_broadcast").json().path("event");

        assertThat(event.at("/root/ts").asString()).isEqualTo(parent);
    }

    @Test
    void reactions_are_told_with_the_author_of_the_message() {
        var ts = people.post(kim, triage, "one");
        people.react(workspace.lee.id(), triage, ts, "eyes");
        people.unreact(workspace.lee.id(), triage, ts, "eyes");

        var added = workspace.app.awaitEvent("reaction_added", "").json().path("event");
        var removed = workspace.app.awaitEvent("reaction_removed", "").json().path("event");

        assertThat(Json.text(added, "item_user")).isEqualTo(kim);
        assertThat(removed.at("/item/ts").asString()).isEqualTo(ts);
        assertThat(workspace.message(ts).has("reactions")).isFalse();
    }

    @Test
    void the_app_hears_nothing_of_channels_in_which_it_is_not() throws InterruptedException {
        var other = workspace.slack.world().addChannel("other", false, false);
        workspace.slack.world().join(kim, other.id());
        people.post(kim, other.id(), "secret");

        assertThat(workspace.delivered()).isTrue();
        assertThat(workspace.app.heardNothing()).isTrue();
    }
}
