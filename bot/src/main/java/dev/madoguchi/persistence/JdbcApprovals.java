package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.reply.Approvals;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What second people were asked, in PostgreSQL. */
@Repository
class JdbcApprovals implements Approvals {

    private static final String COLUMNS = """
            SELECT id, message, fingerprint, files, body, asked_at, channel, ts, decision, decided_by, comment
            FROM reply_approval
            """;

    private final JdbcClient jdbc;

    JdbcApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long ask(MessageId reply, String fingerprint, String body, Instant now) {
        return jdbc.sql("""
                        INSERT INTO reply_approval (message, fingerprint, body, asked_at)
                        VALUES (:message, :fingerprint, :body, :now)
                        RETURNING id
                        """)
                .param("message", reply.value())
                .param("fingerprint", fingerprint)
                .param("body", body)
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public Approval get(long id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(JdbcApprovals::approval)
                .single();
    }

    @Override
    public List<Approval> of(MessageId reply) {
        return jdbc.sql(COLUMNS + "WHERE message = :message ORDER BY id")
                .param("message", reply.value())
                .query(JdbcApprovals::approval)
                .list();
    }

    @Override
    public void fetched(long id, String files) {
        jdbc.sql("UPDATE reply_approval SET files = :files WHERE id = :id")
                .param("files", files)
                .param("id", id)
                .update();
    }

    @Override
    public void posted(long id, Place place) {
        jdbc.sql("UPDATE reply_approval SET channel = :channel, ts = :ts WHERE id = :id")
                .param("channel", place.channel())
                .param("ts", place.ts())
                .param("id", id)
                .update();
    }

    @Override
    public void decide(long id, Decision decision, @Nullable AgentId by, @Nullable String comment, Instant now) {
        jdbc.sql("""
                        UPDATE reply_approval
                        SET decision = :decision, decided_by = :by, decided_at = :now, comment = :comment
                        WHERE id = :id AND decision IS NULL
                        """)
                .param("decision", decision.name())
                .param("by", by == null ? null : by.value())
                .param("now", now.atOffset(UTC))
                .param("comment", comment)
                .param("id", id)
                .update();
    }

    @Override
    public String filesOf(MessageId reply) {
        return jdbc.sql("""
                        SELECT coalesce(string_agg(coalesce(encode(sha256(content), 'hex'), '?'), ' ' ORDER BY position), '')
                        FROM attachment
                        WHERE message = :message
                        """).param("message", reply.value()).query(String.class).single();
    }

    private static Approval approval(ResultSet row, int number) throws SQLException {
        var ts = row.getString("ts");
        var decision = row.getString("decision");
        var by = row.getString("decided_by");
        return new Approval(
                row.getLong("id"),
                new MessageId(row.getLong("message")),
                row.getString("fingerprint"),
                row.getString("files"),
                row.getString("body"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ts == null ? null : new Place(row.getString("channel"), ts),
                decision == null ? null : Decision.valueOf(decision),
                by == null ? null : new AgentId(by),
                row.getString("comment"));
    }
}
