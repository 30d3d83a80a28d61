package dev.madoguchi.outbox;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestClock;
import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Paused;
import dev.madoguchi.application.delivery.UnreadThreads;
import dev.madoguchi.application.delivery.UnreadThreads.Unread;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.persistence.Rows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What happens to posts while a channel, or all of Slack, takes nothing; against a real PostgreSQL. */
class OutboxPausesTest {

    private final JdbcClient jdbc = TestDatabase.jdbc();
    private final OutboxTable table = TestDatabase.get(OutboxTable.class);
    private final TestClock clock = new TestClock(NOW);
    private final BrokenPlaces slack = new BrokenPlaces();
    private OutboxDispatcher dispatcher;

    @BeforeEach
    void start() {
        jdbc.sql("TRUNCATE outbox, outbox_attempt, outbox_pause, pace, notice").update();
        dispatcher = new OutboxDispatcher(
                TestDatabase.get(NextInOutbox.class),
                table,
                TestDatabase.get(OutboxAttempts.class),
                TestDatabase.get(OutboxPaces.class),
                TestDatabase.get(OutboxPauses.class),
                List.of(slack),
                TestDatabase.get(PlatformTransactionManager.class),
                clock);
    }

    @Test
    void posts_of_a_channel_that_takes_nothing_wait_and_follow_in_order_without_a_lost_attempt() {
        slack.broken.add("C1");
        post(1, "C1");
        post(2, "C1");
        post(3, "C2");

        for (int minute = 0; minute < 20; minute++) {
            drain();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(slack.tries.get(1L)).isEqualTo(20);
        assertThat(slack.tries.get(2L)).isNull();
        assertThat(slack.arrived).containsExactly(3L);
        assertThat(number("SELECT max(failures) FROM outbox")).isZero();
        slack.broken.clear();
        drain();
        clock.advance(Duration.ofSeconds(1));
        drain();

        assertThat(slack.arrived).containsExactly(3L, 1L, 2L);
        assertThat(number("SELECT count(*) FROM outbox WHERE state = 'FAILED'")).isZero();
    }

    @Test
    void the_operator_is_told_once_that_it_begins_and_once_that_it_is_over() {
        slack.broken.add("C1");
        post(1, "C1");
        post(2, "C1");

        drain();
        clock.advance(Duration.ofMinutes(1));
        drain();
        clock.advance(Duration.ofMinutes(1));
        slack.broken.clear();
        drain();

        assertThat(notices()).containsExactly("SLACK_PAUSED", "SLACK_BACK");
        assertThat(number("SELECT count(*) FROM outbox WHERE kind = 'OPERATOR_MAIL'"))
                .isEqualTo(2);
        assertThat(number("SELECT count(*) FROM outbox WHERE kind = 'NOTICE'")).isZero();
    }

    @Test
    void a_refused_token_holds_up_all_of_slack_and_no_mail() {
        slack.broken.add(Paused.EVERYWHERE);
        post(1, "C1");
        post(2, "C2");
        table.add(NewDelivery.redraw(new InquiryId(3), clock.instant()));
        reply(4);

        drain();

        assertThat(slack.tries).containsOnlyKeys(1L, 4L);
        assertThat(slack.arrived).containsExactly(4L);
    }

    @Test
    void a_redraw_in_a_channel_that_takes_nothing_holds_up_no_redraw_elsewhere() {
        slack.broken.add("C1");
        slack.places.put(7L, "C1");
        table.add(NewDelivery.redraw(new InquiryId(7), clock.instant()));
        table.add(NewDelivery.redraw(new InquiryId(8), clock.instant()));

        drain();
        var meanwhile = List.copyOf(slack.arrived);
        clock.advance(Duration.ofMinutes(1));
        slack.broken.clear();
        drain();

        assertThat(meanwhile).containsExactly(8L);
        assertThat(slack.arrived).containsExactly(8L, 7L);
        assertThat(number("SELECT count(*) FROM outbox_pause")).isZero();
    }

    @Test
    void a_reply_that_slack_must_be_asked_about_waits_and_another_leaves() {
        slack.broken.add(Paused.EVERYWHERE);
        slack.asks.add(4L);
        post(1, "C1");
        reply(4);
        reply(5);

        drain();
        var meanwhile = List.copyOf(slack.arrived);
        clock.advance(Duration.ofMinutes(1));
        slack.broken.clear();
        drain();

        assertThat(meanwhile).containsExactly(5L);
        assertThat(slack.arrived).containsExactly(5L, 4L, 1L);
        assertThat(number("SELECT max(failures) FROM outbox")).isZero();
    }

    @Test
    void what_was_written_in_the_channel_since_the_last_post_before_is_read_afterwards() {
        var channel = "C-" + UUID.randomUUID();
        TestDatabase.get(Cards.class).remember(Rows.inquiry(), new Place(channel, "1.1"), NOW);
        post(1, channel);
        drain();
        clock.advance(Duration.ofHours(1));
        slack.broken.add(channel);
        post(2, channel);
        drain();
        clock.advance(Duration.ofMinutes(1));

        slack.broken.clear();
        drain();

        assertThat(TestDatabase.get(UnreadThreads.class).take(10_000, NOW, NOW))
                .contains(new Unread(new Place(channel, "1.1"), NOW));
    }

    private void reply(long ref) {
        table.add(new NewDelivery("mail:" + ref, DeliveryKind.REPLY, ref, null, clock.instant()));
    }

    private void post(long ref, String channel) {
        slack.places.put(ref, channel);
        table.add(new NewDelivery("slack:" + ref, DeliveryKind.LINE, ref, channel, clock.instant()));
    }

    private void drain() {
        for (int calls = 0; dispatcher.deliverNext(); calls++) {
            assertThat(calls).isLessThan(100);
        }
    }

    private List<String> notices() {
        return jdbc.sql("SELECT what FROM notice ORDER BY id")
                .query(String.class)
                .list();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Takes everything but what is for a broken place. */
    private static final class BrokenPlaces implements Carrier {

        private final Set<String> broken = new HashSet<>();
        private final Map<Long, String> places = new HashMap<>();
        private final Map<Long, Integer> tries = new HashMap<>();
        private final Set<Long> asks = new HashSet<>();
        private final List<Long> arrived = new ArrayList<>();

        @Override
        public Set<DeliveryKind> carries() {
            return EnumSet.allOf(DeliveryKind.class);
        }

        @Override
        public Progress carry(Delivery delivery) {
            if (delivery.kind() == DeliveryKind.OPERATOR_MAIL) {
                return Progress.DONE;
            }
            tries.merge(delivery.ref(), 1, Integer::sum);
            boolean asksSlack = delivery.kind() != DeliveryKind.REPLY || asks.contains(delivery.ref());
            if (asksSlack && broken.contains(Paused.EVERYWHERE)) {
                throw new Paused(Paused.EVERYWHERE, "Slack says token_revoked");
            }
            var place = places.getOrDefault(delivery.ref(), "elsewhere");
            if (broken.contains(place)) {
                throw new Paused(place, "Slack says is_archived");
            }
            arrived.add(delivery.ref());
            return Progress.DONE;
        }
    }
}
