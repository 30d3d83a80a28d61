package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.UnreadThreads;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcUnreadThreadsTest {

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

    private void isUnderACard() {
        TestDatabase.get(Cards.class).remember(Rows.inquiry(), thread, NOW);
    }

    private boolean takenAt(Instant now) {
        return threads.take(now, now.plusSeconds(60)).contains(thread);
    }
}
