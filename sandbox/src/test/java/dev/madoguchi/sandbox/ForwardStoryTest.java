package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.lee;
import static dev.madoguchi.sandbox.Story.support;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.mail.CustomerMail;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A third person is asked, and a mail turns out to be about something else. */
class ForwardStoryTest {

    @Test
    @DisplayName("2.2 Forward…: a third person answers into the thread, and the customer learns of neither")
    void a_third_person_is_asked_and_the_customer_never_learns_of_it() {
        var gerda = customer("Gerda");
        var wife = customer("Wife of Gerda");
        var printer = customer("The printer");
        gerda.writes(CustomerMail.to(SandboxDesk.SUPPORT)
                .cc(wife.address())
                .subject("The colours are wrong")
                .text("Blue came out green.")
                .attach("proof.txt", "text/plain", "blue".getBytes(UTF_8)));
        var card = support().awaitCard("The colours are wrong");
        card.awaitInThread("proof.txt");
        assertThat(wife.awaitMail().text()).contains("Blue came out green.");

        kim().chooses(card, "forward");
        var refused = kim().submits(Map.of("to", text(gerda.address()), "note", text("Is this ours?")));
        assertThat(refused.body().toString()).contains("is the customer");
        var files = option(kim().form(), "files");
        kim().submits(Map.of("to", text(printer.address()), "note", text("Is this our fault?"), "files", files));
        kim().decides(card, "Is this our fault?", "send_now");

        var asked = printer.awaitMail();
        assertThat(asked.text()).contains("Is this our fault?", "Kim", gerda.address(), "Blue came out green.");
        assertThat(asked.source()).contains("proof.txt").doesNotContain(wife.address());
        card.awaitInThread("forwarded this to " + printer.address());

        printer.replies(asked, "Yes, the ink was old.");
        var post = card.awaitInThread("Yes, the ink was old.");
        assertThat(post.toString())
                .contains("Not the customer", "<@" + kim().user().id() + ">");
        assertThat(card.text()).contains("⏱");

        kim().clicks(new CardView(support(), post.path("ts").asString()), "answer_third");
        kim().submits(Map.of("to", text(printer.address()), "note", text("Please print it anew.")));
        kim().decides(card, "Please print it anew.", "send_now");
        assertThat(printer.awaitMail().header("References").orElseThrow())
                .contains(asked.header("Message-ID").orElseThrow());

        kim().sendsNow(card, "You get new ones.");
        var answer = gerda.awaitMail();
        assertThat(answer.text()).contains("You get new ones.", "Blue came out green.");
        assertThat(answer.source()).doesNotContain("the ink was", "our fault", printer.address());
        assertThat(wife.awaitMail().text()).contains("You get new ones.");
        assertThat(gerda.mails()).hasSize(1);
        assertThat(printer.mails()).hasSize(2);
    }

    @Test
    @DisplayName("2.2 Forward…: it can be stopped in the undo window, and one that is refused shows on the card")
    void a_forward_is_stopped_or_refused() {
        var henk = customer("Henk");
        var printer = customer("A printer far away");
        var moved = customer("A printer that has moved");
        Story.desk().mail().refuse(moved.address(), 550);
        henk.writes(SandboxDesk.SUPPORT, "Where is it printed", "Where?");
        var card = support().awaitCard("Where is it printed");

        lee().chooses(card, "forward");
        lee().submits(Map.of("to", text(printer.address()), "note", text("On second thought")));
        lee().decides(card, "On second thought", "keep_internal");
        lee().chooses(card, "forward");
        lee().submits(Map.of("to", text(moved.address()), "note", text("Do you know?")));
        lee().decides(card, "Do you know?", "send_now");

        card.awaitText("What was forwarded did not arrive");
        assertThat(printer.mails()).isEmpty();
    }

    @Test
    @DisplayName("2.2 Split… beside a mail: it becomes an inquiry of its own, and what answers it belongs there")
    void a_mail_about_something_else_gets_a_card_of_its_own() {
        var ines = customer("Ines");
        ines.writes(SandboxDesk.SUPPORT, "A lamp", "The lamp is dark.");
        var card = support().awaitCard("A lamp");
        kim().sendsNow(card, "Is it plugged in?");
        var question = ines.awaitMail();
        card.awaitText("Waiting for the customer");
        ines.replies(question, "By the way, I have moved house.");
        var post = card.awaitInThread("I have moved house.");
        await("Split… on the card")
                .atMost(ChannelView.LIMIT)
                .until(() -> card.menu().stream().anyMatch(entry -> entry.startsWith("split:")));

        kim().choosesBeside(post, "split");
        assertThat(kim().form().toString()).contains("I have moved house.");
        kim().submits(Map.of());

        var made = support().awaitCard("Re: A lamp");
        assertThat(made.text()).contains("I have moved house.", ines.address());
        made.awaitInThread("split this off");
        assertThat(card.awaitInThread("an inquiry of its own").path("text").asString())
                .contains("/archives/");
        card.awaitText("Waiting for the customer");
        kim().sendsNow(made, "Where to?");
        ines.replies(ines.awaitMail(), "To the sea.");
        made.awaitInThread("To the sea.");
        assertThat(card.thread().toString()).doesNotContain("To the sea.");
    }

    /** The first thing that a menu of the form offers. */
    private static JsonNode option(JsonNode form, String name) {
        return form.path("blocks").values().stream()
                .filter(block -> name.equals(block.path("block_id").asString("")))
                .map(block -> block.at("/element/options/0"))
                .map(option -> JsonNodeFactory.instance
                        .arrayNode()
                        .add(option.path("value").asString("")))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode text(String words) {
        return JsonNodeFactory.instance.stringNode(words);
    }
}
