package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.UncertainPosts;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The posts of which there may be copies, in PostgreSQL. */
@Repository
class JdbcUncertainPosts implements UncertainPosts {

    private final JdbcClient jdbc;

    JdbcUncertainPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(Delivery delivery, Place place, @Nullable String threadTs, Instant now) {
        return jdbc.sql("""
                        INSERT INTO uncertain_post (kind, ref, token, channel, thread_ts, ts, since, until)
                        VALUES (:kind, :ref, :token, :channel, :threadTs, :ts, :since, :until)
                        RETURNING id
                        """)
                .param("kind", delivery.kind().name())
                .param("ref", delivery.ref())
                .param("token", delivery.stepToken())
                .param("channel", place.channel())
                .param("threadTs", threadTs)
                .param("ts", place.ts())
                .param(
                        "since",
                        Objects.requireNonNullElse(delivery.uncertainSince(), now)
                                .atOffset(UTC))
                .param("until", now.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public UncertainPost get(long id) {
        return jdbc.sql(
                        "SELECT kind, ref, token, channel, thread_ts, ts, since, until FROM uncertain_post WHERE id = :id")
                .param("id", id)
                .query(UncertainPost.class)
                .single();
    }

    @Override
    public void keep(long id, Place place) {
        jdbc.sql("UPDATE uncertain_post SET ts = :ts WHERE id = :id")
                .param("ts", place.ts())
                .param("id", id)
                .update();
    }

    @Override
    public void removed(long id) {
        jdbc.sql("UPDATE uncertain_post SET removed = removed + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }
}
