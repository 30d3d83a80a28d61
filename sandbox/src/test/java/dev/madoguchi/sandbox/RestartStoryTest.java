package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bot, the mail server or the line ends in the middle of things; told over Socket Mode. */
class RestartStoryTest {

    private static SandboxDesk desk;

    @BeforeAll
    static void start() {
        desk = Story.start(true, Map.of("desk.mailboxes[1].journal", "otoiawase+journal@madoguchi.example"));
    }

    @AfterAll
    static void end() {
        desk.close();
    }

    @Test
    void what_was_under_way_is_finished_once_after_a_restart() {
        var channel = new AtDesk(desk).support();
        var kim = new AtDesk(desk).kim();
        var anna = desk.mail().customer("Anna", "anna@customers.example");
        anna.writes(SandboxDesk.SUPPORT, "Before the restart", "Hello?");
        var card = channel.awaitCard("Before the restart");
        kim.clicks(card, "claim");
        var reply = kim.replies(card, "This reply waits over the restart.");
        card.awaitReaction(reply, "hourglass_flowing_sand");
        desk.slack().faults().serverError("chat.postMessage", 1);
        anna.writes(SandboxDesk.SUPPORT, "While it was down", "Hello again?");

        desk.stopBot();
        anna.writes(SandboxDesk.SUPPORT, "After it was down", "And again?");
        desk.startBot();

        channel.awaitCard("While it was down");
        channel.awaitCard("After it was down");
        kim.decides(card, "This reply waits over the restart.", "send_now");
        assertThat(anna.awaitMail(Duration.ofSeconds(40)).text()).contains("This reply waits over the restart.");
        assertThat(anna.mails()).hasSize(1);
        assertThat(channel.cards("While it was down")).hasSize(1);
        assertThat(channel.cards("After it was down")).hasSize(1);
        assertThat(channel.cards("Before the restart")).hasSize(1);
    }

    @Test
    void a_reply_that_nobody_heard_is_mailed_once_by_the_process_that_comes_next() {
        var channel = new AtDesk(desk).toiawase();
        var kim = new AgentAtWork(desk, desk.agents().get(0), desk.toiawaseChannel());
        var emi = desk.mail().customer("Emi", "emi@customers.example");
        emi.writes(SandboxDesk.TOIAWASE, "Unheard", "Is anybody there?");
        var card = channel.awaitCard("Unheard");
        for (int quiet = 0; quiet < 4; quiet++) {
            emi.writes(SandboxDesk.TOIAWASE, "Quiet " + quiet, "Nobody answers this.");
            channel.awaitCard("Quiet " + quiet);
        }
        await("a desk that listens").until(this::hasHeard);

        desk.slack().faults().retryDelays();
        desk.stopBot();
        kim.replies(card, "Nobody heard this.");
        desk.startBot();

        assertThat(emi.awaitMail(ChannelView.LIMIT).text()).contains("Nobody heard this.");
        await("no thread left to read").atMost(ChannelView.LIMIT).until(() -> unread() == 0);
        desk.stopBot();
        desk.startBot();
        assertThat(emi.mails()).hasSize(1);
    }

    @Test
    void a_click_while_nobody_listens_fails_before_the_eyes_of_the_agent_and_counts_once_when_it_is_repeated() {
        var channel = new AtDesk(desk).support();
        var kim = new AtDesk(desk).kim();
        desk.mail()
                .customer("Fritz", "fritz@customers.example")
                .writes(SandboxDesk.SUPPORT, "Nobody at the desk", "Hello?");
        var card = channel.awaitCard("Nobody at the desk");

        desk.stopBot();
        var unheard = kim.clicks(card, "claim");
        desk.startBot();
        var heard = kim.clicks(card, "claim");

        assertThat(unheard.problem()).isNotEmpty();
        assertThat(heard.ok()).isTrue();
        card.awaitText("In progress");
        assertThat(claims("Nobody at the desk")).isEqualTo(1);
    }

    private static int claims(String subject) {
        return desk.bot(JdbcClient.class)
                .sql("""
                        SELECT count(*)
                        FROM inquiry_event
                        JOIN inquiry ON inquiry.id = inquiry_event.inquiry
                        WHERE subject = :subject AND what = 'CLAIMED'
                        """)
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    private static int unread() {
        return desk.bot(JdbcClient.class)
                .sql("SELECT count(*) FROM unread_thread")
                .query(Integer.class)
                .single();
    }

    private boolean hasHeard() {
        return desk.bot(JdbcClient.class)
                .sql("SELECT EXISTS (SELECT FROM slack_listening)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void a_post_whose_answer_was_lost_is_not_made_twice() {
        var channel = new AtDesk(desk).support();
        var ben = desk.mail().customer("Ben", "ben@customers.example");
        desk.slack().faults().resetAfterEffect("chat.postMessage", 1);

        ben.writes(SandboxDesk.SUPPORT, "Lost answer", "Was this posted?");

        var card = channel.awaitCard("Lost answer");
        new AtDesk(desk).kim().clicks(card, "claim");
        var claimed = await("one card")
                .atMost(ChannelView.LIMIT)
                .until(
                        () -> channel.cards("Lost answer").stream()
                                .map(CardView::text)
                                .toList(),
                        texts -> texts.size() == 1);
        assertThat(claimed).hasSize(1);
    }

    @Test
    void a_mail_server_that_was_away_is_read_again_by_itself() {
        var channel = new AtDesk(desk).support();
        var carla = desk.mail().customer("Carla", "carla@customers.example");

        desk.mail().stop();
        desk.mail().resume();
        carla.writes(SandboxDesk.SUPPORT, "After the outage", "Is anybody there?");

        assertThat(channel.awaitCard("After the outage").text()).contains("Is anybody there?");
    }

    @Test
    void a_mail_that_may_have_been_sent_waits_for_a_decision_and_is_not_sent_twice() {
        var channel = new AtDesk(desk).support();
        var kim = new AtDesk(desk).kim();
        var dora = desk.mail().customer("Dora", "dora@customers.example");
        dora.writes(SandboxDesk.SUPPORT, "A line that breaks", "Hello, are you there?");
        var card = channel.awaitCard("A line that breaks");

        desk.mail().loseNextAnswer();
        kim.sendsNow(card, "This may have arrived.");
        card.awaitText("may have been sent");
        card.awaitInThread("not certain");
        kim.clicks(card, "it_was_sent");

        card.awaitText("Waiting for the customer");
        assertThat(dora.awaitMail().text()).contains("This may have arrived.");
        assertThat(dora.mails()).hasSize(1);
    }

    @Test
    void a_mail_that_may_have_been_sent_needs_no_decision_where_a_journal_shows_that_it_was() {
        var channel = new AtDesk(desk).toiawase();
        var mio = new AtDesk(desk).mio();
        var emil = desk.mail().customer("Emil", "emil@customers.example");
        emil.writes(SandboxDesk.TOIAWASE, "A line that breaks here too", "Hello, are you there?");
        var card = channel.awaitCard("A line that breaks here too");

        desk.mail().loseNextAnswer();
        var reply = mio.replies(card, "This has arrived.");

        card.awaitReaction(reply, "email");
        assertThat(emil.mails()).hasSize(1);
    }
}
