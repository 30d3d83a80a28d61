package dev.madoguchi.persistence;

import dev.madoguchi.application.reply.Holds;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.guard.Finding;
import dev.madoguchi.domain.guard.Guard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands between replies and their customers, in PostgreSQL. */
@Repository
class JdbcHolds implements Holds {

    private static final String COLUMNS =
            "message, version, reason, holder, findings, internal, seen_mail, accepted, draft_by";

    private final JdbcClient jdbc;

    JdbcHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Hold of(MessageId reply) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM reply_hold WHERE message = :message")
                .param("message", reply.value())
                .query(JdbcHolds::hold)
                .optional()
                .orElseGet(() -> Hold.none(reply));
    }

    @Override
    public Hold keep(Hold hold) {
        return jdbc.sql("""
                        INSERT INTO reply_hold (message, version, reason, holder, findings, internal, seen_mail, accepted, draft_by)
                        VALUES (:message, 1, :reason, :holder, :findings, :internal, :seen, :accepted, :draftBy)
                        ON CONFLICT (message) DO UPDATE
                        SET version = reply_hold.version + 1, reason = excluded.reason, holder = excluded.holder,
                            findings = excluded.findings, internal = excluded.internal, seen_mail = excluded.seen_mail,
                            accepted = excluded.accepted, draft_by = excluded.draft_by
                        RETURNING
                        """ + " " + COLUMNS)
                .param("message", hold.reply().value())
                .param("reason", hold.reason() == null ? null : hold.reason().name())
                .param("holder", id(hold.holder()))
                .param(
                        "findings",
                        hold.findings().stream()
                                .map(finding -> finding.guard() + " " + finding.what())
                                .toArray(String[]::new))
                .param("internal", hold.internal().toArray(String[]::new))
                .param("seen", hold.seen())
                .param("accepted", hold.accepted())
                .param("draftBy", id(hold.draftBy()))
                .query(JdbcHolds::hold)
                .single();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        return new Hold(
                new MessageId(row.getLong("message")),
                row.getInt("version"),
                reason == null ? null : Hold.Reason.valueOf(reason),
                agent(row.getString("holder")),
                texts(row, "findings").stream().map(JdbcHolds::finding).toList(),
                texts(row, "internal"),
                row.getObject("seen_mail", Long.class),
                row.getString("accepted"),
                agent(row.getString("draft_by")));
    }

    private static Finding finding(String stored) {
        int blank = stored.indexOf(' ');
        return new Finding(Guard.valueOf(stored.substring(0, blank)), stored.substring(blank + 1));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable AgentId agent(@Nullable String id) {
        return id == null ? null : new AgentId(id);
    }

    private static @Nullable String id(@Nullable AgentId agent) {
        return agent == null ? null : agent.value();
    }
}
