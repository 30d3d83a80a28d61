package dev.madoguchi.slack.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.madoguchi.domain.Attachments.NewAttachment;
import dev.madoguchi.slack.SlackUsers.Standing;
import dev.madoguchi.slack.control.ThreadMessage.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which messages in a thread may become mail, kind by kind. */
class ThreadMessageTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "file_share", "thread_broadcast", "me_message"})
    void people_write_in_four_ways(String subtype) {
        assertThat(message(subtype).isByPerson()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bot_message",
                "message_changed",
                "message_deleted",
                "message_replied",
                "channel_join",
                "channel_leave",
                "channel_topic",
                "channel_purpose",
                "channel_name",
                "channel_archive",
                "channel_unarchive",
                "channel_convert_to_public",
                "channel_posting_permissions",
                "group_join",
                "group_leave",
                "group_topic",
                "pinned_item",
                "unpinned_item",
                "bot_add",
                "bot_remove",
                "reminder_add",
                "huddle_thread",
                "sh_room_created",
                "tombstone",
                "joiner_notification",
                "slackbot_response",
                "emoji_changed",
                "channel_canvas_updated",
                "tabbed_canvas_updated",
                "share_shortcut",
                "file_comment",
                "ekm_access_denied",
                "assistant_app_thread",
                "a_kind_that_slack_invents_tomorrow"
            })
    void no_other_kind_becomes_a_mail(String subtype) {
        assertThat(message(subtype).isByPerson()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot_id", "bot_profile", "app_id"})
    void what_bears_the_sign_of_an_app_is_not_by_a_person(String sign) {
        var event = event("");
        event.addProperty(sign, "B0APP");

        assertThat(ThreadMessage.of(event).isByPerson()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', BY_PERSON",
        "bot_message, BY_APP",
        "message_changed, HIDDEN",
        "message_deleted, HIDDEN",
        "message_replied, HIDDEN",
        "reminder_add, UNKNOWN",
        "a_kind_that_slack_invents_tomorrow, UNKNOWN"
    })
    void what_a_message_is_decides_what_becomes_of_it(String subtype, Kind kind) {
        assertThat(message(subtype).kind()).isEqualTo(kind);
    }

    @Test
    void what_nobody_sees_is_hidden_whatever_its_kind() {
        var event = event("a_kind_that_slack_invents_tomorrow");
        event.addProperty("hidden", true);

        assertThat(ThreadMessage.of(event).kind()).isEqualTo(Kind.HIDDEN);
        event.addProperty("hidden", false);
        assertThat(ThreadMessage.of(event).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void an_app_without_a_user_is_known_by_its_own_id() {
        var event = event("bot_message");
        event.remove("user");
        event.addProperty("bot_id", "B0APP");

        assertThat(ThreadMessage.of(event).user()).isEqualTo("B0APP");
    }

    @Test
    void a_message_without_an_author_is_not_by_a_person() {
        var event = event("");
        event.remove("user");

        assertThat(ThreadMessage.of(event).isByPerson()).isFalse();
    }

    @Test
    void the_first_message_of_a_thread_is_not_in_the_thread() {
        var event = event("");
        event.addProperty("thread_ts", "2.0");

        assertThat(ThreadMessage.of(event).threadTs()).isNull();
        assertThat(message("").threadTs()).isEqualTo("1.0");
    }

    @Test
    void files_come_with_their_ids_and_even_without_a_name() {
        var event = event("file_share");
        event.add("files", JsonParser.parseString("""
                [{"id":"F1","name":"a.pdf","mimetype":"application/pdf","size":12},{"id":"F2","name":null}]"""));

        assertThat(ThreadMessage.of(event).files())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new NewAttachment("a.pdf", "application/pdf", 12, null, "F1"),
                        new NewAttachment("file", "application/octet-stream", 0, null, "F2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "// note to self ¦ AGENT ¦ NOTE",
                "  // note ¦ AGENT ¦ NOTE",
                "／／ note ¦ AGENT ¦ NOTE",
                ":lock: note ¦ AGENT ¦ NOTE",
                "🔒 note ¦ COLLEAGUE ¦ NOTE",
                "<@U0LEE0002> what do you think? ¦ AGENT ¦ MENTION",
                "<!here> anybody? ¦ AGENT ¦ MENTION",
                "<!subteam^S1> anybody? ¦ AGENT ¦ MENTION",
                "'' ¦ AGENT ¦ EMPTY",
                "Hello ¦ COLLEAGUE ¦ NO_PUBLIC_NAME",
                "Hello ¦ OUTSIDER ¦ OUTSIDER",
                "// note ¦ OUTSIDER ¦ OUTSIDER",
                "Hello, I asked <@U0LEE0002> ¦ AGENT ¦ ",
                "Hello / goodbye ¦ AGENT ¦ "
            })
    void what_stays_internal_stays_for_a_reason(String text, Standing author, StaysInternal reason) {
        var event = event("");
        event.addProperty("text", text);

        assertThat(StaysInternal.because(ThreadMessage.of(event), author).orElse(null))
                .isEqualTo(reason);
    }

    @Test
    void a_file_without_a_word_is_not_empty() {
        var event = event("file_share");
        event.addProperty("text", "");
        event.add("files", JsonParser.parseString("[{\"id\":\"F1\"}]"));

        assertThat(StaysInternal.because(ThreadMessage.of(event), Standing.AGENT))
                .isEmpty();
    }

    private static ThreadMessage message(String subtype) {
        return ThreadMessage.of(event(subtype));
    }

    private static JsonObject event(String subtype) {
        var event = JsonParser.parseString("""
                {"type":"message","channel":"C0SUPPORT","user":"U0KIM0001","text":"Hello","ts":"2.0","thread_ts":"1.0"}""").getAsJsonObject();
        if (!subtype.isEmpty()) {
            event.addProperty("subtype", subtype);
        }
        return event;
    }
}
