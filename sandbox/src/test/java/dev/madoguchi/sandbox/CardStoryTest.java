package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.lee;
import static dev.madoguchi.sandbox.Story.support;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.domain.ServiceText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** What stands on a card and below it. */
class CardStoryTest {

    @Test
    @DisplayName("2.1 The card shows today's truth: customer, mailbox, status, agent, times, categories, warnings")
    void a_card_shows_todays_truth() {
        var uma = customer("Uma");
        uma.writes(SandboxDesk.SUPPORT, "Uma was here before", "Hello!");
        support().awaitCard("Uma was here before");
        Promises.give(Map.of(ServiceText.FIRST_ANSWER, "4h"));
        try {
            uma.writes(SandboxDesk.SUPPORT, "All about me", "These are the first lines.");
            var card = support().awaitCard("All about me");
            assertThat(card.message().at("/blocks/0/text/text").asString()).matches("#[0-9]+ All about me");
            assertThat(card.text())
                    .contains("*New*", "Uma (" + uma.address() + ") · 1 earlier inquiry", "📮 Madoguchi Support")
                    .contains("waiting since <!date^", "to be answered by <!date^", "These are the first lines.");

            kim().clicks(card, "claim");
            card.awaitText("*In progress · <@" + kim().user().id() + ">*");
            kim().categorises(card, "Shown on a card, Shown as well");
            card.awaitText("Shown as well");
            assertThat(card.text()).contains("Shown on a card");
            desk().mail().refuse(uma.address(), 550);
            kim().sendsNow(card, "This is refused.");
            card.awaitText("*A reply did not reach the customer.*");
            desk().mail().accept(uma.address());
            kim().clicks(card, "send_again");

            card.awaitText("*Waiting for the customer · ");
            assertThat(card.text())
                    .contains("These are the first lines.", "Shown as well")
                    .doesNotContain("did not reach", "In progress", "waiting since", "to be answered by");
        } finally {
            Promises.takeBack();
        }
    }

    @Test
    @DisplayName("2.2 Claim and Release, Resolve and Reopen: only what the status allows is on the card")
    void a_card_offers_what_its_status_allows() {
        customer("Vito").writes(SandboxDesk.SUPPORT, "Back and forth", "Hello!");
        var card = support().awaitCard("Back and forth");
        assertThat(card.buttons()).contains("claim", "resolve").doesNotContain("release", "reopen");

        kim().clicks(card, "claim");
        card.awaitText("In progress");
        assertThat(card.buttons()).contains("release", "resolve").doesNotContain("claim", "reopen");
        kim().clicks(card, "release");
        card.awaitText("*New*");
        assertThat(card.buttons()).contains("claim").doesNotContain("release");
        lee().clicks(card, "claim");
        card.awaitText(lee().user().id());
        lee().clicks(card, "resolve");
        card.awaitText("*Resolved");
        assertThat(card.buttons()).contains("reopen").doesNotContain("claim", "release", "resolve");
        assertThat(card.menu()).noneMatch(entry -> entry.startsWith("snooze:"));
        lee().clicks(card, "reopen");

        card.awaitText("*In progress");
        assertThat(card.buttons()).contains("resolve").doesNotContain("reopen");
    }

    @Test
    @DisplayName("2.5 A long mail is whole in the thread, divided between paragraphs, and nothing of it is cut")
    void a_long_mail_is_whole_in_the_thread() {
        var paragraphs = IntStream.rangeClosed(1, 25)
                .mapToObj(number ->
                        "Paragraph " + number + ". " + "It is long. ".repeat(20) + "\nEnd of paragraph " + number + ".")
                .toList();
        customer("Wim").writes(SandboxDesk.SUPPORT, "A long story", String.join("\n\n", paragraphs));

        var card = support().awaitCard("A long story");
        card.awaitInThread("End of paragraph 25.");

        var pieces = card.thread().stream()
                .flatMap(message -> message.path("blocks").values().stream())
                .map(block -> block.at("/text/text").asString(""))
                .toList();
        assertThat(pieces).hasSizeGreaterThan(2);
        assertThat(paragraphs).allSatisfy(paragraph -> assertThat(pieces).anyMatch(piece -> holds(piece, paragraph)));
        var whole = String.join("\n", pieces);
        assertThat(whole)
                .containsSubsequence(IntStream.rangeClosed(1, 25)
                        .mapToObj(number -> "End of paragraph " + number + ".")
                        .toList());
        assertThat(card.text()).contains("The whole mail is in the thread.", "Paragraph 1.");
    }

    private static boolean holds(String piece, String paragraph) {
        return words(piece).contains(words(paragraph));
    }

    /** However the blanks between them came through the mail. */
    private static String words(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("2.6 Every change is in the history: who, what, when; one made elsewhere is one quiet line")
    void every_change_is_in_the_history() {
        customer("Xenia").writes(SandboxDesk.SUPPORT, "What happened to me", "Hello!");
        var card = support().awaitCard("What happened to me");
        kim().clicks(card, "claim");
        card.awaitText("In progress");
        kim().categorises(card, "Told in the history");
        card.awaitText("Told in the history");
        kim().chooses(card, "assign");
        kim().submits(Map.of(
                "assignee", JsonNodeFactory.instance.stringNode(lee().user().id())));
        card.awaitText(lee().user().id());
        lee().clicks(card, "resolve");
        card.awaitText("*Resolved");

        var line = card.awaitInThread("assigned this to");
        assertThat(card.thread().stream().filter(message -> message.toString().contains("assigned this to")))
                .hasSize(1);
        assertThat(line.path("subtype").asString("")).isEmpty();
        assertThat(line.at("/blocks/0/type").asString()).isEqualTo("context");
        var kim = kim().user().id();
        assertThat(history(card))
                .containsSubsequence(
                        "OPENED nobody",
                        "CLAIMED " + kim,
                        "CATEGORISED " + kim,
                        "ASSIGNED " + kim,
                        "RESOLVED " + lee().user().id());
    }

    private static List<String> history(CardView card) {
        return desk().bot(JdbcClient.class)
                .sql("""
                        SELECT what || ' ' || coalesce(agent, 'nobody')
                        FROM inquiry_event
                        WHERE inquiry = :id AND at > now() - interval '1 hour'
                        ORDER BY id
                        """)
                .param("id", Promises.inquiryOf(card))
                .query(String.class)
                .list();
    }
}
