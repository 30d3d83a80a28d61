package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TriggersAndViewsTest {

    private static final String HOME = "{'type':'home','blocks':[{'type':'divider'}]}";

    private final Workspace workspace = new Workspace();
    private final String kim = workspace.kim.id();

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void a_trigger_expires_after_three_seconds() {
        var inTime = trigger();
        workspace.clock.advance(Duration.ofSeconds(3));
        assertThat(open("views.open", inTime, FormsTest.FORM).path("ok").asBoolean())
                .isTrue();

        var late = trigger();
        workspace.clock.advance(Duration.ofMillis(3_001));
        assertThat(error(open("views.open", late, FormsTest.FORM))).isEqualTo("expired_trigger_id");
    }

    @Test
    void a_trigger_is_good_for_one_view() {
        var trigger = trigger();
        open("views.open", trigger, FormsTest.FORM);

        assertThat(error(open("views.push", trigger, FormsTest.FORM))).isEqualTo("exchanged_trigger_id");
    }

    @Test
    void three_views_may_lie_upon_each_other() {
        open("views.open", trigger(), FormsTest.FORM);
        open("views.push", trigger(), FormsTest.FORM);
        open("views.push", trigger(), FormsTest.FORM);

        assertThat(error(open("views.push", trigger(), FormsTest.FORM))).isEqualTo("push_limit_reached");
    }

    @Test
    void nothing_can_be_pushed_onto_no_view() {
        assertThat(error(open("views.push", trigger(), FormsTest.FORM))).isEqualTo("not_found");
    }

    @Test
    void an_external_id_belongs_to_one_view() {
        var view = FormsTest.FORM.replace("'callback_id'", "'external_id':'e','callback_id'");
        open("views.open", trigger(), view);

        assertThat(error(open("views.push", trigger(), view))).isEqualTo("duplicate_external_id");
    }

    @Test
    void an_update_that_is_based_on_an_old_view_is_refused() {
        var first = open("views.open", trigger(), FormsTest.FORM).path("view");
        update(first, Json.text(first, "hash"));

        assertThat(error(update(first, Json.text(first, "hash")))).isEqualTo("hash_conflict");
    }

    @Test
    void a_closed_view_cannot_be_updated_and_its_closing_is_told_on_demand() {
        var view = FormsTest.FORM.replace("'callback_id'", "'notify_on_close':true,'callback_id'");
        var opened = open("views.open", trigger(), view).path("view");

        workspace.slack.people().closeView(kim, Json.text(opened, "id"));

        assertThat(workspace.app.awaitPush("view_closed").json().at("/view/id")).isEqualTo(opened.path("id"));
        assertThat(error(update(opened, ""))).isEqualTo("not_found");
    }

    @Test
    void the_home_tab_is_published_when_it_is_opened_and_not_when_it_is_switched_off() {
        workspace.slack.people().openHome(kim);
        assertThat(workspace
                        .app
                        .awaitEvent("app_home_opened", "")
                        .json()
                        .at("/event/tab")
                        .asString())
                .isEqualTo("home");

        assertThat(publish().path("ok").asBoolean()).isTrue();
        assertThat(workspace.slack.world().stateFor(kim).at("/views/home/type").asString())
                .isEqualTo("home");

        workspace.slack.world().homeTab(false);
        assertThat(error(publish())).isEqualTo("not_enabled");
    }

    @Test
    void direct_messages_need_the_messages_tab() {
        workspace.slack.world().messagesTab(false);

        assertThat(error(workspace.call("chat.postMessage", "{'channel':'" + kim + "','text':'x'}")))
                .isEqualTo("messages_tab_disabled");
    }

    private String trigger() {
        workspace.slack.people().shortcut(kim, "new");
        return Json.text(workspace.app.awaitPush("shortcut").json(), "trigger_id");
    }

    private JsonNode open(String method, String trigger, String view) {
        return workspace.caller.call(method, "{'trigger_id':'" + trigger + "','view':" + view + "}");
    }

    private JsonNode update(JsonNode view, String hash) {
        var id = Json.text(view, "id");
        return workspace.call(
                "views.update", "{'view_id':'" + id + "','hash':'" + hash + "','view':" + FormsTest.FORM + "}");
    }

    private JsonNode publish() {
        return workspace.call("views.publish", "{'user_id':'" + kim + "','view':" + HOME + "}");
    }

    private static String error(JsonNode answer) {
        return Json.text(answer, "error");
    }
}
