package dev.madoguchi.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClicksTest {

    private static final String PLAIN = "{'type':'plain_text','text':'x'}";
    private static final String CARD = "'text':'card','blocks':["
            + "{'type':'actions','block_id':'one','elements':["
            + "{'type':'button','action_id':'claim','value':'42','text':" + PLAIN + "},"
            + "{'type':'static_select','action_id':'category','options':[{'text':" + PLAIN + ",'value':'billing'}]}]},"
            + "{'type':'section','block_id':'two','text':" + PLAIN + ",'accessory':"
            + "{'type':'overflow','action_id':'more','options':[{'text':" + PLAIN + ",'value':'resolve'}]}}]";

    private final Workspace workspace = new Workspace();
    private final SlackPeople people = workspace.slack.people();
    private final String kim = workspace.kim.id();
    private final String triage = workspace.triage.id();
    private String card = "";

    @BeforeEach
    void post() {
        card = workspace.post(CARD);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void a_click_on_a_button_tells_its_value_and_the_whole_message() {
        var outcome = people.click(kim, triage, card, "claim");

        var click = workspace.app.awaitPush("block_actions").json();
        assertThat(outcome.ok()).isTrue();
        assertThat(click.at("/actions/0/value").asString()).isEqualTo("42");
        assertThat(click.at("/actions/0/block_id").asString()).isEqualTo("one");
        assertThat(click.at("/message/ts").asString()).isEqualTo(card);
        assertThat(click.at("/container/channel_id").asString()).isEqualTo(triage);
        assertThat(click.at("/user/id").asString()).isEqualTo(kim);
        assertThat(Json.text(click, "response_url")).startsWith("http://127.0.0.1:");
    }

    @Test
    void a_choice_tells_the_option_and_the_state_of_the_message() {
        people.click(kim, triage, card, "category", "billing");
        people.click(kim, triage, card, "more", "resolve");

        var chosen = workspace.app.awaitPush("block_actions").json();
        var more = workspace.app.awaitPush("block_actions").json();
        assertThat(chosen.at("/actions/0/selected_option/value").asString()).isEqualTo("billing");
        assertThat(chosen.at("/state/values/one/category/selected_option/value").asString())
                .isEqualTo("billing");
        assertThat(more.at("/actions/0/selected_option/value").asString()).isEqualTo("resolve");
    }

    @Test
    void what_is_not_there_cannot_be_clicked() {
        assertThatThrownBy(() -> people.click(kim, triage, card, "resolve")).hasMessageContaining("resolve");
        assertThatThrownBy(() -> people.click(kim, triage, card, "claim", "43")).hasMessageContaining("43");
        assertThatThrownBy(() -> people.click(kim, triage, card, "category", "pets"))
                .hasMessageContaining("pets");
    }

    @Test
    void a_dead_button_is_gone_after_an_update_without_blocks() {
        workspace.call("chat.update", "{'channel':'" + triage + "','ts':'" + card + "','text':'done'}");

        assertThatThrownBy(() -> people.click(kim, triage, card, "claim")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_is_not_in_the_channel_cannot_click() {
        var stranger = workspace.slack.world().addUser("mia", "Mia", UserKind.MEMBER);

        assertThatThrownBy(() -> people.click(stranger.id(), triage, card, "claim"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_person_from_outside_clicks_with_the_team_they_come_from() {
        var guest = workspace.slack.world().addUser("eve", "Eve", UserKind.EXTERNAL);
        workspace.slack.world().join(guest.id(), triage);

        people.click(guest.id(), triage, card, "claim");

        var click = workspace.app.awaitPush("block_actions").json();
        assertThat(click.at("/user/team_id").asString())
                .isNotEqualTo(workspace.slack.world().teamId());
    }

    @Test
    void a_click_that_is_not_acknowledged_shows_a_notice_and_is_not_repeated() throws InterruptedException {
        workspace.delivered();
        workspace.app.answers(push -> new ListeningApp.Answer(500, ""));

        var outcome = people.click(kim, triage, card, "claim");

        assertThat(outcome.ok()).isFalse();
        assertThat(outcome.status()).isEqualTo(500);
        assertThat(workspace.slack.world().stateFor(kim).at("/notices/0/text").asString())
                .contains("did not respond");
        workspace.app.awaitPush("block_actions");
        assertThat(workspace.app.heardNothing()).isTrue();
    }
}
