package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.UnreadThreads;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Threads that are to be read, in PostgreSQL: pointers only, what was written stays in Slack. */
@Repository
class JdbcUnreadThreads implements UnreadThreads {

    private final JdbcClient jdbc;

    JdbcUnreadThreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Place thread, Instant now) {
        jdbc.sql("""
                        INSERT INTO unread_thread (channel, ts, heard_at)
                        VALUES (:channel, :ts, :now)
                        ON CONFLICT (channel, ts) DO NOTHING
                        """)
                .param("channel", thread.channel())
                .param("ts", thread.ts())
                .param("now", now.atOffset(UTC))
                .update();
    }

    @Override
    public List<Place> take(Instant now, Instant until) {
        return jdbc.sql("""
                        UPDATE unread_thread AS thread
                        SET held_until = :until
                        FROM card
                        WHERE card.channel = thread.channel
                          AND card.ts = thread.ts
                          AND (thread.held_until IS NULL OR thread.held_until <= :now)
                        RETURNING thread.channel, thread.ts
                        """)
                .param("until", until.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .query(Place.class)
                .list();
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
