package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.mail.Customer;
import dev.madoguchi.sandbox.mail.CustomerMail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Slack takes nothing for a while, or nobody hears what is written there. */
class OutageStoryTest {

    private static SandboxDesk desk;
    private static Customer operator;

    @BeforeAll
    static void start() {
        desk = Story.start(
                false, Map.of("desk.operator", "operator@customers.example", "desk.outbox.seconds-between-tries", "1"));
        operator = desk.mail().customer("Operator", "operator@customers.example");
    }

    @AfterAll
    static void end() {
        desk.close();
    }

    @Test
    @DisplayName("2.7 An archived channel is noticed and told of; what came meanwhile follows once")
    void mails_that_come_while_the_channel_is_archived_follow_once_and_the_operator_is_told() {
        var channel = new AtDesk(desk).support();
        var anna = desk.mail().customer("Anna", "anna@customers.example");
        desk.slack()
                .world()
                .archive(channel.channel().id(), desk.agents().get(0).id());

        anna.writes(SandboxDesk.SUPPORT, "Archived one", "Hello?");
        await("the mail about the channel")
                .atMost(ChannelView.LIMIT)
                .until(() ->
                        operator.mails().stream().anyMatch(mail -> mail.text().contains("is_archived")));
        anna.writes(SandboxDesk.SUPPORT, "Archived two", "Hello again?");
        anna.writes(SandboxDesk.SUPPORT, "Archived three", "And again?");
        desk.slack().world().unarchive(channel.channel().id());

        for (var subject : List.of("Archived one", "Archived two", "Archived three")) {
            channel.awaitCard(subject);
        }
        for (var subject : List.of("Archived one", "Archived two", "Archived three")) {
            assertThat(channel.cards(subject)).hasSize(1);
        }
        await("the mail that it goes on").atMost(ChannelView.LIMIT).until(() -> tells("takes posts of the desk again"));
    }

    @Test
    void a_desk_whose_token_was_revoked_takes_mails_in_even_after_a_restart() {
        var channel = new AtDesk(desk).support();
        var ben = desk.mail().customer("Ben", "ben@customers.example");
        ben.writes(SandboxDesk.SUPPORT, "Before", "Hello?");
        channel.awaitCard("Before");

        desk.slack().faults().tokenError("token_revoked");
        ben.writes(SandboxDesk.SUPPORT, "Revoked one", "Are you there?");
        await("the mail about the token").atMost(ChannelView.LIMIT).until(() -> tells("Slack takes nothing"));
        desk.stopBot();
        desk.startBot();
        ben.writes(SandboxDesk.SUPPORT, "Revoked two", "And now?");
        await("the mail in the desk").atMost(ChannelView.LIMIT).until(() -> waiting("CARD") == 2);
        desk.slack().faults().tokenError("");

        channel.awaitCard("Revoked one");
        channel.awaitCard("Revoked two");
        assertThat(channel.cards("Revoked one")).hasSize(1);
        assertThat(channel.cards("Revoked two")).hasSize(1);
    }

    @Test
    @DisplayName("3.2 A reply written while the desk was down leaves once, after its preview")
    void a_reply_that_was_written_while_the_desk_was_down_leaves_once_after_its_preview() {
        var channel = new AtDesk(desk).support();
        var kim = new AtDesk(desk).kim();
        var cleo = desk.mail().customer("Cleo", "cleo@customers.example");
        cleo.writes(SandboxDesk.SUPPORT, "Unheard", "Is anybody there?");
        var card = channel.awaitCard("Unheard");

        desk.slack().faults().retryDelays();
        desk.stopBot();
        var reply = kim.replies(card, "Nobody heard this.");
        desk.startBot();

        card.awaitReaction(reply, "hourglass_flowing_sand");
        assertThat(cleo.mails()).isEmpty();
        kim.decides(card, "Nobody heard this.", "send_now");
        card.awaitReaction(reply, "email");
        assertThat(cleo.awaitMail().text()).contains("Nobody heard this.");
        assertThat(cleo.mails()).hasSize(1);
    }

    @Test
    @DisplayName("3.5 A reply that crossed a mail while the desk was down waits for its author; 2.3 reactions count")
    void what_crossed_a_mail_while_the_desk_was_down_waits_for_its_author_and_other_reactions_act_once() {
        var channel = new AtDesk(desk).support();
        var kim = new AtDesk(desk).kim();
        var dora = desk.mail().customer("Dora", "dora@customers.example");
        dora.writes(SandboxDesk.SUPPORT, "Reacted", "Hello?");
        var aboutCrossed = dora.writes(SandboxDesk.SUPPORT, "Crossed", "Hello?");
        var aboutTicked = dora.writes(SandboxDesk.SUPPORT, "Ticked", "Hello?");
        var reacted = channel.awaitCard("Reacted");
        var crossed = channel.awaitCard("Crossed");
        var ticked = channel.awaitCard("Ticked");
        desk.slack().faults().retryDelays();
        desk.stopBot();

        kim.reacts(reacted, "eyes");
        kim.reacts(ticked, "white_check_mark");
        kim.replies(crossed, "This crosses your mail.");
        for (var first : List.of(aboutCrossed, aboutTicked)) {
            dora.writes(CustomerMail.to(SandboxDesk.SUPPORT)
                    .subject("One more thing")
                    .text("It is not finished!")
                    .header("In-Reply-To", first));
        }
        desk.startBot();

        reacted.awaitText("In progress");
        kim.awaitWhisper("the customer has written again");
        ticked.awaitInThread("It is not finished!");
        await("an open inquiry")
                .atMost(ChannelView.LIMIT)
                .until(() -> !ticked.text().contains("Resolved"));
        assertThat(dora.mails()).isEmpty();
    }

    private static int waiting(String kind) {
        return desk.bot(JdbcClient.class)
                .sql("SELECT count(*) FROM outbox WHERE state = 'WAITING' AND kind = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private static boolean tells(String words) {
        return operator.mails().stream().anyMatch(mail -> mail.subject().contains(words));
    }
}
