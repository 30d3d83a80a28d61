package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An agent is faster than the desk: the card is there, but the desk has not heard yet that it is. */
class EarlyReplyStoryTest {

    private static final Duration LATE = Duration.ofSeconds(4);

    private final ChannelView channel = Story.toiawase();
    private final AgentAtWork mio = Story.mio();

    @Test
    @DisplayName("3.1 A reply that is faster than the desk is mailed once")
    void a_reply_to_a_card_that_the_desk_does_not_know_yet_is_mailed_once() {
        var emma = Story.customer("Emma");
        Story.desk().slack().faults().delay("chat.postMessage", 1, LATE);
        emma.writes(SandboxDesk.TOIAWASE, "Faster than the desk", "Hello?");
        var card = channel.awaitCard("Faster than the desk");

        var reply = mio.replies(card, "This came early.");

        card.awaitReaction(reply, "email");
        assertThat(emma.awaitMail().text()).contains("This came early.");
        assertThat(emma.mails()).hasSize(1);
    }

    @Test
    @DisplayName("2.2 A click that is faster than the desk counts")
    void a_click_on_a_card_that_the_desk_does_not_know_yet_counts() {
        Story.desk().slack().faults().delay("chat.postMessage", 1, LATE);
        Story.customer("Hana").writes(SandboxDesk.TOIAWASE, "Claimed at once", "Hello?");
        var card = channel.awaitCard("Claimed at once");

        mio.clicks(card, "claim");

        card.awaitText("対応中");
    }

    @Test
    @DisplayName("2.3 A reaction that is faster than the desk counts")
    void a_reaction_on_a_card_that_the_desk_does_not_know_yet_counts() {
        Story.desk().slack().faults().delay("chat.postMessage", 1, LATE);
        Story.customer("Iris").writes(SandboxDesk.TOIAWASE, "Looked at at once", "Hello?");
        var card = channel.awaitCard("Looked at at once");

        mio.reacts(card, "eyes");

        card.awaitText("対応中");
    }

    @Test
    @DisplayName("3.2 What is edited or deleted before the desk heard of it counts as it stands in the end")
    void what_is_changed_or_deleted_meanwhile_counts_as_it_stands_in_the_end() {
        var finn = Story.customer("Finn");
        Story.desk().slack().faults().delay("chat.postMessage", 1, LATE);
        finn.writes(SandboxDesk.TOIAWASE, "Changed in time", "Hello?");
        var card = channel.awaitCard("Changed in time");

        mio.deletes(mio.replies(card, "This is deleted."));
        var reply = mio.replies(card, "This is wrnog.");
        mio.edits(reply, "This is right.");

        card.awaitReaction(reply, "email");
        assertThat(finn.awaitMail().text()).contains("This is right.");
        assertThat(finn.mails()).hasSize(1);
    }

    @Test
    @DisplayName("3.1 A reply to a card whose post ended in the dark is mailed once")
    void a_reply_to_a_card_whose_post_ended_in_the_dark_is_mailed_once() {
        var gina = Story.customer("Gina");
        Story.desk().slack().faults().resetAfterEffect("chat.postMessage", 1);
        gina.writes(SandboxDesk.TOIAWASE, "Posted in the dark", "Hello?");
        var card = channel.awaitCard("Posted in the dark");

        var reply = mio.replies(card, "This is for a card found by looking.");

        card.awaitReaction(reply, "email");
        assertThat(gina.awaitMail().text()).contains("found by looking");
        assertThat(gina.mails()).hasSize(1);
    }
}
