package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

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
    public List<Place> all(InquiryId inquiry) {
        return jdbc.sql("""
                        SELECT channel, ts
                        FROM card_place
                        WHERE inquiry = :inquiry
                        ORDER BY (channel, ts) IN (SELECT channel, ts FROM card) DESC, ts DESC
                        """)
                .param("inquiry", inquiry.value())
                .query(Place.class)
                .list();
    }

    @Override
    public Optional<InquiryId> inquiryAt(String channel, String ts) {
        return jdbc.sql("SELECT inquiry FROM card_place WHERE channel = :channel AND ts = :ts")
                .param("channel", channel)
                .param("ts", ts)
                .query((row, number) -> new InquiryId(row.getLong("inquiry")))
                .optional();
    }

    @Override
    public boolean isUsed(String channel) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM card_place WHERE channel = :channel)")
                .param("channel", channel)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public void remember(InquiryId inquiry, Place place, Instant now) {
        find(inquiry).filter(before -> !before.equals(place)).ifPresent(before -> forget(inquiry, before));
        jdbc.sql("DELETE FROM former_card WHERE channel = :channel AND ts = :ts")
                .param("channel", place.channel())
                .param("ts", place.ts())
                .update();
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

    @Override
    @Transactional
    public boolean forget(InquiryId inquiry, Place place) {
        boolean stood = jdbc.sql("DELETE FROM card WHERE inquiry = :inquiry AND channel = :channel AND ts = :ts")
                        .param("inquiry", inquiry.value())
                        .param("channel", place.channel())
                        .param("ts", place.ts())
                        .update()
                == 1;
        return stood && rememberFormer(inquiry, place);
    }

    @Override
    public boolean rememberFormer(InquiryId inquiry, Place place) {
        return jdbc.sql("""
                                INSERT INTO former_card (channel, ts, inquiry)
                                VALUES (:channel, :ts, :inquiry)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("channel", place.channel())
                        .param("ts", place.ts())
                        .param("inquiry", inquiry.value())
                        .update()
                == 1;
    }
}
