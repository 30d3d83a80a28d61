package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.UnreadThreads;
import dev.madoguchi.application.delivery.UnreadThreads.Unread;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcUnreadThreadsTest {

    private static final int MANY = 10_000;
    private static final Duration GAP = Duration.ofSeconds(30);

    private final JdbcClient jdbc = TestDatabase.jdbc();
    private final UnreadThreads threads = TestDatabase.get(UnreadThreads.class);
    private final Place thread = new Place("C-" + UUID.randomUUID(), "1.000001");

    @Test
    void a_thread_waits_until_its_card_is_known_and_then_one_process_reads_it() {
        threads.add(thread, NOW);
        threads.add(thread, NOW.plusSeconds(1));
        assertThat(takenAt(NOW)).isFalse();

        isUnderACard();

        assertThat(takenAt(NOW)).isTrue();
        assertThat(takenAt(NOW.plusSeconds(59))).isFalse();
        assertThat(takenAt(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void a_thread_that_was_read_is_not_read_again() {
        threads.add(thread, NOW);
        isUnderACard();

        threads.read(thread);

        assertThat(takenAt(NOW)).isFalse();
    }

    @Test
    void a_thread_whose_card_never_comes_is_forgotten() {
        var old = NOW.minusSeconds(900_000);
        threads.add(thread, old);

        threads.forgetBefore(old.plusSeconds(1));

        isUnderACard();
        assertThat(takenAt(NOW)).isFalse();
    }

    @Test
    void after_a_gap_the_threads_of_open_inquiries_are_unread_since_then_and_one_process_finds_it() {
        isUnderACard();
        threads.heard(GAP);
        assertThat(since()).isEmpty();
        var last = jdbc.sql("UPDATE slack_listening SET heard_at = now() - interval '1 hour' RETURNING heard_at")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();

        threads.heard(GAP);

        assertThat(since()).contains(last);
        threads.read(thread);
        threads.heard(GAP);
        assertThat(since()).isEmpty();
    }

    @Test
    void threads_of_what_was_resolved_lately_are_read_too_and_older_ones_are_not() {
        isUnderACard();
        resolved("1 day");
        threads.missed(NOW, thread.channel());
        assertThat(since()).contains(NOW);
        threads.read(thread);

        resolved("5 days");
        threads.missed(NOW, thread.channel());

        assertThat(since()).isEmpty();
    }

    private void resolved(String ago) {
        jdbc.sql("""
                        UPDATE inquiry
                        SET status = 'RESOLVED', resolved_at = now() - CAST(:ago AS interval)
                        WHERE id = (SELECT inquiry FROM card WHERE channel = :channel)
                        """).param("ago", ago).param("channel", thread.channel()).update();
    }

    @Test
    void what_two_gaps_made_unread_is_read_from_the_first_on() {
        isUnderACard();

        threads.missed(NOW.minusSeconds(100), thread.channel());
        threads.missed(NOW.minusSeconds(900), thread.channel());
        threads.missed(NOW.minusSeconds(500), thread.channel());
        threads.missed(NOW.minusSeconds(2000), "another");

        assertThat(since()).contains(NOW.minusSeconds(900));
    }

    @Test
    void where_something_was_heard_of_is_read_before_what_may_be_quiet() {
        isUnderACard();
        var newer = new Place(thread.channel(), "2.000001");
        TestDatabase.get(Cards.class).remember(Rows.inquiry(), newer, NOW);
        threads.missed(NOW, thread.channel());

        threads.add(thread, NOW);

        assertThat(threads.take(MANY, NOW, NOW).stream()
                        .map(Unread::thread)
                        .filter(place -> place.channel().equals(thread.channel())))
                .containsExactly(thread, newer);
    }

    @Test
    void a_thread_in_a_channel_that_takes_nothing_waits() {
        isUnderACard();
        threads.missed(NOW, thread.channel());
        jdbc.sql("INSERT INTO outbox_pause (place, problem, since, next_at) VALUES (?, 'is_archived', now(), now())")
                .param(thread.channel())
                .update();

        assertThat(since()).isEmpty();
    }

    private Optional<Instant> since() {
        return threads.take(MANY, NOW, NOW).stream()
                .filter(unread -> unread.thread().equals(thread))
                .map(Unread::since)
                .findFirst();
    }

    private void isUnderACard() {
        TestDatabase.get(Cards.class).remember(Rows.inquiry(), thread, NOW);
    }

    private boolean takenAt(Instant now) {
        return threads.take(MANY, now, now.plusSeconds(60)).stream()
                .anyMatch(unread -> unread.thread().equals(thread));
    }
}
