package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.lee;
import static dev.madoguchi.sandbox.Story.mio;
import static dev.madoguchi.sandbox.Story.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.domain.Categories;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Categories, managed in Slack by admins. */
class CategoryStoryTest {

    @Test
    @DisplayName("5.1 Categories are managed in Slack: an admin creates them in two levels, renames and retires them")
    void an_admin_manages_categories() {
        kim().types("/inquiry", "settings");
        kim().clicksInForm("settings_page", "categories=0");
        create("Payments of the story", null);
        create("Refunds of the story", "Payments of the story");

        assertThat(kim().form().toString()).contains("Payments of the story", "└ Refunds of the story");
        kim().clicksInForm("settings_edit", "categories=" + id("Refunds of the story"));
        kim().submits(Map.of("name", text("Money back of the story"), "retired", list("retired")));
        assertThat(kim().form().toString()).contains("Money back of the story", "retired");
        kim().closesForm();
        kim().closesForm();

        var card = opened("Olga", "Which category");
        kim().clicks(card, "categories");
        assertThat(kim().form().toString()).contains("Payments of the story").doesNotContain("Money back of the story");
        kim().closesForm();
    }

    @Test
    @DisplayName("5.1 Categories are merged: every inquiry of one gets the other, and its history says so")
    void an_admin_merges_two_categories() throws Exception {
        var card = opened("Pia", "Merged with others");
        kim().categorises(card, "Returns of the story, Sent back of the story");
        card.awaitText("Sent back of the story");

        openCategories(kim());
        kim().clicksInForm("settings_edit", "categories=" + id("Sent back of the story"));
        kim().submits(Map.of("merge", text(id("Returns of the story"))));
        assertThat(kim().form().toString()).doesNotContain("Sent back of the story");
        kim().closesForm();
        kim().closesForm();
        desk().bot(Scheduler.class).triggerJob(JobKey.jobKey("move"));

        await("the card without the merged category")
                .atMost(ChannelView.LIMIT)
                .until(() -> !card.text().contains("Sent back of the story"));
        assertThat(card.text()).contains("Returns of the story");
        await("the history")
                .atMost(ChannelView.LIMIT)
                .until(() -> details("CATEGORY_MERGED").contains("Sent back of the story → Returns of the story"));
    }

    @Test
    @DisplayName("5.1 Two admins who change one category at once: one wins, the other is told")
    void the_slower_of_two_admins_is_told() {
        openCategories(kim());
        create("Changed by two", null);
        openCategories(mio());
        kim().clicksInForm("settings_edit", "categories=" + id("Changed by two"));
        mio().clicksInForm("settings_edit", "categories=" + id("Changed by two"));

        kim().submits(Map.of("name", text("Changed by Kim")));
        var told = mio().submits(Map.of("name", text("Changed by Mio")));

        assertThat(told.body().toString()).contains("ほかの人が先に変更しました");
        assertThat(desk().bot(Categories.class).find("Changed by Kim")).isPresent();
        mio().closesForm();
        mio().closesForm();
        mio().closesForm();
        kim().closesForm();
        kim().closesForm();
    }

    @Test
    @DisplayName("5.1 Rules (sender, subject, recipient, words) set categories when a mail opens an inquiry")
    void a_rule_gives_categories_to_new_inquiries() {
        openCategories(kim());
        create("Invoices by rule", null);
        kim().closesForm();
        kim().clicksInForm("settings_page", "rules=0");
        kim().clicksInForm("settings_edit", "rules=");
        var refused = kim().submits(Map.of("chosen", list(id("Invoices by rule"))));
        assertThat(refused.body().toString()).contains("Say at least one of these");
        kim().submits(Map.of("words", text("zahlungserinnerung\n督促状のルール")));
        assertThat(kim().form().toString()).contains("Invoices by rule", "zahlungserinnerung, 督促状のルール");
        kim().closesForm();
        kim().closesForm();

        var english = opened("Quinn", "Zahlungserinnerungen");
        var other = opened("Quinn", "Something else");

        english.awaitText("Invoices by rule");
        assertThat(other.text()).doesNotContain("Invoices by rule");
        assertThat(details("CATEGORISED_BY_RULE")).contains("Invoices by rule");
    }

    @Test
    @DisplayName(
            "5.1 On a new inquiry the most likely categories stand first, learnt from what similar ones were given")
    void likely_categories_are_suggested() {
        var first = opened("Rolf", "The theremin squeaks");
        kim().categorises(first, "Theremins of the story");
        first.awaitText("Theremins of the story");

        var second = opened("Sina", "My theremin squeaks, too");
        kim().clicks(second, "categories");

        var groups = kim().form().at("/blocks/0/element/option_groups");
        assertThat(groups.path(0).path("label").path("text").asString("")).isEqualTo("Suggested");
        assertThat(groups.path(0).at("/options/0/text/text").asString("")).isEqualTo("Theremins of the story");
        kim().closesForm();
    }

    @Test
    @DisplayName("Settings in Slack are for admins only, and their button on App Home, too")
    void settings_are_for_admins_only() {
        lee().types("/inquiry", "settings");
        assertThat(lee().form().toString()).contains("Only admins of the desk").doesNotContain("settings_page");
        lee().closesForm();

        mio().opensHome();
        mio().awaitHome(blocks -> blocks.contains("⚙️"));
        mio().usesHome("settings");
        assertThat(mio().form().toString()).contains("窓口の設定", "カテゴリ");
        mio().closesForm();
        lee().opensHome();
        lee().awaitHome(blocks -> blocks.contains("Mine") && !blocks.contains("⚙️"));
    }

    @Test
    @DisplayName("5.1 Optionally required before resolving: button, shortcut and reaction ask for a category first")
    void where_categories_are_required_resolving_asks_for_one() {
        try (var strict = Story.start(false, Map.of("desk.mailboxes[0].categories-required", "true"))) {
            var agent = new AgentAtWork(strict, strict.agents().get(0), strict.supportChannel());
            var channel = new ChannelView(strict, strict.supportChannel());
            var anna = strict.mail().customer("Anna", "anna-strict@customers.example");
            anna.writes(SandboxDesk.SUPPORT, "By button", "Hello!");
            var first = channel.awaitCard("By button");

            agent.clicks(first, "resolve");
            assertThat(agent.form().toString()).contains("A category is needed");
            var refused = agent.submits(Map.of());
            assertThat(refused.body().toString()).contains("has no category yet");
            agent.submits(Map.of("new", text("Billing")));
            first.awaitText("Resolved");
            assertThat(first.text()).contains("Billing");

            anna.writes(SandboxDesk.SUPPORT, "By reaction", "Hello again!");
            var second = channel.awaitCard("By reaction");
            agent.reacts(second, "white_check_mark");
            agent.decides(second, "has no category yet", "resolve_with_category");
            agent.closesForm();
            strict.slack()
                    .people()
                    .messageShortcut(agent.user().id(), strict.supportChannel().id(), second.ts(), "resolve");
            agent.submits(Map.of("new", text("Billing")));
            second.awaitText("Resolved");
        }
    }

    private static void openCategories(AgentAtWork admin) {
        admin.types("/inquiry", "settings");
        admin.clicksInForm("settings_page", "categories=0");
    }

    private static void create(String name, String parent) {
        kim().clicksInForm("settings_edit", "categories=");
        kim().submits(
                        parent == null
                                ? Map.of("name", text(name))
                                : Map.of("name", text(name), "parent", text(id(parent))));
    }

    private static String id(String name) {
        return Long.toString(
                desk().bot(Categories.class).find(name).orElseThrow().id().value());
    }

    private static CardView opened(String name, String subject) {
        customer(name).writes(SandboxDesk.SUPPORT, subject, "Hello!");
        return support().awaitCard(subject);
    }

    private static List<String> details(String what) {
        return desk().bot(JdbcClient.class)
                .sql("SELECT detail FROM inquiry_event WHERE what = :what")
                .param("what", what)
                .query(String.class)
                .list();
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    private static JsonNode list(String value) {
        return JsonNodeFactory.instance.arrayNode().add(value);
    }
}
