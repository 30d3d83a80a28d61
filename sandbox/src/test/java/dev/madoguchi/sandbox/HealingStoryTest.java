package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.UncertainPosts;
import dev.madoguchi.slack.SlackClient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What went wrong in Slack is mended there: deleted cards come again, copies of posts go. */
class HealingStoryTest {

    private final ChannelView channel = Story.toiawase();
    private final AgentAtWork mio = Story.mio();

    @Test
    @DisplayName("2.7 A deleted card is noticed, told of and posted again once; both threads go on")
    void a_deleted_card_comes_again_once_and_its_thread_goes_on_there() {
        var hana = Story.customer("Hana");
        hana.writes(SandboxDesk.TOIAWASE, "Deleted card", "Hello?");
        var old = channel.awaitCard("Deleted card");
        old.awaitReaction(mio.replies(old, "Written before."), "email");

        delete(old);
        var again = channel.awaitCard("Deleted card");
        again.awaitInThread("カードが Slack で削除された");
        var below = mio.replies(again, "Written in the new thread.");
        again.awaitReaction(below, "email");
        var left = mio.replies(old, "Written in what is left of the old thread.");
        again.awaitReaction(left, "email");

        await("three mails").atMost(ChannelView.LIMIT).until(() -> hana.mails().size() == 3);
        assertThat(channel.cards("Deleted card")).containsExactly(again);
    }

    @Test
    @DisplayName("2.7 A card deleted while the desk was down comes again at its next change")
    void a_card_that_was_deleted_while_nobody_heard_it_comes_again_at_its_next_change() {
        var ivan = Story.customer("Ivan");
        ivan.writes(SandboxDesk.TOIAWASE, "Deleted unheard", "Hello?");
        var old = channel.awaitCard("Deleted unheard");

        Story.desk().slack().faults().retryDelays();
        Story.desk().stopBot();
        delete(old);
        Story.desk().startBot();
        assertThat(channel.cards("Deleted unheard")).isEmpty();
        ivan.writes(SandboxDesk.TOIAWASE, "Re: Deleted unheard", "Is anybody there?");

        channel.awaitCard("Deleted unheard");
    }

    @Test
    @DisplayName("2.1 One inquiry = one card: of a card that was posted twice one stays")
    void of_a_card_that_was_posted_twice_one_stays_and_a_reply_under_the_other_is_mailed() {
        var iris = Story.customer("Iris");
        iris.writes(SandboxDesk.TOIAWASE, "Posted twice", "Hello?");
        var card = channel.awaitCard("Posted twice");
        var delivery = await("the row of the card").until(() -> cardDelivery(card), it -> it != null);
        var copy = copyOf(card, "Posted twice", delivery);
        var reply = mio.replies(copy, "Written under the copy.");

        lookForCopies(card, delivery);

        copy.awaitReaction(reply, "email");
        assertThat(iris.awaitMail().text()).contains("Written under the copy.");
        await("one card")
                .atMost(ChannelView.LIMIT)
                .until(() -> channel.cards("Posted twice").size() == 1);
        assertThat(channel.cards("Posted twice")).containsExactly(card);
    }

    /** As somebody who may delete what others wrote. */
    private void delete(CardView card) {
        Story.desk()
                .slack()
                .people()
                .delete(
                        Story.desk().slack().world().botUserId(),
                        channel.channel().id(),
                        card.ts());
    }

    private Delivery cardDelivery(CardView card) {
        return Story.desk()
                .bot(JdbcClient.class)
                .sql("""
                        SELECT outbox.token, outbox.ref
                        FROM outbox
                        JOIN card ON card.inquiry = outbox.ref
                        WHERE kind = 'CARD' AND card.ts = :ts
                        """)
                .param("ts", card.ts())
                .query((row, number) -> new Delivery(
                        0,
                        1,
                        row.getObject("token", UUID.class),
                        DeliveryKind.CARD,
                        row.getLong("ref"),
                        0,
                        true,
                        Instant.now().minusSeconds(60),
                        0,
                        null))
                .optional()
                .orElse(null);
    }

    private CardView copyOf(CardView card, String subject, Delivery delivery) {
        var header = Blocks.header(block -> block.text(BlockCompositions.plainText("Copy " + subject)));
        var place = Story.desk()
                .bot(SlackClient.class)
                .post(channel.channel().id(), null, "copy", List.of(header), delivery.stepToken());
        return new CardView(channel, place.ts());
    }

    private void lookForCopies(CardView card, Delivery delivery) {
        var now = Instant.now();
        long post = Story.desk()
                .bot(UncertainPosts.class)
                .add(delivery, new Place(channel.channel().id(), card.ts()), null, now);
        Story.desk().bot(Outbox.class).add(NewDelivery.copies(post, now));
    }
}
