package dev.madoguchi.outbox;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.domain.InquiryId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox in PostgreSQL: what waits, what is being tried, and at which pace. */
@Repository
class OutboxTable implements Outbox {

    private final JdbcClient jdbc;
    private final OutboxSignal signal;
    private final InstantSource clock;

    OutboxTable(JdbcClient jdbc, OutboxSignal signal, InstantSource clock) {
        this.jdbc = jdbc;
        this.signal = signal;
        this.clock = clock;
    }

    /** A waiting row that this transaction holds. */
    record Claimed(
            long id,
            UUID token,
            DeliveryKind kind,
            long ref,
            @Nullable String pace,
            @Nullable String place,
            int step,
            int failures,
            @Nullable Instant doubtfulSince) {}

    @Override
    public void add(NewDelivery delivery) {
        jdbc.sql("""
                        INSERT INTO outbox (token, queue, kind, ref, pace, priority, due_at, created_at, doubtful_since)
                        SELECT CASE WHEN EXISTS (SELECT FROM outbox WHERE token = made.token) THEN gen_random_uuid() ELSE made.token END,
                               :queue, :kind, :ref, :pace, :priority, :dueAt, :now, (
                            SELECT backup_at
                            FROM desk_home
                            WHERE :mayBeMadeAgain AND restored_at > :now::timestamptz - interval '1 day')
                        FROM (SELECT %s AS token) AS made
                        """.formatted(OutboxTokens.expression(delivery.kind())))
                .param("mayBeMadeAgain", OutboxTokens.MADE_AGAIN.contains(delivery.kind()))
                .param("queue", delivery.queue())
                .param("kind", delivery.kind().name())
                .param("ref", delivery.ref())
                .param("pace", delivery.pace())
                .param("priority", delivery.kind().priority())
                .param("dueAt", delivery.dueAt().atOffset(UTC))
                .param("now", clock.instant().atOffset(UTC))
                .update();
        signal.afterCommit();
    }

    @Override
    public boolean waits(NewDelivery delivery) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM outbox
                            WHERE queue = :queue AND kind = :kind AND ref = :ref AND state = 'WAITING')
                        """)
                .param("queue", delivery.queue())
                .param("kind", delivery.kind().name())
                .param("ref", delivery.ref())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void orderReplies(InquiryId inquiry) {
        jdbc.sql("""
                        WITH waiting AS (
                            SELECT outbox.id, ref, slack_ts, message.due_at
                            FROM outbox
                            JOIN message ON message.id = ref
                            WHERE queue = :queue AND outbox.kind = 'REPLY' AND outbox.state = 'WAITING'
                              AND message.state = 'HELD' AND slack_ts IS NOT NULL AND message.due_at IS NOT NULL
                              AND step = 0
                              AND NOT EXISTS (SELECT FROM outbox_attempt WHERE delivery = outbox.id AND settled_at IS NULL)
                            FOR UPDATE OF outbox SKIP LOCKED),
                        places AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM waiting),
                        replies AS (
                            SELECT ref, due_at, row_number() OVER (ORDER BY slack_ts COLLATE "C") AS place FROM waiting)
                        UPDATE outbox
                        SET ref = replies.ref, due_at = replies.due_at
                        FROM places JOIN replies USING (place)
                        WHERE outbox.id = places.id AND outbox.ref <> replies.ref
                        """).param("queue", "mail:" + inquiry.value()).update();
    }

    @Override
    public void reschedule(DeliveryKind kind, long ref, Instant dueAt) {
        jdbc.sql("""
                        UPDATE outbox
                        SET due_at = :dueAt
                        WHERE id IN (
                            SELECT id
                            FROM outbox
                            WHERE kind = :kind AND ref = :ref AND state = 'WAITING'
                            FOR UPDATE SKIP LOCKED)
                        """)
                .param("dueAt", dueAt.atOffset(UTC))
                .param("kind", kind.name())
                .param("ref", ref)
                .update();
        signal.afterCommit();
    }

    /** Takes its turn at the pace it shares; false if another was faster. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean takeTurn(Claimed row, Instant now) {
        if (row.pace == null || row.kind.pace().isZero()) {
            return true;
        }
        return jdbc.sql("""
                                INSERT INTO pace (name, next_at)
                                VALUES (:name, :nextAt)
                                ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at WHERE pace.next_at <= :now
                                """)
                        .param("name", row.pace)
                        .param("nextAt", now.plus(row.kind.pace()).atOffset(UTC))
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
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
                        """).param("id", row.id).param("now", now.atOffset(UTC)).update();
        var doubt = doubt(row);
        int attempt = jdbc.sql("""
                        INSERT INTO outbox_attempt (delivery, number, step, started_at, harmless)
                        SELECT :id, count(*) + 1, :step, :now, :harmless FROM outbox_attempt WHERE delivery = :id
                        RETURNING number
                        """)
                .param("id", row.id)
                .param("step", row.step)
                .param("now", now.atOffset(UTC))
                .param("harmless", harmless)
                .query(Integer.class)
                .single();
        return new Delivery(
                row.id,
                attempt,
                row.token,
                row.kind,
                row.ref,
                row.step,
                doubt.since != null || row.doubtfulSince != null,
                doubt.since,
                doubt.looks,
                row.doubtfulSince);
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
                .param("id", row.id)
                .param("step", row.step)
                .query((found, number) -> {
                    var since = found.getObject("since", OffsetDateTime.class);
                    return new Doubt(since == null ? null : since.toInstant(), found.getInt("looks"));
                })
                .single();
    }

    /** Since when nobody knows how an attempt at a step ended, and how often it was looked for in vain after the last such. */
    private record Doubt(@Nullable Instant since, int looks) {}

    @Override
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

    /** Ends the attempt that began. */
    void endAttempt(Claimed row, String outcome, Instant now) {
        jdbc.sql("""
                        UPDATE outbox_attempt
                        SET settled_at = :now, outcome = :outcome
                        WHERE delivery = :id
                          AND number = (SELECT max(number) FROM outbox_attempt WHERE delivery = :id)
                        """)
                .param("id", row.id)
                .param("outcome", outcome)
                .param("now", now.atOffset(UTC))
                .update();
    }

    void done(Claimed row, Instant now) {
        settle(row, "DONE", null, now);
    }

    void failed(Claimed row, String problem, Instant now) {
        settle(row, "FAILED", problem, now);
    }

    void nextStep(Claimed row) {
        jdbc.sql("UPDATE outbox SET step = step + 1, failures = 0 WHERE id = :id")
                .param("id", row.id)
                .update();
    }

    void tryLater(Claimed row, int failures, String problem, Instant dueAt) {
        jdbc.sql("UPDATE outbox SET failures = :failures, problem = :problem, due_at = :dueAt WHERE id = :id")
                .param("failures", failures)
                .param("problem", problem)
                .param("dueAt", dueAt.atOffset(UTC))
                .param("id", row.id)
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
                        """).param("id", row.id).query(Boolean.class).single();
    }

    /** The other side asked to wait: all that share the pace do. */
    void pause(Claimed row, Duration time, Instant now) {
        var until = now.plus(time);
        if (row.pace == null) {
            tryLater(row, row.failures, "asked to wait", until);
            return;
        }
        jdbc.sql("""
                        INSERT INTO pace (name, next_at)
                        VALUES (:name, :until)
                        ON CONFLICT (name) DO UPDATE SET next_at = greatest(pace.next_at, excluded.next_at)
                        """)
                .param("name", row.pace)
                .param("until", until.atOffset(UTC))
                .update();
    }

    /** Other redraws of the same card that wait: what they are about is visible to whoever draws after this. */
    List<Long> waitingRedraws(Claimed redraw) {
        return jdbc.sql("SELECT id FROM outbox WHERE kind = 'REDRAW' AND state = 'WAITING' AND ref = :ref AND id > :id")
                .param("ref", redraw.ref)
                .param("id", redraw.id)
                .query(Long.class)
                .list();
    }

    void doneAlong(List<Long> ids, Instant now) {
        jdbc.sql("UPDATE outbox SET state = 'DONE', settled_at = :now WHERE id = ANY (:ids) AND state = 'WAITING'")
                .param("ids", ids.toArray(Long[]::new))
                .param("now", now.atOffset(UTC))
                .update();
    }

    private void settle(Claimed row, String state, @Nullable String problem, Instant now) {
        jdbc.sql("UPDATE outbox SET state = :state, problem = :problem, settled_at = :now WHERE id = :id")
                .param("state", state)
                .param("problem", problem)
                .param("now", now.atOffset(UTC))
                .param("id", row.id)
                .update();
        signal.afterCommit();
    }
}
