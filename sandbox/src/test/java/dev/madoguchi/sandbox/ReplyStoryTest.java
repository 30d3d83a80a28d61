package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.mio;
import static dev.madoguchi.sandbox.Story.support;
import static dev.madoguchi.sandbox.Story.toiawase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.sandbox.mail.CustomerMail;
import dev.madoguchi.sandbox.slack.UploadedFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Customers write, agents answer: through real SMTP, IMAP, HTTP and PostgreSQL. */
class ReplyStoryTest {

    @Test
    @DisplayName(
            "3.1 A reply is a mail under the public name, in the customer's thread, text and HTML, greeted and signed")
    void a_customer_writes_an_agent_answers_and_the_mail_threads() {
        var anna = customer("Anna");
        var sent = anna.writes(SandboxDesk.SUPPORT, "The invoice is wrong", "It says 12 instead of 10.");
        var card = support().awaitCard("The invoice is wrong");

        kim().clicks(card, "claim");
        kim().sendsNow(card, "Thank you, here is the right one.");

        var answer = anna.awaitMail();
        assertThat(answer.text()).contains("Hello Anna,", "here is the right one", "Kim, Madoguchi Support");
        assertThat(answer.html()).contains("here is the right one");
        assertThat(answer.subject()).isEqualTo("Re: The invoice is wrong");
        assertThat(answer.header("In-Reply-To")).contains(sent);
        assertThat(answer.header("References")).contains(sent);
        assertThat(answer.from()).contains("Kim (Madoguchi Support)");
        card.awaitText("Waiting for the customer");
    }

    @Test
    @DisplayName("2.5 A short mail fits in the card, and nothing else is posted")
    void a_short_mail_costs_one_post() {
        var ben = customer("Ben");
        int before = support().messages().size();

        ben.writes(SandboxDesk.SUPPORT, "One question", "Where is my parcel?");
        var card = support().awaitCard("One question");
        kim().clicks(card, "claim");
        card.awaitText("In progress");

        assertThat(support().messages()).hasSizeGreaterThan(before);
        assertThat(card.thread()).isEmpty();
    }

    @Test
    @DisplayName("3.2 Editing the message in the undo window edits the mail")
    void editing_in_the_undo_window_edits_the_mail() {
        var carla = customer("Carla");
        carla.writes(SandboxDesk.SUPPORT, "Which size", "Which size do you have?");
        var card = support().awaitCard("Which size");

        var reply = kim().replies(card, "We have size 41.");
        kim().awaitWhisper(card, "We have size 41.");
        kim().edits(reply, "We have size 42 :smile:");
        kim().decides(card, "We have size 42", "send_now");

        assertThat(carla.awaitMail().text()).contains("We have size 42 😄").doesNotContain("size 41");
    }

    @Test
    @DisplayName("3.2 Deleting the message in the undo window cancels the mail")
    void deleting_in_the_undo_window_cancels_the_mail() {
        var dora = customer("Dora");
        dora.writes(SandboxDesk.SUPPORT, "Cancel it", "Please cancel my order.");
        var card = support().awaitCard("Cancel it");

        var slip = kim().replies(card, "You are a difficult customer.");
        kim().awaitWhisper(card, "difficult customer");
        card.awaitReaction(slip, "hourglass_flowing_sand");
        kim().deletes(slip);
        kim().sendsNow(card, "Your order is cancelled.");

        assertThat(dora.awaitMail().text()).contains("Your order is cancelled.").doesNotContain("difficult");
        assertThat(dora.mails()).hasSize(1);
    }

    @Test
    @DisplayName("3.2 An edit in the undo window that makes it a note cancels the mail")
    void an_edit_that_makes_it_a_note_keeps_it_from_the_customer() {
        var eva = customer("Eva");
        eva.writes(SandboxDesk.SUPPORT, "Second thoughts", "When will you answer?");
        var card = support().awaitCard("Second thoughts");

        var slip = kim().replies(card, "She is asking for the third time.");
        kim().awaitWhisper(card, "third time");
        kim().edits(slip, "// She is asking for the third time.");
        card.awaitReaction(slip, "lock");
        kim().sendsNow(card, "Sorry for the wait.");

        assertThat(eva.awaitMail().text()).contains("Sorry for the wait.").doesNotContain("third time");
        assertThat(eva.mails()).hasSize(1);
    }

    @Test
    @DisplayName("3.3 Never mailed: what starts with // or with a mention of a colleague; its author is told why")
    void notes_and_words_between_colleagues_are_not_mailed() {
        var emil = customer("Emil");
        emil.writes(SandboxDesk.SUPPORT, "Any news", "Any news?");
        var card = support().awaitCard("Any news");

        var note = kim().replies(card, "// he called twice already");
        var mention = kim().replies(card, "@lee do you know more?");
        card.awaitReaction(note, "lock");
        card.awaitReaction(mention, "lock");
        kim().awaitWhisper(card, "begins by mentioning");
        kim().sendsNow(card, "We are on it.");

        assertThat(emil.awaitMail().text()).contains("We are on it.").doesNotContain("twice", "know more");
        assertThat(emil.mails()).hasSize(1);
    }

    @Test
    @DisplayName("3.8 Japanese from an old mail program is read and answered in Japanese")
    void a_mail_in_iso_2022_jp_is_answered_in_japanese() {
        var sato = customer("髙橋 花子");
        sato.writes(CustomerMail.to(SandboxDesk.TOIAWASE)
                .subject("請求書の件①")
                .text("髙橋です。㈱の表記が違います。")
                .charset("x-windows-iso2022jp"));

        var card = toiawase().awaitCard("請求書の件①");
        assertThat(card.text()).contains("髙橋です。㈱の表記が違います。", "新着");
        assertThat(card.message().toString()).contains("担当する");
        mio().replies(card, "ご連絡ありがとうございます。修正いたします。");

        var answer = sato.awaitMail();
        assertThat(answer.text()).contains("髙橋 花子 様", "修正いたします", "まどぐちサポート 佐々木");
        assertThat(answer.subject()).isEqualTo("Re: 請求書の件①");
        card.awaitText("返信待ち");
    }

    @Test
    @DisplayName("3.1 The files of the Slack message are attached; 1.6 the customer's are in the thread")
    void files_travel_both_ways() {
        var fay = customer("Fay");
        fay.writes(CustomerMail.to(SandboxDesk.SUPPORT)
                .subject("Broken picture")
                .text("See the file.")
                .attach("写真.txt", "text/plain", "broken".getBytes(StandardCharsets.UTF_8)));
        var card = support().awaitCard("Broken picture");
        card.awaitInThread("写真.txt");

        var file = new UploadedFile("guide.pdf", "application/pdf", "%PDF-1.4 guide".getBytes(StandardCharsets.UTF_8));
        kim().repliesWith(card, "Please follow the guide.", file);
        kim().decides(card, "Please follow the guide.", "send_now");

        var answer = fay.awaitMail();
        assertThat(answer.attachments()).hasSize(1);
        assertThat(answer.attachments().get(0).name()).isEqualTo("guide.pdf");
        assertThat(answer.attachments().get(0).bytes()).isEqualTo(file.bytes());
    }

    @Test
    @DisplayName("1.4 A follow-up reopens a resolved inquiry; 1.6 its quoted history is folded")
    void a_follow_up_reopens_a_resolved_inquiry() {
        var gil = customer("Gil");
        gil.writes(SandboxDesk.SUPPORT, "Login fails", "I cannot log in.");
        var card = support().awaitCard("Login fails");
        kim().sendsNow(card, "Please try again now.");
        var answer = gil.awaitMail();
        kim().clicks(card, "resolve");
        card.awaitText("Resolved");

        gil.replies(answer, "It still fails.");

        card.awaitInThread("It still fails.");
        card.awaitText("In progress");
        assertThat(card.thread().toString()).doesNotContain("Please try again now.\\n\\nKind regards");
    }

    @Test
    @DisplayName("3.10 A refused mail shows on the card and in the thread, with Send again")
    void a_refused_mail_shows_on_the_card_and_can_be_sent_again() {
        var ines = customer("Ines");
        ines.writes(SandboxDesk.SUPPORT, "Full mailbox", "My mailbox is full at times.");
        var card = support().awaitCard("Full mailbox");
        Story.desk().mail().refuse(ines.address(), 550);

        kim().sendsNow(card, "Here is your answer.");
        card.awaitText("did not reach the customer");
        card.awaitInThread("was not sent");
        Story.desk().mail().accept(ines.address());
        kim().clicks(card, "send_again");

        assertThat(ines.awaitMail().text()).contains("Here is your answer.");
        card.awaitText("Waiting for the customer");
        assertThat(ines.mails()).hasSize(1);
    }
}
