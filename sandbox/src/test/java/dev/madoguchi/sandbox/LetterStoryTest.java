package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.mio;
import static dev.madoguchi.sandbox.Story.support;
import static dev.madoguchi.sandbox.Story.toiawase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.sandbox.mail.CustomerMail;
import dev.madoguchi.sandbox.mail.ReceivedMail;
import dev.madoguchi.sandbox.slack.UploadedFile;
import dev.madoguchi.sandbox.slack.UserKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What leaves the desk, what never does, and what comes back. */
class LetterStoryTest {

    @Test
    @DisplayName("3.2 ⏳ and a private note with the whole mail; Keep internal stops it; ✉️ when it has left")
    void its_author_sees_the_whole_mail_before_it_leaves() {
        var yara = customer("Yara");
        var partner = customer("Yara's partner");
        yara.writes(CustomerMail.to(SandboxDesk.SUPPORT)
                .cc(partner.address())
                .subject("Both of us ask")
                .text("How does it work?"));
        var card = support().awaitCard("Both of us ask");
        var guide = new UploadedFile("manual.pdf", "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));

        var first = kim().repliesWith(card, "It works like this.", guide);
        card.awaitReaction(first, "hourglass_flowing_sand");
        assertThat(kim().awaitWhisper(card, "It works like this.").toString())
                .contains("This mail leaves at", "From: Kim (Madoguchi Support)", "To: " + yara.address())
                .contains("Cc: " + partner.address(), "Subject: Re: Both of us ask", "Files: manual.pdf");
        kim().decides(card, "It works like this.", "keep_internal");
        card.awaitReaction(first, "lock");
        assertThat(card.reactions(first)).doesNotContain("hourglass_flowing_sand", "email");
        var second = kim().replies(card, "It works like that.");
        kim().decides(card, "It works like that.", "send_now");

        card.awaitReaction(second, "email");
        assertThat(partner.awaitMail().text()).contains("How does it work?");
        assertThat(yara.awaitMail().text()).contains("It works like that.");
        assertThat(partner.awaitMail().text()).contains("It works like that.");
        assertThat(yara.mails()).hasSize(1);
    }

    @Test
    @DisplayName("3.2 A deletion after the mail has left takes nothing back, and its author is told")
    void a_deletion_that_comes_too_late_takes_nothing_back() {
        var zoe = customer("Zoe");
        zoe.writes(SandboxDesk.SUPPORT, "Too late to delete", "Hello?");
        var card = support().awaitCard("Too late to delete");
        var reply = kim().replies(card, "It is done.");
        kim().decides(card, "It is done.", "send_now");
        zoe.awaitMail();
        card.awaitReaction(reply, "email");

        kim().deletes(reply);

        kim().awaitWhisper(card, "Deleting your message did not take it back");
        assertThat(zoe.mails()).hasSize(1);
    }

    @Test
    @DisplayName("3.3 Never mailed: 🔒, bots, people of other organisations and without a public name")
    void what_is_not_for_customers_stays_with_colleagues() {
        var abel = customer("Abel");
        abel.writes(SandboxDesk.TOIAWASE, "誰が返事をするか", "こんにちは。");
        var card = toiawase().awaitCard("誰が返事をするか");
        var other = newcomer("other-organisation", UserKind.EXTERNAL);
        var machine = newcomer("machine", UserKind.BOT);
        var nameless = newcomer("nameless", UserKind.MEMBER);

        var kept = List.of(
                mio().replies(card, "🔒 社内のメモ"),
                other.replies(card, "他社より"),
                machine.replies(card, "機械より"),
                nameless.replies(card, "名無しより"));
        kept.forEach(ts -> card.awaitReaction(ts, "lock"));
        other.awaitWhisper(card, "担当メンバーだけです");
        nameless.awaitWhisper(card, "まだ登録されていません");
        card.awaitReaction(mio().replies(card, "担当者より"), "email");

        assertThat(abel.awaitMail().text()).contains("担当者より");
        assertThat(abel.mails()).hasSize(1);
    }

    private static AgentAtWork newcomer(String name, UserKind kind) {
        var world = desk().slack().world();
        var user = world.addUser(name, name, kind);
        world.join(user.id(), desk().toiawaseChannel().id());
        return new AgentAtWork(desk(), user, desk().toiawaseChannel());
    }

    @Test
    @DisplayName("3.8 Slack text becomes proper mail: emoji, links, mentions and signs as people read them")
    void what_is_typed_in_slack_becomes_a_proper_mail() {
        var bela = customer("Bela");
        bela.writes(SandboxDesk.SUPPORT, "A proper mail", "Hello?");
        var card = support().awaitCard("A proper mail");

        kim().replies(
                        card,
                        "R&D says 1 < 2 :tada:\n• see https://example.org/a?b=1&c=2\n• ask @lee\n" + "> quoted\n"
                                + "長い文章です。".repeat(200));
        kim().decides(card, "This is for colleagues only", "send");

        var mail = bela.awaitMail();
        assertThat(mail.text())
                .contains("R&D says 1 < 2 🎉", "• see https://example.org/a?b=1&c=2", "• ask Lee", "> quoted")
                .contains("長い文章です。".repeat(200))
                .doesNotContain(":tada:", "&amp;", "&lt;", "<@", "<http");
        assertThat(mail.html()).contains("🎉", "<li>ask Lee", "長い文章です。").doesNotContain(":tada:", "&lt;@", "U0");
        assertThat(mail.source().lines()).allMatch(line -> line.length() <= 200);
        assertThat(mail.source().chars()).allMatch(octet -> octet < 128);
    }

    @Test
    @DisplayName("3.10 A mail that bounces shows on the card and in the thread with the reason and Send again")
    void a_mail_that_bounces_can_be_sent_again() {
        var cora = customer("Cora");
        cora.writes(SandboxDesk.SUPPORT, "It comes back", "Hello?");
        var card = support().awaitCard("It comes back");
        kim().sendsNow(card, "This comes back.");
        var answer = cora.awaitMail();
        card.awaitText("Waiting for the customer");

        cora.sendsWithoutReturnPath(bounceOf(answer, cora.address()).getBytes(StandardCharsets.US_ASCII));
        card.awaitInThread("A mail did not arrive.");
        card.awaitText("*A reply did not reach the customer.*");
        assertThat(card.text()).contains("no such user here");
        kim().clicks(card, "send_again");

        assertThat(cora.awaitMail().text()).contains("This comes back.");
        card.awaitText("Waiting for the customer");
        assertThat(support().cards("It comes back")).containsExactly(card);
    }

    private static String bounceOf(ReceivedMail mail, String recipient) {
        return String.join(
                "\r\n",
                "From: MAILER-DAEMON@customers.example",
                "To: " + SandboxDesk.SUPPORT,
                "Subject: Undelivered Mail Returned to Sender",
                "Message-ID: <bounce-" + mail.number() + "@customers.example>",
                "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "",
                "--b",
                "",
                "Sorry.",
                "--b",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.customers.example",
                "",
                "Final-Recipient: rfc822; " + recipient,
                "Action: failed",
                "Status: 5.1.1",
                "Diagnostic-Code: smtp; 550 5.1.1 no such user here",
                "--b",
                "Content-Type: text/rfc822-headers",
                "",
                "Message-ID: " + mail.messageId(),
                "--b--",
                "");
    }
}
