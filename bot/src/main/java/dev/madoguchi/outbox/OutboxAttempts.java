package dev.madoguchi.outbox;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.TryAgain;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The attempts at deliveries: written down before they begin, so that a death in the middle of one is known of. */
@Repository
class OutboxAttempts {

    private final JdbcClient jdbc;

    OutboxAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes down, in a transaction of its own, that an attempt begins. A harmless one before it, whose process died or
     * sleeps, is overtaken: it may not take effect any more.
     *
     * @param harmless whether the carrier tells before it takes effect
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Delivery begin(Claimed row, boolean harmless, Instant now) {
        jdbc.sql("""
                        UPDATE outbox_attempt
                        SET settled_at = :now, outcome = 'OVERTAKEN'
                        WHERE delivery = :id AND settled_at IS NULL AND harmless
                        """).param("id", row.id()).param("now", now.atOffset(UTC)).update();
        var doubt = doubt(row);
        int attempt = jdbc.sql("""
                        INSERT INTO outbox_attempt (delivery, number, step, started_at, harmless)
                        SELECT :id, count(*) + 1, :step, :now, :harmless FROM outbox_attempt WHERE delivery = :id
                        RETURNING number
                        """)
                .param("id", row.id())
                .param("step", row.step())
                .param("now", now.atOffset(UTC))
                .param("harmless", harmless)
                .query(Integer.class)
                .single();
        return new Delivery(
                row.id(),
                attempt,
                row.token(),
                row.kind(),
                row.ref(),
                row.step(),
                doubt.since != null || row.doubtfulSince() != null,
                doubt.since,
                doubt.looks,
                row.doubtfulSince());
    }

    private Doubt doubt(Claimed row) {
        return jdbc.sql("""
                        WITH uncertain AS (
                            SELECT min(started_at) AS since, max(number) AS last
                            FROM outbox_attempt
                            WHERE delivery = :id AND step = :step AND NOT harmless
                              AND (settled_at IS NULL OR outcome = 'UNKNOWN'))
                        SELECT since, (
                            SELECT count(*)
                            FROM outbox_attempt
                            WHERE delivery = :id AND step = :step AND outcome = 'LOOKED' AND number > last) AS looks
                        FROM uncertain
                        """)
                .param("id", row.id())
                .param("step", row.step())
                .query((found, number) -> {
                    var since = found.getObject("since", OffsetDateTime.class);
                    return new Doubt(since == null ? null : since.toInstant(), found.getInt("looks"));
                })
                .single();
    }

    /** Since when nobody knows how an attempt at a step ended, and how often it was looked for in vain after the last such. */
    private record Doubt(@Nullable Instant since, int looks) {}

    /** As {@link dev.madoguchi.application.delivery.Outbox#takesEffect}. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void takesEffect(Delivery delivery) {
        int mine = jdbc.sql("""
                        UPDATE outbox_attempt
                        SET harmless = false
                        WHERE delivery = :id AND number = :attempt AND settled_at IS NULL
                        """)
                .param("id", delivery.id())
                .param("attempt", delivery.attempt())
                .update();
        if (mine == 0) {
            throw new TryAgain("Another process has taken it over");
        }
    }

    /** Ends the one that began. */
    void end(Claimed row, String outcome, Instant now) {
        jdbc.sql("""
                        UPDATE outbox_attempt
                        SET settled_at = :now, outcome = :outcome
                        WHERE delivery = :id
                          AND number = (SELECT max(number) FROM outbox_attempt WHERE delivery = :id)
                        """)
                .param("id", row.id())
                .param("outcome", outcome)
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Whether its last attempt is the first one that began a quarter of an hour after its first. */
    boolean becameLate(Claimed row) {
        return jdbc.sql("""
                        SELECT count(*) = 1
                        FROM outbox_attempt
                        WHERE delivery = :id
                          AND started_at >= (SELECT min(started_at) FROM outbox_attempt WHERE delivery = :id)
                              + interval '15 minutes'
                        """).param("id", row.id()).query(Boolean.class).single();
    }
}
