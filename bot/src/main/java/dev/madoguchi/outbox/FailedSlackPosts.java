package dev.madoguchi.outbox;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.FailedPosts;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.domain.InquiryId;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What of an inquiry could not be posted, out of the outbox. */
@Repository
class FailedSlackPosts implements FailedPosts {

    private final JdbcClient jdbc;
    private final OutboxTable outbox;
    private final InstantSource clock;

    FailedSlackPosts(JdbcClient jdbc, OutboxTable outbox, InstantSource clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<String> reasons(InquiryId inquiry) {
        return jdbc.sql("""
                        SELECT coalesce(problem, kind)
                        FROM outbox
                        WHERE state = 'FAILED' AND queue = :queue AND kind IN ('DETAILS', 'LINE', 'BRIEFING', 'OFFER')
                        ORDER BY id
                        LIMIT 10
                        """)
                .param("queue", "slack:" + inquiry.value())
                .query(String.class)
                .list();
    }

    /** The card is drawn again after them. */
    @Override
    @Transactional
    public void repeat(InquiryId inquiry) {
        jdbc.sql("""
                        UPDATE outbox
                        SET state = 'WAITING', settled_at = NULL, failures = 0, due_at = :now
                        WHERE state = 'FAILED' AND queue = :queue AND kind IN ('DETAILS', 'LINE', 'BRIEFING', 'OFFER')
                        """)
                .param("queue", "slack:" + inquiry.value())
                .param("now", clock.instant().atOffset(UTC))
                .update();
        outbox.add(NewDelivery.redraw(inquiry, clock.instant()));
    }
}
