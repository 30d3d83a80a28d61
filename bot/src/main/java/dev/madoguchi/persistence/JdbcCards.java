package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the cards stand, in PostgreSQL. */
@Repository
class JdbcCards implements Cards {

    private final JdbcClient jdbc;

    JdbcCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Place> find(InquiryId inquiry) {
        return jdbc.sql("SELECT channel, ts FROM card WHERE inquiry = :inquiry")
                .param("inquiry", inquiry.value())
                .query(Place.class)
                .optional();
    }

    @Override
    public Optional<InquiryId> inquiryAt(String channel, String ts) {
        return jdbc.sql("SELECT inquiry FROM card WHERE channel = :channel AND ts = :ts")
                .param("channel", channel)
                .param("ts", ts)
                .query((row, number) -> new InquiryId(row.getLong("inquiry")))
                .optional();
    }

    @Override
    public boolean isUsed(String channel) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM card WHERE channel = :channel)")
                .param("channel", channel)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void remember(InquiryId inquiry, Place place, Instant now) {
        jdbc.sql("""
                        INSERT INTO card (inquiry, channel, ts, posted_at)
                        VALUES (:inquiry, :channel, :ts, :now)
                        ON CONFLICT (inquiry) DO UPDATE
                        SET channel = excluded.channel, ts = excluded.ts, posted_at = excluded.posted_at
                        """)
                .param("inquiry", inquiry.value())
                .param("channel", place.channel())
                .param("ts", place.ts())
                .param("now", now.atOffset(UTC))
                .update();
    }
}
