package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.TailoredDesk.customer;
import static dev.madoguchi.sandbox.TailoredDesk.desk;
import static dev.madoguchi.sandbox.TailoredDesk.kim;
import static dev.madoguchi.sandbox.TailoredDesk.mio;
import static dev.madoguchi.sandbox.TailoredDesk.support;
import static dev.madoguchi.sandbox.TailoredDesk.toiawase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.mail.CustomerMail;
import dev.madoguchi.sandbox.slack.UploadedFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the guards of a mailbox look for in an answer, and what they demand then. */
class GuardStoryTest {

    private static final byte[] PAGES = "%PDF-1.4".getBytes(StandardCharsets.UTF_8);

    /** What is typed, and what is said of it. */
    private record Slip(String typed, String said) {}

    @Test
    @DisplayName("3.6 Another customer's order number or file holds the reply; what is this customer's own does not")
    void what_another_customer_wrote_and_sent_is_noticed() {
        customer("Arno")
                .writes(CustomerMail.to(SandboxDesk.SUPPORT)
                        .subject("Arno's order")
                        .text("I ordered A-100001.")
                        .attach("contract-of-arno.pdf", "application/pdf", PAGES));
        support().awaitCard("Arno's order");
        awaitFound("A-100001", "Arno's order");
        var bess = customer("Bess");
        bess.writes(SandboxDesk.SUPPORT, "Bess's order", "I ordered A-200002.");
        var card = support().awaitCard("Bess's order");

        var reply = kim().replies(card, "A-100001 and A-200002 are on their way.");
        assertThat(kim().awaitWhisper(card, "belongs to another customer: a-100001")
                        .toString())
                .doesNotContain("customer: a-200002");
        card.awaitReaction(reply, "lock");
        kim().edits(reply, "A-200002 is on its way.");
        kim().decides(card, "A-200002 is on its way.", "send_now");
        var withFile = kim().repliesWith(
                        card,
                        "This belongs to it.",
                        new UploadedFile("contract-of-arno.pdf", "application/pdf", PAGES));
        kim().decides(card, "belongs to another customer: contract-of-arno.pdf", "keep_internal");
        card.awaitReaction(withFile, "lock");

        assertThat(bess.awaitMail().text()).contains("A-200002 is on its way.");
        assertThat(bess.mails()).hasSize(1);
    }

    @Test
    @DisplayName(
            "3.6 Warning words, channel names, internal links, amounts and money words hold the reply, each with its reason")
    void each_guard_says_what_it_has_found() {
        var cleo = customer("Cleo");
        cleo.writes(SandboxDesk.SUPPORT, "So many slips", "Hello?");
        var card = support().awaitCard("So many slips");
        var reply = kim().replies(card, "We guarantee it.");
        kim().awaitWhisper(card, "A word to be careful with: guarantee");
        card.awaitReaction(reply, "lock");

        for (var slip : List.of(
                new Slip("Ask in #support.", "for colleagues only: #support"),
                new Slip("Read https://wiki.madoguchi.example/faq", "for colleagues only: wiki.madoguchi.example"),
                new Slip("Look at https://desk.slack.com/archives/C1", "for colleagues only: desk.slack.com"),
                new Slip("You get a refund.", "about money: refund"),
                new Slip("It costs €25.", "about money: €25"),
                new Slip("返金いたします。", "about money: 返金"),
                new Slip("お振込ください。", "about money: 振込"))) {
            kim().edits(reply, slip.typed());
            kim().awaitWhisper(card, slip.said());
        }
        assertThat(cleo.mails()).isEmpty();
        kim().edits(reply, "All is well.");
        kim().decides(card, "All is well.", "send_now");

        assertThat(cleo.awaitMail().text()).contains("All is well.");
        assertThat(cleo.mails()).hasSize(1);
    }

    @Test
    @DisplayName("3.6 A guard that is switched off in one mailbox lets there pass what it holds in another")
    void a_guard_is_switched_off_in_one_mailbox() {
        var dai = customer("大輔");
        dai.writes(SandboxDesk.TOIAWASE, "使い方について", "どこを見ればよいですか。");
        var card = toiawase().awaitCard("使い方について");

        var reply = mio().replies(card, "https://wiki.madoguchi.example/faq をご覧ください。");

        card.awaitReaction(reply, "email");
        assertThat(dai.awaitMail().text()).contains("https://wiki.madoguchi.example/faq をご覧ください。");
    }

    @Test
    @DisplayName("3.7 A guard demands that a second person approves; what it finds nothing in needs none")
    void a_guard_demands_a_second_person() {
        var emi = customer("恵美");
        emi.writes(SandboxDesk.TOIAWASE, "壊れていました", "届いた商品が壊れていました。");
        var card = toiawase().awaitCard("壊れていました");
        mio().replies(card, "申し訳ございません。お調べします。");
        assertThat(emi.awaitMail().text()).contains("お調べします。");

        mio().replies(card, "3,000円を返金いたします。");
        mio().decides(card, "金額やお金に関する内容です：返金", "send");
        var request = card.awaitInThread("承認を依頼しています").path("ts").asString();
        assertThat(emi.mails()).hasSize(1);
        desk().slack()
                .people()
                .click(kim().user().id(), desk().toiawaseChannel().id(), request, "approve");

        assertThat(emi.awaitMail().text()).contains("3,000円を返金いたします。");
        card.awaitInThread("さんの返信を承認しました");
    }

    /** The words of a mail are noted a moment after it came. */
    private static void awaitFound(String words, String subject) {
        await("\"" + subject + "\" found").atMost(ChannelView.LIMIT).until(() -> {
            kim().types("/inquiry", "search " + words);
            return kim().awaitWhisper(words).toString().contains(subject);
        });
    }
}
