package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.voice.Needs;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.domain.voice.Voice;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers wish for, in PostgreSQL. */
@Repository
class JdbcNeeds implements Needs {

    private static final String NEED = "SELECT id, channel, name, created_at, done_by, done_at FROM need ";
    private static final String VOICE =
            "SELECT id, need, mailbox, customer, message, category, quote, said_at, recorded_by FROM voice ";

    private final JdbcClient jdbc;

    JdbcNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Need get(NeedId id) {
        return jdbc.sql(NEED + "WHERE id = :id")
                .param("id", id.value())
                .query(NeedRows::need)
                .single();
    }

    @Override
    public Need lock(NeedId id) {
        return jdbc.sql(NEED + "WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(NeedRows::need)
                .single();
    }

    @Override
    public Need getOrCreate(String channel, String name, AgentId by, Instant now) {
        return jdbc.sql("""
                        INSERT INTO need (channel, name, created_by, created_at)
                        VALUES (:channel, :name, :by, :now)
                        ON CONFLICT (channel, lower(name)) DO UPDATE SET name = need.name
                        RETURNING id, channel, name, created_at, done_by, done_at
                        """)
                .param("channel", channel)
                .param("name", name)
                .param("by", by.value())
                .param("now", now.atOffset(UTC))
                .query(NeedRows::need)
                .single();
    }

    @Override
    public List<Need> open(String channel, int most) {
        return jdbc.sql(NEED + """
                        WHERE channel = :channel AND done_at IS NULL
                        ORDER BY (SELECT max(voice.id) FROM voice WHERE voice.need = need.id) DESC NULLS LAST
                        LIMIT :most
                        """)
                .param("channel", channel)
                .param("most", most)
                .query(NeedRows::need)
                .list();
    }

    @Override
    public long add(NewVoice voice, Instant now) {
        return jdbc.sql("""
                        INSERT INTO voice (need, mailbox, customer, message, category, quote, said_at, recorded_by, recorded_at)
                        VALUES (:need, :mailbox, :customer, :message, :category, :quote, :saidAt, :by, :now)
                        RETURNING id
                        """)
                .param("need", voice.need().value())
                .param("mailbox", voice.mailbox())
                .param("customer", voice.customer().value())
                .param("message", voice.mail().value())
                .param("category", number(voice.category()), Types.BIGINT)
                .param("quote", voice.quote())
                .param("saidAt", voice.saidAt().atOffset(UTC))
                .param("by", voice.by().value())
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public Voice voice(long id) {
        return jdbc.sql(VOICE + "WHERE id = :id")
                .param("id", id)
                .query(NeedRows::voice)
                .single();
    }

    @Override
    public Optional<Voice> find(NeedId need, MessageId mail) {
        return jdbc.sql(VOICE + "WHERE need = :need AND message = :message")
                .param("need", need.value())
                .param("message", mail.value())
                .query(NeedRows::voice)
                .optional();
    }

    @Override
    public List<Voice> latest(NeedId need, int most) {
        return jdbc.sql("SELECT * FROM (" + VOICE
                        + "WHERE need = :need ORDER BY id DESC LIMIT :most) latest ORDER BY id")
                .param("need", need.value())
                .param("most", most)
                .query(NeedRows::voice)
                .list();
    }

    @Override
    public Count count(NeedId need, ZoneId zone) {
        return jdbc.sql("""
                        SELECT count(DISTINCT customer) AS customers,
                               count(DISTINCT date_trunc('week', said_at AT TIME ZONE :zone)) AS weeks,
                               coalesce(array_agg(DISTINCT mailbox), '{}') AS mailboxes,
                               coalesce(array_agg(DISTINCT category) FILTER (WHERE category IS NOT NULL), '{}') AS categories
                        FROM voice
                        WHERE need = :need
                        """)
                .param("zone", zone.getId())
                .param("need", need.value())
                .query(NeedRows::counted)
                .single();
    }

    @Override
    public void finish(NeedId need, AgentId by, Instant now) {
        jdbc.sql("UPDATE need SET done_by = :by, done_at = :now WHERE id = :id")
                .param("by", by.value())
                .param("now", now.atOffset(UTC))
                .param("id", need.value())
                .update();
    }

    @Override
    public void reopen(NeedId need) {
        jdbc.sql("UPDATE need SET done_by = NULL, done_at = NULL WHERE id = :id")
                .param("id", need.value())
                .update();
    }

    @Override
    public Optional<Place> place(NeedId need) {
        return jdbc.sql("SELECT channel, ts FROM need WHERE id = :id AND ts IS NOT NULL")
                .param("id", need.value())
                .query(Place.class)
                .optional();
    }

    @Override
    public void posted(NeedId need, Place place) {
        jdbc.sql("UPDATE need SET ts = :ts WHERE id = :id")
                .param("ts", place.ts())
                .param("id", need.value())
                .update();
    }

    @Override
    public boolean forget(NeedId need, Place place) {
        return jdbc.sql("UPDATE need SET ts = NULL WHERE id = :id AND ts = :ts")
                        .param("id", need.value())
                        .param("ts", place.ts())
                        .update()
                == 1;
    }

    private static @Nullable Long number(@Nullable CategoryId id) {
        return id == null ? null : id.value();
    }
}
