package dev.madoguchi.outbox;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestClock;
import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** A channel that is far behind. */
class BacklogTest {

    private static final int INQUIRIES = 1_000;

    private final OutboxTable table = TestDatabase.get(OutboxTable.class);
    private final TestClock clock = new TestClock(NOW);

    @Test
    void a_thousand_new_inquiries_are_all_visible_after_a_thousand_seconds_whatever_else_waits() {
        TestDatabase.jdbc()
                .sql("TRUNCATE outbox, outbox_attempt, outbox_pause, pace")
                .update();
        var posted = new Posted();
        var dispatcher = new OutboxDispatcher(
                TestDatabase.get(NextInOutbox.class),
                table,
                TestDatabase.get(OutboxAttempts.class),
                TestDatabase.get(OutboxPaces.class),
                TestDatabase.get(OutboxPauses.class),
                List.of(posted),
                TestDatabase.get(PlatformTransactionManager.class),
                clock);
        for (long inquiry = 1; inquiry <= INQUIRIES; inquiry++) {
            add(inquiry, DeliveryKind.CARD);
            add(inquiry, DeliveryKind.DETAILS);
        }

        for (int second = 0; second < INQUIRIES; second++) {
            assertThat(dispatcher.deliverNext()).isTrue();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(posted.kinds).hasSize(INQUIRIES).containsOnly(DeliveryKind.CARD);
    }

    private void add(long inquiry, DeliveryKind kind) {
        table.add(new NewDelivery("slack:" + inquiry, kind, inquiry, "C1", clock.instant()));
    }

    /** Takes everything. */
    private static final class Posted implements Carrier {

        private final List<DeliveryKind> kinds = new ArrayList<>();

        @Override
        public Set<DeliveryKind> carries() {
            return EnumSet.allOf(DeliveryKind.class);
        }

        @Override
        public Progress carry(Delivery delivery) {
            kinds.add(delivery.kind());
            return Progress.DONE;
        }
    }
}
