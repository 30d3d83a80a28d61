package dev.madoguchi.outbox;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.Given;
import dev.madoguchi.TestClock;
import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.LookAgain;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.RateLimited;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.persistence.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Order, pace, waiting, giving up and uncertainty, against a real PostgreSQL and a clock turned by hand. */
class OutboxDispatcherTest {

    private final JdbcClient jdbc = TestDatabase.jdbc();
    private final OutboxTable table = TestDatabase.get(OutboxTable.class);
    private final NextInOutbox next = TestDatabase.get(NextInOutbox.class);
    private final TestClock clock = new TestClock(Given.NOW);
    private final RecordedCarrier carrier = new RecordedCarrier();
    private OutboxDispatcher dispatcher;

    @BeforeEach
    void start() {
        jdbc.sql("TRUNCATE outbox, outbox_attempt, outbox_pause, pace").update();
        dispatcher = new OutboxDispatcher(
                next,
                table,
                TestDatabase.get(OutboxAttempts.class),
                TestDatabase.get(OutboxPaces.class),
                TestDatabase.get(OutboxPauses.class),
                List.of(carrier),
                TestDatabase.get(PlatformTransactionManager.class),
                clock);
    }

    @Test
    void whatever_can_leave_the_house_can_wait_in_the_table() {
        for (var kind : DeliveryKind.values()) {
            add("queue:" + kind, kind, kind.ordinal(), clock.instant());
        }

        drain();

        assertThat(carrier.refs()).hasSize(DeliveryKind.values().length);
    }

    @Test
    void what_a_newer_process_is_to_deliver_is_left_to_it() {
        TestDatabase.transaction().executeWithoutResult(status -> {
            status.setRollbackOnly();
            add("slack:1", DeliveryKind.MARK, 1, clock.instant());
            jdbc.sql("UPDATE outbox SET kind = 'OF_TOMORROW'").update();

            assertThat(next.claim(clock.instant())).isEmpty();
            assertThat(next.nextAt(clock.instant())).isEmpty();
            add("slack:2", DeliveryKind.MARK, 2, clock.instant());
            assertThat(next.claim(clock.instant()).orElseThrow().ref()).isEqualTo(2);
        });
    }

    @Test
    void a_queue_keeps_its_order_while_others_pass() {
        add("slack:1", DeliveryKind.MARK, 11, clock.instant().plusSeconds(60));
        add("slack:1", DeliveryKind.MARK, 12, clock.instant());
        add("slack:2", DeliveryKind.MARK, 21, clock.instant());

        drain();
        clock.advance(Duration.ofSeconds(61));
        drain();

        assertThat(carrier.refs()).containsExactly(21L, 11L, 12L);
    }

    @Test
    void one_post_a_second_goes_to_a_channel_and_others_do_not_wait_for_it() {
        addPost("slack:1", 1, "C1");
        addPost("slack:2", 2, "C1");
        addPost("slack:3", 3, "C2");

        drain();
        var atOnce = carrier.refs();
        clock.advance(Duration.ofMillis(999));
        drain();
        var soonAfter = carrier.refs();
        clock.advance(Duration.ofMillis(1));
        drain();

        assertThat(atOnce).containsExactly(1L, 3L);
        assertThat(soonAfter).hasSize(2);
        assertThat(carrier.refs()).containsExactly(1L, 3L, 2L);
    }

    @Test
    void being_asked_to_wait_spends_no_attempt_and_makes_the_whole_channel_wait() {
        carrier.answers(delivery -> {
            throw new RateLimited(Duration.ofSeconds(30));
        });
        addPost("slack:1", 1, "C1");
        addPost("slack:2", 2, "C1");

        drain();
        carrier.answers(delivery -> Carrier.Progress.DONE);
        clock.advance(Duration.ofSeconds(29));
        drain();
        var early = carrier.refs();
        clock.advance(Duration.ofSeconds(1));
        drain();

        assertThat(early).containsExactly(1L);
        assertThat(carrier.refs()).containsExactly(1L, 1L);
        assertThat(column("SELECT failures FROM outbox WHERE ref = 1")).isEqualTo("0");
        assertThat(column("SELECT state FROM outbox WHERE ref = 1")).isEqualTo("DONE");
    }

    @Test
    void what_fails_is_tried_later_and_later_and_then_given_up_visibly() {
        carrier.answers(delivery -> {
            throw new TryAgain("the server is away");
        });
        add("mail:1", DeliveryKind.REPLY, 1, clock.instant());

        drain();
        for (var wait : BackOff.MAILS) {
            clock.advance(wait.minusMillis(1));
            drain();
            clock.advance(Duration.ofMillis(1));
            drain();
        }

        assertThat(carrier.refs()).hasSize(BackOff.MAILS.size() + 1);
        assertThat(carrier.givenUp).containsExactly("1: the server is away");
        assertThat(column("SELECT state FROM outbox WHERE ref = 1")).isEqualTo("FAILED");
    }

    @Test
    void a_mail_that_could_not_leave_for_a_quarter_of_an_hour_is_told_of_once_and_tried_for_five_days() {
        carrier.answers(delivery -> {
            throw new TryAgain("450 greylisted");
        });
        add("mail:1", DeliveryKind.REPLY, 1, clock.instant());

        drain();
        for (var wait : BackOff.MAILS.subList(0, 3)) {
            clock.advance(wait);
            drain();
        }
        assertThat(carrier.late).isEmpty();
        clock.advance(BackOff.MAILS.get(3));
        drain();
        clock.advance(BackOff.MAILS.get(4));
        drain();

        assertThat(carrier.late).containsExactly("1: 450 greylisted");
        assertThat(BackOff.MAILS.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofDays(5), Duration.ofDays(5).plusHours(4));
    }

    @Test
    void a_reply_that_was_written_first_and_heard_last_leaves_first_also_if_the_other_was_about_to() {
        var messages = TestDatabase.get(Messages.class);
        var inquiry = Rows.inquiry();
        var second = messages.add(aMessage()
                        .in(inquiry)
                        .replyOf(KIM)
                        .at("C1", "1700000002.000100")
                        .draft())
                .id();
        var first = messages.add(aMessage()
                        .in(inquiry)
                        .replyOf(KIM)
                        .at("C1", "1700000001.000100")
                        .draft())
                .id();
        carrier.answers(delivery -> {
            throw new TryAgain("something older is heard first");
        });
        add("mail:" + inquiry.value(), DeliveryKind.REPLY, second.value(), clock.instant());
        drain();
        carrier.answers(delivery -> Carrier.Progress.DONE);

        add("mail:" + inquiry.value(), DeliveryKind.REPLY, first.value(), clock.instant());
        table.orderReplies(inquiry);
        clock.advance(Duration.ofMinutes(1));
        drain();

        assertThat(carrier.refs()).containsExactly(second.value(), first.value(), second.value());
    }

    @Test
    void a_reply_that_is_put_off_lets_the_one_pass_that_was_written_before_it() {
        var messages = TestDatabase.get(Messages.class);
        var inquiry = Rows.inquiry();
        var second = messages.add(aMessage()
                        .in(inquiry)
                        .replyOf(KIM)
                        .at("C2", "1700000002.000100")
                        .draft())
                .id();
        var first = messages.add(aMessage()
                        .in(inquiry)
                        .replyOf(KIM)
                        .at("C2", "1700000001.000100")
                        .draft())
                .id();
        carrier.answers(delivery -> {
            throw new TryAgain("something older leaves first");
        });
        carrier.putOff = delivery -> table.orderReplies(inquiry);
        add("mail:" + inquiry.value(), DeliveryKind.REPLY, second.value(), clock.instant());
        add("mail:" + inquiry.value(), DeliveryKind.REPLY, first.value(), clock.instant());
        drain();
        carrier.answers(delivery -> Carrier.Progress.DONE);

        clock.advance(Duration.ofMinutes(1));
        drain();

        assertThat(carrier.refs()).containsExactly(second.value(), first.value(), second.value());
    }

    @Test
    void what_is_refused_is_given_up_at_once_and_holds_up_nothing() {
        carrier.answers(delivery -> {
            if (delivery.ref() == 1) {
                throw new Undeliverable("no such address");
            }
            return Carrier.Progress.DONE;
        });
        add("mail:1", DeliveryKind.REPLY, 1, clock.instant());
        add("mail:1", DeliveryKind.REPLY, 2, clock.instant());

        drain();

        assertThat(carrier.refs()).containsExactly(1L, 2L);
        assertThat(carrier.givenUp).containsExactly("1: no such address");
    }

    @Test
    void an_attempt_that_ended_in_the_dark_makes_the_next_one_uncertain() {
        carrier.answers(delivery -> {
            throw new IllegalStateException("connection reset");
        });
        addPost("slack:1", 1, "C1");

        drain();
        carrier.answers(delivery -> Carrier.Progress.DONE);
        clock.advance(Duration.ofSeconds(2));
        drain();

        assertThat(carrier.carried).extracting(Delivery::uncertain).containsExactly(false, true);
        assertThat(carrier.carried)
                .extracting(Delivery::stepToken)
                .containsOnly(carrier.carried.get(0).stepToken());
    }

    @Test
    void a_post_that_ended_in_the_dark_is_looked_for_three_times_in_a_minute_before_it_is_made_again() {
        carrier.answers(delivery -> {
            if (!delivery.uncertain()) {
                throw new IllegalStateException("connection reset");
            }
            LookAgain.ifTooEarly(delivery);
            return Carrier.Progress.DONE;
        });
        addPost("slack:1", 1, "C1");
        drain();

        for (long seconds : List.of(1L, 10L, 45L)) {
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            drain();
            clock.advance(Duration.ofMillis(1));
            drain();
        }

        assertThat(carrier.carried).extracting(Delivery::looks).containsExactly(0, 0, 1, 2);
        assertThat(carrier.carried.get(3).uncertainSince()).isEqualTo(Given.NOW);
        assertThat(column("SELECT state || failures FROM outbox WHERE ref = 1")).isEqualTo("DONE1");
    }

    @Test
    void a_second_attempt_in_the_dark_is_looked_for_as_long_as_the_first() {
        carrier.answers(delivery -> {
            LookAgain.ifTooEarly(delivery);
            throw new IllegalStateException("connection reset");
        });
        addPost("slack:1", 1, "C1");

        drain();
        for (int second = 0; second < 70; second++) {
            clock.advance(Duration.ofSeconds(1));
            drain();
        }

        assertThat(carrier.carried).extracting(Delivery::looks).containsExactly(0, 0, 1, 2, 0, 1);
    }

    @Test
    void an_attempt_whose_process_died_is_uncertain_for_the_next_process() {
        carrier.answers(delivery -> {
            throw new ProcessDied();
        });
        addPost("slack:1", 1, "C1");

        dieAndGoOn();

        assertThat(carrier.carried).extracting(Delivery::uncertain).containsExactly(false, true);
        assertThat(column("SELECT state FROM outbox WHERE ref = 1")).isEqualTo("DONE");
    }

    @Test
    void an_attempt_whose_process_died_before_its_last_moment_had_no_effect() {
        carrier.tellsBeforeItTakesEffect = true;
        carrier.answers(delivery -> {
            throw new ProcessDied();
        });
        add("mail:1", DeliveryKind.REPLY, 1, clock.instant());

        dieAndGoOn();

        assertThat(carrier.carried).extracting(Delivery::uncertain).containsExactly(false, false);
    }

    @Test
    void an_attempt_whose_process_died_after_its_last_moment_is_uncertain() {
        carrier.tellsBeforeItTakesEffect = true;
        carrier.answers(delivery -> {
            table.takesEffect(delivery);
            throw new ProcessDied();
        });
        add("mail:1", DeliveryKind.REPLY, 1, clock.instant());

        dieAndGoOn();

        assertThat(carrier.carried).extracting(Delivery::uncertain).containsExactly(false, true);
    }

    @Test
    void a_process_that_slept_while_another_took_over_may_not_take_effect_any_more() {
        carrier.tellsBeforeItTakesEffect = true;
        carrier.answers(delivery -> {
            throw new ProcessDied();
        });
        add("mail:1", DeliveryKind.REPLY, 1, clock.instant());

        dieAndGoOn();

        var asleep = carrier.carried.get(0);
        assertThatThrownBy(() -> table.takesEffect(asleep)).isInstanceOf(TryAgain.class);
    }

    @Test
    void a_failure_for_certain_leaves_no_uncertainty() {
        carrier.answers(delivery -> {
            throw new TryAgain("nobody listens");
        });
        addPost("slack:1", 1, "C1");

        drain();
        carrier.answers(delivery -> Carrier.Progress.DONE);
        clock.advance(Duration.ofSeconds(2));
        drain();

        assertThat(carrier.carried).extracting(Delivery::uncertain).containsExactly(false, false);
    }

    @Test
    void several_steps_are_made_in_order_each_at_its_pace() {
        carrier.answers(delivery -> delivery.step() < 2 ? Carrier.Progress.MORE : Carrier.Progress.DONE);
        addPost("slack:1", 1, "C1");
        addPost("slack:1", 2, "C1");

        for (int second = 0; second < 6; second++) {
            drain();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(carrier.carried)
                .extracting(delivery -> delivery.ref() + "." + delivery.step())
                .containsExactly("1.0", "1.1", "1.2", "2.0", "2.1", "2.2");
    }

    @Test
    void redraws_that_wait_are_drawn_once() {
        for (int i = 0; i < 5; i++) {
            table.add(NewDelivery.redraw(new InquiryId(7), clock.instant()));
        }

        drain();

        assertThat(carrier.refs()).containsExactly(7L);
        assertThat(column("SELECT count(*) FROM outbox WHERE state = 'DONE'")).isEqualTo("5");
    }

    @Test
    void cards_of_new_inquiries_go_before_details_and_redraws_last() {
        table.add(NewDelivery.redraw(new InquiryId(1), clock.instant()));
        add("slack:2", DeliveryKind.DETAILS, 2, clock.instant());
        add("slack:3", DeliveryKind.CARD, 3, clock.instant());

        drain();

        assertThat(carrier.refs()).containsExactly(3L, 2L, 1L);
    }

    @Test
    void two_workers_never_take_the_same_row() throws Exception {
        for (int i = 0; i < 40; i++) {
            add("mark:" + i, DeliveryKind.MARK, i, clock.instant());
        }
        var workers = Executors.newFixedThreadPool(4);
        var start = new CountDownLatch(1);
        Callable<Integer> work = () -> {
            start.await();
            int delivered = 0;
            while (dispatcher.deliverNext()) {
                delivered++;
            }
            return delivered;
        };
        var running = List.of(workers.submit(work), workers.submit(work), workers.submit(work), workers.submit(work));

        start.countDown();
        for (var worker : running) {
            worker.get();
        }
        workers.shutdown();
        drain();

        assertThat(carrier.refs()).hasSize(40).doesNotHaveDuplicates();
    }

    private void add(String queue, DeliveryKind kind, long ref, Instant dueAt) {
        table.add(new NewDelivery(queue, kind, ref, null, dueAt));
    }

    private void addPost(String queue, long ref, String channel) {
        table.add(new NewDelivery(queue, DeliveryKind.LINE, ref, channel, clock.instant()));
    }

    private void drain() {
        while (dispatcher.deliverNext()) {
            assertThat(carrier.carried).hasSizeLessThan(1_000);
        }
    }

    private void dieAndGoOn() {
        try {
            dispatcher.deliverNext();
        } catch (ProcessDied e) {
            carrier.answers(delivery -> Carrier.Progress.DONE);
        }
        clock.advance(Duration.ofSeconds(2));
        drain();
    }

    private String column(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    /** As if somebody had pulled the plug: not an exception that anybody catches. */
    private static final class ProcessDied extends Error {}

    /** Writes down what it is given, and answers as it is told. */
    private static final class RecordedCarrier implements Carrier {

        private final List<Delivery> carried = Collections.synchronizedList(new ArrayList<>());
        private final List<String> late = new ArrayList<>();
        private final List<String> givenUp = new ArrayList<>();
        private boolean tellsBeforeItTakesEffect;
        private Consumer<Delivery> putOff = delivery -> {};
        private volatile Function<Delivery, Progress> answer = delivery -> Progress.DONE;

        void answers(Function<Delivery, Progress> next) {
            answer = next;
        }

        List<Long> refs() {
            return carried.stream().map(Delivery::ref).toList();
        }

        @Override
        public Set<DeliveryKind> carries() {
            return EnumSet.allOf(DeliveryKind.class);
        }

        @Override
        public boolean tellsBeforeItTakesEffect() {
            return tellsBeforeItTakesEffect;
        }

        @Override
        public Progress carry(Delivery delivery) {
            carried.add(delivery);
            return answer.apply(delivery);
        }

        @Override
        public void putOff(Delivery delivery) {
            putOff.accept(delivery);
        }

        @Override
        public void isLate(Delivery delivery, String reason) {
            late.add(delivery.ref() + ": " + reason);
        }

        @Override
        public void gaveUp(Delivery delivery, String reason) {
            givenUp.add(delivery.ref() + ": " + reason);
        }
    }
}
