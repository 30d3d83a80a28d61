package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.lee;
import static dev.madoguchi.sandbox.Story.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.ReplyTemplates;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers with a text that is there already. */
class TemplateStoryTest {

    @Test
    @DisplayName("3.9 Reply templates with placeholders, managed in Slack; one carries its categories")
    void a_template_is_written_in_slack_and_answers_a_customer() {
        var category = desk().bot(Categories.class)
                .getOrCreate("By template", Instant.now())
                .id()
                .value();
        kim().types("/inquiry", "settings");
        kim().clicksInForm("settings_page", "templates=0");
        kim().clicksInForm("settings_edit", "templates=");
        var refused = kim().submits(Map.of("name", text("Broken"), "body", text("Dear {order}")));
        assertThat(refused.body().toString()).contains("Nobody can fill in {order}");
        kim().submits(Map.of(
                "name", text("Thanks of the story"),
                "body", text("Dear {customer}, thank you for \u201c{subject}\u201d ({number}). {agent}"),
                "chosen", JsonNodeFactory.instance.arrayNode().add(Long.toString(category))));
        assertThat(kim().form().toString()).contains("Thanks of the story");
        kim().closesForm();
        kim().closesForm();
        var rosa = customer("Rosa");
        rosa.writes(SandboxDesk.SUPPORT, "Answered by template", "Hello!");
        var card = support().awaitCard("Answered by template");

        lee().clicks(card, "template");
        var template = templateNamed("Thanks of the story");
        lee().clicksInForm("choose_template", template);
        var shown = lee().form().toString();
        assertThat(shown).contains("Dear Rosa, thank you for");
        lee().submits(Map.of("text-" + template, text("Dear Rosa, thanks for *everything* & more. Lee")));
        lee().decides(card, "Dear Rosa, thanks for", "send_now");

        assertThat(rosa.awaitMail().text()).contains("Dear Rosa, thanks for everything & more. Lee");
        card.awaitText("Waiting for the customer");
        card.awaitText("By template");
        var posted = card.awaitInThread("Dear Rosa, thanks for");
        card.awaitReaction(posted.path("ts").asString(), "email");
    }

    @Test
    @DisplayName("3.9 What nobody may send from a template: an empty text, a note for colleagues")
    void a_form_sends_nothing_that_a_thread_would_keep() {
        customer("Sam").writes(SandboxDesk.SUPPORT, "Not by template", "Hello!");
        var card = support().awaitCard("Not by template");

        lee().clicks(card, "template");
        var note = lee().submits(Map.of("text-none", text("// only for us")));

        assertThat(note.body().toString()).contains("begins like a note");
        lee().closesForm();
        assertThat(card.thread()).noneMatch(message -> message.toString().contains("only for us"));
    }

    @Test
    @DisplayName("How did we answer this before? After a claim, to whoever claimed, with Use as draft")
    void who_claims_sees_how_the_like_was_answered() {
        var tom = customer("Tom");
        tom.writes(SandboxDesk.SUPPORT, "The flux capacitor hums", "My flux capacitor hums in the key of F.");
        var first = support().awaitCard("The flux capacitor hums");
        kim().sendsNow(first, "Please turn the flux capacitor by 90 degrees.");
        tom.awaitMail();
        first.awaitText("Waiting for the customer");
        kim().clicks(first, "resolve");
        first.awaitText("Resolved");
        var uma = customer("Uma");
        uma.writes(SandboxDesk.SUPPORT, "Humming flux capacitor", "My flux capacitor hums, too, in the key of G.");
        var second = support().awaitCard("Humming flux capacitor");

        kim().clicks(second, "claim");
        kim().decides(second, "was answered before", "use_as_draft");

        assertThat(kim().form().toString()).contains("Please turn the flux capacitor by 90 degrees.");
        var draft = inputOf(kim().form());
        kim().submits(Map.of(draft, text("Please turn it by 80 degrees.")));
        kim().decides(second, "Please turn it by 80 degrees.", "send_now");
        assertThat(uma.awaitMail().text()).contains("Please turn it by 80 degrees.");
    }

    private static String templateNamed(String name) {
        return await("the template")
                .atMost(ChannelView.LIMIT)
                .until(
                        () -> desk().bot(ReplyTemplates.class).all().stream()
                                .filter(template -> template.name().equals(name))
                                .map(template -> "t" + template.id())
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
    }

    private static String inputOf(JsonNode form) {
        return form.path("blocks").values().stream()
                .map(block -> block.path("block_id").asString(""))
                .filter(id -> id.startsWith("text-"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
