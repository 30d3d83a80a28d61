package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** A desk that mails nothing by itself: one mailbox wants a click, the other one a second person. */
class ApprovalStoryTest {

    private static SandboxDesk desk;

    @BeforeAll
    static void start() {
        desk = Story.start(
                false,
                Map.of(
                        "desk.mailboxes[0].reply", "confirm",
                        "desk.mailboxes[1].approval", "true",
                        "desk.mailboxes[1].undo-window", "1s"));
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    @DisplayName("3.4 reply: confirm: nothing leaves without a click on Send")
    void nothing_leaves_without_a_click() {
        var rosa = desk.mail().customer("Rosa", "rosa@customers.example");
        rosa.writes(SandboxDesk.SUPPORT, "Please confirm", "Is it true?");
        var card = new AtDesk(desk).support().awaitCard("Please confirm");
        var kim = new AtDesk(desk).kim();

        var reply = kim.replies(card, "Yes, it is.");
        card.awaitReaction(reply, "lock");
        card.awaitText("Not mailed before you click");
        assertThat(rosa.mails()).isEmpty();
        kim.decides(card, "Not mailed before you click", "send");

        assertThat(rosa.awaitMail().text()).contains("Yes, it is.");
        card.awaitReaction(reply, "email");
    }

    @Test
    @DisplayName("3.7 Approval: a second person approves the exact text; an edit voids it, and shows what has changed")
    void a_second_person_approves_what_they_saw() {
        var sato = desk.mail().customer("佐藤", "sato@customers.example");
        sato.writes(SandboxDesk.TOIAWASE, "返品について", "返品できますか。");
        var card = new AtDesk(desk).toiawase().awaitCard("返品について");
        var kim = agent(0);
        var mio = agent(2);

        var reply = kim.replies(card, "はい、返品できます。送料はお客様のご負担です。");
        card.awaitInThread("承認を依頼しています");
        kim.edits(reply, "はい、返品できます。送料は当社が負担します。");
        var second = card.awaitInThread("前回の依頼からの変更内容");
        card.awaitInThread("この依頼は無効になりました");
        click(kim, second.path("ts").asString(), "approve");
        kim.awaitWhisper(card, "自分が書いた返信は承認できません");
        assertThat(second.toString()).contains("\"strike\":true", "お客様");
        assertThat(sato.mails()).isEmpty();
        click(mio, second.path("ts").asString(), "approve");

        assertThat(sato.awaitMail().text()).contains("当社が負担します");
        card.awaitInThread("さんの返信を承認しました");
        assertThat(sato.mails()).hasSize(1);
    }

    @Test
    @DisplayName(
            "3.7 Return with a comment: the author changes the text and asks again; whoever decides second is told")
    void a_second_person_returns_it_with_a_comment() {
        var abe = desk.mail().customer("阿部", "abe@customers.example");
        abe.writes(SandboxDesk.TOIAWASE, "在庫について", "在庫はありますか。");
        var card = new AtDesk(desk).toiawase().awaitCard("在庫について");
        var kim = agent(0);
        var lee = agent(1);
        var mio = agent(2);

        var reply = kim.replies(card, "ないです。");
        var request = card.awaitInThread("承認を依頼しています").path("ts").asString();
        click(mio, request, "give_back");
        mio.submits(Map.of("comment", JsonNodeFactory.instance.stringNode("もう少し丁寧に")));
        card.awaitInThread("もう少し丁寧に");
        kim.edits(reply, "申し訳ございません。在庫がございません。");
        var again = card.awaitInThread("前回の依頼からの変更内容").path("ts").asString();
        click(lee, again, "approve");

        assertThat(abe.awaitMail().text()).contains("在庫がございません");
        assertThat(abe.mails()).hasSize(1);
    }

    private static AgentAtWork agent(int number) {
        return new AgentAtWork(desk, desk.agents().get(number), desk.toiawaseChannel());
    }

    private static void click(AgentAtWork agent, String ts, String action) {
        desk.slack().people().click(agent.user().id(), desk.toiawaseChannel().id(), ts, action);
    }
}
