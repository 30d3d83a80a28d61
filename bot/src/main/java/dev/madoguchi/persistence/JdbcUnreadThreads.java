package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.UnreadThreads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Threads that are to be read, in PostgreSQL: pointers only, what was written stays in Slack. */
@Repository
class JdbcUnreadThreads implements UnreadThreads {

    private static final Logger log = LoggerFactory.getLogger(JdbcUnreadThreads.class);

    /** Agents still write in the threads of what was resolved lately. */
    private static final int DAYS_AFTER_THE_END = 3;

    /** An answer that was heard of may hold up others; of the rest the newest is the likeliest to have one. */
    private static final Comparator<Unread> FIRST = Comparator.comparing((Unread unread) -> unread.since() != null)
            .thenComparing(unread -> unread.thread().ts(), Comparator.reverseOrder());

    private final JdbcClient jdbc;

    JdbcUnreadThreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stays even if what is under way at present fails. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(Place thread, Instant now) {
        jdbc.sql("""
                        INSERT INTO unread_thread (channel, ts, heard_at)
                        VALUES (:channel, :ts, :now)
                        ON CONFLICT (channel, ts) DO UPDATE SET since = NULL
                        """)
                .param("channel", thread.channel())
                .param("ts", thread.ts())
                .param("now", now.atOffset(UTC))
                .update();
    }

    @Override
    @Transactional
    public void heard(Duration gap) {
        jdbc.sql("""
                        SELECT heard_at
                        FROM slack_listening
                        WHERE heard_at < now() - make_interval(secs => :gap)
                        FOR UPDATE
                        """)
                .param("gap", gap.toSeconds())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .ifPresent(last -> missed(last, null));
        jdbc.sql("""
                        INSERT INTO slack_listening (heard_at)
                        VALUES (now())
                        ON CONFLICT (sole) DO UPDATE SET heard_at = excluded.heard_at
                        """).update();
    }

    @Override
    public void missed(Instant since, @Nullable String channel) {
        int threads = jdbc.sql("""
                        INSERT INTO unread_thread AS known (channel, ts, heard_at, since)
                        SELECT card.channel, card.ts, now(), :since
                        FROM card_place AS card
                        JOIN inquiry ON inquiry.id = card.inquiry
                        WHERE (inquiry.status IN ('NEW', 'CLAIMED', 'WAITING', 'SNOOZED')
                            OR inquiry.resolved_at >= now() - make_interval(days => :days))
                          AND (:channel::text IS NULL OR card.channel = :channel)
                        ON CONFLICT (channel, ts) DO UPDATE
                        SET since = CASE WHEN known.since > excluded.since THEN excluded.since ELSE known.since END
                        """)
                .param("since", since.atOffset(UTC))
                .param("days", DAYS_AFTER_THE_END)
                .param("channel", channel)
                .update();
        log.info("Slack was not heard since {}: {} threads are read", since, threads);
    }

    @Override
    public List<Unread> take(int most, Instant now, Instant until) {
        return jdbc
                .sql("""
                        UPDATE unread_thread
                        SET held_until = :until
                        WHERE (channel, ts) IN (
                            SELECT channel, ts
                            FROM unread_thread AS next
                            WHERE (held_until IS NULL OR held_until <= :now)
                              AND EXISTS (
                                  SELECT FROM card_place AS card WHERE card.channel = next.channel AND card.ts = next.ts)
                              AND NOT EXISTS (SELECT FROM outbox_pause WHERE place IN (next.channel, 'slack'))
                            ORDER BY since IS NOT NULL, ts DESC
                            LIMIT :most
                            FOR NO KEY UPDATE SKIP LOCKED)
                        RETURNING channel, ts, since
                        """)
                .param("until", until.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .param("most", most)
                .query(JdbcUnreadThreads::unread)
                .list()
                .stream()
                .sorted(FIRST)
                .toList();
    }

    private static Unread unread(ResultSet row, int number) throws SQLException {
        var since = row.getObject("since", OffsetDateTime.class);
        return new Unread(
                new Place(row.getString("channel"), row.getString("ts")), since == null ? null : since.toInstant());
    }

    @Override
    public void read(Place thread) {
        jdbc.sql("DELETE FROM unread_thread WHERE channel = :channel AND ts = :ts")
                .param("channel", thread.channel())
                .param("ts", thread.ts())
                .update();
    }

    @Override
    public void forgetBefore(Instant time) {
        jdbc.sql("DELETE FROM unread_thread WHERE heard_at < :time")
                .param("time", time.atOffset(UTC))
                .update();
    }
}
