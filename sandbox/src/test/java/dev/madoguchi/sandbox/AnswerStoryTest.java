package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.lee;
import static dev.madoguchi.sandbox.Story.support;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.sandbox.mail.Customer;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What stands between an answer and its customer: a colleague, a newer mail, a mistake. */
class AnswerStoryTest {

    @Test
    @DisplayName("3.5 Who claimed, answers: a colleague's text is held, and never mailed by itself")
    void a_colleagues_text_is_held_until_they_keep_it_internal() {
        var hana = customer("Hana");
        var card = claimedByKim(hana, "Two answers");

        var second = lee().replies(card, "I answer as well.");
        card.awaitReaction(second, "lock");
        card.awaitText("has not left");
        lee().decides(card, "answers this customer", "keep_internal");
        kim().sendsNow(card, "Kim answers.");

        assertThat(hana.awaitMail().text()).contains("Kim answers.");
        card.awaitText("Waiting for the customer");
        assertThat(card.text()).doesNotContain("has not left");
        assertThat(hana.mails()).hasSize(1);
    }

    @Test
    @DisplayName("3.5 Take over and send: the colleague has the inquiry, and the mail leaves in their name")
    void a_colleague_takes_over_and_sends() {
        var iris = customer("Iris");
        var card = claimedByKim(iris, "Kim is ill today");

        lee().replies(card, "I take this one.");
        lee().decides(card, "answers this customer", "take_over");
        card.awaitInThread("took this over");
        lee().decides(card, "This mail leaves at", "send_now");

        var answer = iris.awaitMail();
        assertThat(answer.text()).contains("I take this one.");
        assertThat(answer.from()).contains("Lee (Madoguchi Support)");
        assertThat(iris.mails()).hasSize(1);
    }

    @Test
    @DisplayName("3.5 Hand to @kim as a draft: who has the inquiry uses the text in their own name")
    void a_colleagues_text_becomes_a_draft() {
        var jana = customer("Jana");
        var card = claimedByKim(jana, "A hard question");

        var draft = lee().replies(card, "The answer is forty-two.");
        lee().decides(card, "answers this customer", "hand_over");
        card.awaitInThread("wrote a draft for");
        kim().decides(card, "The answer is forty-two.", "use_draft");
        kim().awaitWhisper(card, "This mail leaves at");
        lee().edits(draft, "The answer is forty-three.");
        lee().awaitWhisper(card, "Somebody else sends this text");
        kim().decides(card, "This mail leaves at", "send_now");

        var answer = jana.awaitMail();
        assertThat(answer.text()).contains("forty-two", "Kim, Madoguchi Support");
        assertThat(answer.from()).contains("Kim (Madoguchi Support)");
        assertThat(jana.mails()).hasSize(1);
    }

    @Test
    @DisplayName(
            "3.5 A new customer mail that arrives in the undo window holds the reply and shows it to the author first")
    void a_new_mail_in_the_undo_window_is_read_first() {
        var karl = customer("Karl");
        var card = claimedByKim(karl, "Delivery on Monday");
        kim().sendsNow(card, "We deliver on Monday.");
        var answer = karl.awaitMail();

        kim().replies(card, "On Monday at nine.");
        kim().awaitWhisper(card, "On Monday at nine.");
        karl.replies(answer, "Monday is a holiday, come on Tuesday.");
        var note = kim().awaitWhisper(card, "the customer has written again");
        assertThat(note.toString()).contains("come on Tuesday", "On Monday at nine.");
        assertThat(karl.mails()).hasSize(1);
        kim().decides(card, "the customer has written again", "send");

        assertThat(karl.awaitMail().text()).contains("On Monday at nine.");
    }

    @Test
    @DisplayName("3.2 Edit recipients; 3.6 a first-time recipient outside the conversation holds the reply")
    void its_author_changes_the_recipients() {
        var lena = customer("Lena");
        var otto = customer("Otto");
        var card = claimedByKim(lena, "Please tell Otto");

        kim().replies(card, "I tell Otto as well.");
        kim().decides(card, "I tell Otto as well.", "recipients");
        var refused = kim().submits(Map.of("to", text("support@madoguchi.example"), "cc", text("")));
        assertThat(refused.body().toString()).contains("is a mailbox of this desk");
        kim().submits(Map.of("to", text(lena.address()), "cc", text(otto.address())));
        kim().awaitWhisper(card, "has not been part of the conversation");
        assertThat(lena.mails()).isEmpty();
        kim().decides(card, "has not been part of the conversation", "send");

        assertThat(lena.awaitMail().text()).contains("I tell Otto as well.");
        assertThat(otto.awaitMail().text()).contains("I tell Otto as well.");
    }

    @Test
    @DisplayName("3.6 \"attached\" without a file holds the reply and says why; an edit goes on")
    void a_forgotten_file_is_noticed() {
        var mara = customer("Mara");
        var card = claimedByKim(mara, "Send me the form");

        var reply = kim().replies(card, "The form is attached.");
        kim().awaitWhisper(card, "but there is none");
        card.awaitReaction(reply, "lock");
        kim().edits(reply, "The form follows tomorrow.");
        kim().decides(card, "This mail leaves at", "send_now");

        assertThat(mara.awaitMail().text()).contains("The form follows tomorrow.");
        assertThat(mara.mails()).hasSize(1);
    }

    @Test
    @DisplayName("3.6 An address of another customer and a Slack mention hold the reply; Show it brings the note back")
    void what_belongs_to_others_is_noticed() {
        var nora = customer("Nora");
        var pia = customer("Pia");
        pia.writes(SandboxDesk.SUPPORT, "I am somebody else", "Hello.");
        support().awaitCard("I am somebody else");
        var card = claimedByKim(nora, "Who else");

        kim().replies(card, "Ask " + pia.address() + " or our @lee about it.");
        var note = kim().awaitWhisper(card, "belongs to another customer");
        assertThat(note.toString()).contains(pia.address(), "This is for colleagues only: @Lee");
        card.awaitText("has not left");
        kim().clicks(card, "show_reply");
        lee().clicks(card, "show_reply");
        lee().awaitWhisper(card, "who wrote it, can decide that");
        kim().decides(card, "belongs to another customer", "keep_internal");

        kim().sendsNow(card, "Nobody else.");
        assertThat(nora.awaitMail().text()).contains("Nobody else.");
        assertThat(nora.mails()).hasSize(1);
    }

    @Test
    @DisplayName("3.2 Tomorrow at nine: shown in the thread and on the card, sent now or not at all until then")
    void a_reply_leaves_tomorrow_unless_its_author_thinks_again() {
        var quin = customer("Quin");
        var card = claimedByKim(quin, "No hurry");

        var reply = kim().replies(card, "Good morning!");
        kim().decides(card, "Good morning!", "send_tomorrow");
        card.awaitReaction(reply, "alarm_clock");
        card.awaitInThread("The reply of");
        card.awaitText("A reply of");
        kim().clicks(card, "show_reply");
        kim().awaitWhisper(card, "*This mail leaves <!date");
        assertThat(quin.mails()).isEmpty();
        kim().decides(card, "*This mail leaves <!date", "send_now");

        assertThat(quin.awaitMail().text()).contains("Good morning!");
        assertThat(quin.mails()).hasSize(1);
    }

    @Test
    @DisplayName(
            "3.2 After that an edit changes nothing at the customer: the author is told, and offered a correction mail")
    void an_edit_that_comes_too_late_becomes_a_correction() {
        var rene = customer("Rene");
        var card = claimedByKim(rene, "What does it cost");
        var reply = kim().replies(card, "It costs ten.");
        kim().decides(card, "It costs ten.", "send_now");
        rene.awaitMail();
        card.awaitReaction(reply, "email");

        kim().edits(reply, "It costs twelve.");
        kim().decides(card, "has left already", "correct");
        kim().decides(card, "instead of our last mail", "send_now");

        assertThat(rene.awaitMail().text()).contains("Please read this instead of our last mail:", "It costs twelve.");
        assertThat(rene.mails()).hasSize(2);
    }

    private static CardView claimedByKim(Customer customer, String subject) {
        customer.writes(SandboxDesk.SUPPORT, subject, "Hello!");
        var card = support().awaitCard(subject);
        kim().clicks(card, "claim");
        card.awaitText("In progress");
        return card;
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
