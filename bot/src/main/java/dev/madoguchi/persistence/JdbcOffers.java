package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.voice.Offers;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.voice.NeedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts for those who wait for a need, in PostgreSQL. */
@Repository
class JdbcOffers implements Offers {

    private static final String COLUMNS = "id, need, inquiry, text, made_at, channel, ts, sent_by";

    private final JdbcClient jdbc;

    JdbcOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int waiting(NeedId need) {
        return jdbc.sql("""
                        SELECT count(DISTINCT inquiry.id)
                        FROM voice
                        JOIN message ON message.id = voice.message
                        JOIN inquiry ON inquiry.id = message.inquiry
                        WHERE voice.need = :need AND inquiry.status NOT IN ('SPAM', 'JOINED')
                          AND NOT EXISTS (
                              SELECT
                              FROM need_offer
                              WHERE need_offer.need = :need AND need_offer.inquiry = inquiry.id AND sent_at IS NOT NULL)
                        """).param("need", need.value()).query(Integer.class).single();
    }

    @Override
    public List<Offer> make(NeedId need, String text, Instant now) {
        return jdbc.sql("""
                        INSERT INTO need_offer (need, inquiry, text, made_at)
                        SELECT DISTINCT voice.need, inquiry.id, :text, :now::timestamptz
                        FROM voice
                        JOIN message ON message.id = voice.message
                        JOIN inquiry ON inquiry.id = message.inquiry
                        WHERE voice.need = :need AND inquiry.status NOT IN ('SPAM', 'JOINED')
                        ORDER BY inquiry.id
                        ON CONFLICT (need, inquiry) DO UPDATE SET text = excluded.text, made_at = excluded.made_at
                        WHERE need_offer.sent_at IS NULL
                        RETURNING\s""" + COLUMNS)
                .param("text", text)
                .param("now", now.atOffset(UTC))
                .param("need", need.value())
                .query(JdbcOffers::offer)
                .list();
    }

    @Override
    public Offer get(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM need_offer WHERE id = :id")
                .param("id", id)
                .query(JdbcOffers::offer)
                .single();
    }

    @Override
    public List<Offer> open(NeedId need) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM need_offer WHERE need = :need AND sent_at IS NULL ORDER BY id")
                .param("need", need.value())
                .query(JdbcOffers::offer)
                .list();
    }

    @Override
    public List<Offer> open(NeedId need, String mailbox) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM need_offer
                        WHERE need = :need AND sent_at IS NULL
                          AND inquiry IN (
                              SELECT id FROM inquiry WHERE inquiry.mailbox = :mailbox AND inquiry.status <> 'JOINED')
                        ORDER BY inquiry
                        """)
                .param("need", need.value())
                .param("mailbox", mailbox)
                .query(JdbcOffers::offer)
                .list();
    }

    @Override
    public long tell(NeedId need, String mailbox, Instant now) {
        return jdbc.sql("INSERT INTO need_told (need, mailbox, at) VALUES (:need, :mailbox, :now) RETURNING id")
                .param("need", need.value())
                .param("mailbox", mailbox)
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public Told told(long id) {
        return jdbc.sql("SELECT need, mailbox, at FROM need_told WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new Told(
                        new NeedId(row.getLong("need")),
                        row.getString("mailbox"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .single();
    }

    @Override
    public List<Offer> open(InquiryId inquiry) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM need_offer WHERE inquiry = :inquiry AND sent_at IS NULL ORDER BY id")
                .param("inquiry", inquiry.value())
                .query(JdbcOffers::offer)
                .list();
    }

    @Override
    public List<Offer> copy(InquiryId from, InquiryId to) {
        return jdbc.sql("""
                        INSERT INTO need_offer (need, inquiry, text, made_at, sent_by, sent_at)
                        SELECT need, :to, text, made_at, sent_by, sent_at
                        FROM need_offer
                        WHERE inquiry = :from
                        ORDER BY id
                        ON CONFLICT (need, inquiry) DO NOTHING
                        RETURNING\s""" + COLUMNS)
                .param("from", from.value())
                .param("to", to.value())
                .query(JdbcOffers::offer)
                .list();
    }

    @Override
    public void posted(long id, Place place) {
        jdbc.sql("UPDATE need_offer SET channel = :channel, ts = :ts WHERE id = :id")
                .param("channel", place.channel())
                .param("ts", place.ts())
                .param("id", id)
                .update();
    }

    @Override
    public boolean take(long id, AgentId by, Instant now) {
        return jdbc.sql("UPDATE need_offer SET sent_by = :by, sent_at = :now WHERE id = :id AND sent_at IS NULL")
                        .param("by", by.value())
                        .param("now", now.atOffset(UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public void giveBack(long id) {
        jdbc.sql("UPDATE need_offer SET sent_by = NULL, sent_at = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        var ts = row.getString("ts");
        var sentBy = row.getString("sent_by");
        return new Offer(
                row.getLong("id"),
                new NeedId(row.getLong("need")),
                new InquiryId(row.getLong("inquiry")),
                row.getString("text"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                ts == null ? null : new Place(row.getString("channel"), ts),
                sentBy == null ? null : new AgentId(sentBy));
    }
}
