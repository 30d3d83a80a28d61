package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FormsTest {

    static final String PLAIN = "{'type':'plain_text','text':'x'}";
    static final String FORM = "{'type':'modal','callback_id':'reply','private_metadata':'42','title':" + PLAIN
            + ",'submit':" + PLAIN + ",'blocks':[{'type':'input','block_id':'words','label':" + PLAIN
            + ",'element':{'type':'plain_text_input','action_id':'text','max_length':10}},"
            + "{'type':'input','block_id':'kind','optional':true,'label':" + PLAIN
            + ",'element':{'type':'external_select','action_id':'pick','min_query_length':0}}]}";

    private final Workspace workspace = new Workspace();
    private final SlackPeople people = workspace.slack.people();
    private final String kim = workspace.kim.id();
    private String form = "";

    @BeforeEach
    void open() {
        people.shortcut(kim, "new");
        var trigger = Json.text(workspace.app.awaitPush("shortcut").json(), "trigger_id");
        var answer = workspace.call("views.open", "{'trigger_id':'" + trigger + "','view':" + FORM + "}");
        form = answer.at("/view/id").asString();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void what_was_filled_in_is_told_and_an_empty_answer_closes_the_form() {
        var outcome = submit("hello");

        var view = workspace.app.awaitPush("view_submission").json().path("view");
        assertThat(outcome.ok()).isTrue();
        assertThat(view.at("/state/values/words/text/value").asString()).isEqualTo("hello");
        assertThat(Json.text(view, "private_metadata")).isEqualTo("42");
        assertThat(modals()).isEmpty();
    }

    @Test
    void slack_itself_refuses_a_field_that_is_empty_or_too_long() {
        var empty = people.submitView(kim, form, Map.of());
        var tooLong = submit("hello hello");

        assertThat(empty.body().at("/errors/words").asString()).contains("required");
        assertThat(tooLong.body().at("/errors/words").asString()).contains("at most 10");
        assertThat(workspace.app.heardNothing()).isTrue();
    }

    @Test
    void errors_keep_the_form_open() {
        workspace.app.answers("{'response_action':'errors','errors':{'words':'Be kind.'}}");

        var outcome = submit("hello");

        assertThat(outcome.body().at("/errors/words").asString()).isEqualTo("Be kind.");
        assertThat(modals()).hasSize(1);
        assertThat(notices()).isEmpty();
    }

    @Test
    void errors_below_a_block_that_is_no_input_are_trouble() {
        workspace.app.answers("{'response_action':'errors','errors':{'nothing':'Be kind.'}}");

        assertThat(submit("hello").ok()).isFalse();
        assertThat(notices()).hasSize(1);
        assertThat(modals()).hasSize(1);
    }

    @Test
    void an_update_takes_the_place_of_the_form_and_a_bad_one_is_trouble() {
        workspace.app.answers("{'response_action':'update','view':{'type':'modal','title':" + PLAIN
                + ",'blocks':[{'type':'divider'}]}}");
        assertThat(submit("hello").ok()).isTrue();
        assertThat(modals().get(0).at("/blocks/0/type").asString()).isEqualTo("divider");

        workspace.call("views.update", "{'view_id':'" + form + "','view':" + FORM + "}");
        workspace.app.answers("{'response_action':'update','view':{'type':'modal','blocks':[]}}");
        assertThat(submit("hello").problem()).contains("missing required field: title");
    }

    @Test
    void a_pushed_view_lies_on_top_and_clear_removes_all() {
        workspace.app.answers("{'response_action':'push','view':" + FORM + "}");
        submit("hello");
        var top = modals().get(1);
        assertThat(Json.text(top, "previous_view_id")).isEqualTo(form);

        workspace.app.answers("{'response_action':'clear'}");
        people.submitView(kim, Json.text(top, "id"), content("again"));
        assertThat(modals()).isEmpty();
    }

    @Test
    void only_the_topmost_form_can_be_submitted() {
        workspace.app.answers("{'response_action':'push','view':" + FORM + "}");
        submit("hello");

        assertThatThrownBy(() -> submit("hello")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_external_select_offers_what_the_app_answers() {
        workspace.app.answers("{'options':[{'text':" + PLAIN + ",'value':'thanks'}]}");

        var outcome = people.suggest(kim, form, "kind", "pick", "th");

        var asked = workspace.app.awaitPush("block_suggestion").json();
        assertThat(Json.text(asked, "value")).isEqualTo("th");
        assertThat(outcome.body().at("/options/0/value").asString()).isEqualTo("thanks");
    }

    @Test
    void more_than_100_suggestions_are_none() {
        workspace.app.answers("{'options':[" + Refusal.times(101, "{'text':" + PLAIN + ",'value':'#'}") + "]}");

        assertThat(people.suggest(kim, form, "kind", "pick", "").problem()).contains("no more than 100 items allowed");
    }

    private Outcome submit(String text) {
        return people.submitView(kim, form, content(text));
    }

    private static Map<String, Map<String, JsonNode>> content(String text) {
        return Map.of("words", Map.of("text", Json.MAPPER.valueToTree(text)));
    }

    private Iterable<JsonNode> notices() {
        return workspace.slack.world().stateFor(kim).path("notices");
    }

    private List<JsonNode> modals() {
        return Json.stream(workspace.slack.world().stateFor(kim).at("/views/modals"))
                .toList();
    }
}
