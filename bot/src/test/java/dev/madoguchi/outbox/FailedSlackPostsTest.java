package dev.madoguchi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.Given;
import dev.madoguchi.TestClock;
import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.FailedPosts;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.persistence.Rows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;

/** What Slack refuses for good, against a real PostgreSQL: it shows on its card until it is repeated. */
class FailedSlackPostsTest {

    private final FailedPosts failed = TestDatabase.get(FailedPosts.class);
    private final OutboxTable table = TestDatabase.get(OutboxTable.class);
    private final TestClock clock = new TestClock(Given.NOW);
    private final Slack slack = new Slack();
    private final InquiryId inquiry = Rows.inquiry();
    private final InquiryId other = Rows.inquiry();
    private OutboxDispatcher dispatcher;

    @BeforeEach
    void start() {
        TestDatabase.jdbc()
                .sql("TRUNCATE outbox, outbox_attempt, outbox_pause, pace")
                .update();
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

    @ParameterizedTest
    @EnumSource(names = {"DETAILS", "LINE", "BRIEFING", "OFFER"})
    void what_is_refused_for_good_is_named_on_its_card_and_can_be_repeated(DeliveryKind kind) {
        add(kind, inquiry);
        add(kind, other);

        drain();
        assertThat(failed.reasons(inquiry)).containsExactly("msg_too_long");
        assertThat(slack.givenUp).containsExactly(kind, kind);

        slack.refuses = false;
        failed.repeat(inquiry);
        drain();

        assertThat(failed.reasons(inquiry)).isEmpty();
        assertThat(failed.reasons(other)).containsExactly("msg_too_long");
        assertThat(slack.carried).contains(kind, DeliveryKind.REDRAW);
    }

    @Test
    void what_is_refused_again_is_named_again() {
        add(DeliveryKind.BRIEFING, inquiry);
        drain();

        failed.repeat(inquiry);
        drain();

        assertThat(failed.reasons(inquiry)).containsExactly("msg_too_long");
        assertThat(slack.givenUp).containsExactly(DeliveryKind.BRIEFING, DeliveryKind.BRIEFING);
    }

    private void add(DeliveryKind kind, InquiryId to) {
        table.add(new NewDelivery("slack:" + to.value(), kind, 1, "C0SUPPORT", clock.instant()));
    }

    private void drain() {
        for (int turn = 0; turn < 10; turn++) {
            while (dispatcher.deliverNext()) {
                assertThat(slack.carried).hasSizeLessThan(100);
            }
            clock.advance(Duration.ofSeconds(1));
        }
    }

    /** Refuses posts, and draws cards. */
    private static final class Slack implements Carrier {

        private final List<DeliveryKind> carried = new ArrayList<>();
        private final List<DeliveryKind> givenUp = new ArrayList<>();
        private boolean refuses = true;

        @Override
        public Set<DeliveryKind> carries() {
            return EnumSet.allOf(DeliveryKind.class);
        }

        @Override
        public Progress carry(Delivery delivery) {
            if (refuses && delivery.kind() != DeliveryKind.REDRAW) {
                throw new Undeliverable("msg_too_long");
            }
            carried.add(delivery.kind());
            return Progress.DONE;
        }

        @Override
        public void gaveUp(Delivery delivery, String reason) {
            givenUp.add(delivery.kind());
        }
    }
}
