package dev.madoguchi.outbox;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox in PostgreSQL: what waits, and how it ended. */
@Repository
class OutboxTable implements Outbox {

    private final JdbcClient jdbc;
    private final OutboxAttempts attempts;
    private final OutboxSignal signal;
    private final InstantSource clock;

    OutboxTable(JdbcClient jdbc, OutboxAttempts attempts, OutboxSignal signal, InstantSource clock) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.signal = signal;
        this.clock = clock;
    }

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

    @Override
    public void takesEffect(Delivery delivery) {
        attempts.takesEffect(delivery);
    }

    void done(Claimed row, Instant now) {
        settle(row, "DONE", null, now);
    }

    void failed(Claimed row, String problem, Instant now) {
        settle(row, "FAILED", problem, now);
    }

    void nextStep(Claimed row) {
        jdbc.sql("UPDATE outbox SET step = step + 1, failures = 0 WHERE id = :id")
                .param("id", row.id())
                .update();
    }

    void tryLater(Claimed row, int failures, String problem, Instant dueAt) {
        jdbc.sql("UPDATE outbox SET failures = :failures, problem = :problem, due_at = :dueAt WHERE id = :id")
                .param("failures", failures)
                .param("problem", problem)
                .param("dueAt", dueAt.atOffset(UTC))
                .param("id", row.id())
                .update();
    }

    /** Other redraws of the same card that wait: what they are about is visible to whoever draws after this. */
    List<Long> waitingRedraws(Claimed redraw) {
        return jdbc.sql("SELECT id FROM outbox WHERE kind = 'REDRAW' AND state = 'WAITING' AND ref = :ref AND id > :id")
                .param("ref", redraw.ref())
                .param("id", redraw.id())
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
                .param("id", row.id())
                .update();
        signal.afterCommit();
    }
}
