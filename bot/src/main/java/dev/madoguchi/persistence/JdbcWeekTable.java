package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.report.WeekTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind a digest, from the inquiries and their history. */
@Repository
class JdbcWeekTable implements WeekTable {

    private final JdbcClient jdbc;

    JdbcWeekTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> of(List<String> mailboxes, Instant from, Instant to) {
        return jdbc.sql("""
                        WITH happened AS (
                            SELECT inquiry,
                                   count(*) FILTER (WHERE what = 'REPLY_SENT') AS replies,
                                   count(*) FILTER (WHERE what = 'RESOLVED') AS resolved,
                                   count(*) FILTER (WHERE what = 'REOPENED') AS reopened
                            FROM inquiry_event
                            WHERE at >= :from AND at < :to
                              AND what IN ('OPENED', 'REPLY_SENT', 'RESOLVED', 'REOPENED')
                            GROUP BY inquiry)
                        SELECT inquiry.id, mailbox, subject, address, agent, status, opened_at, replies, resolved, reopened,
                               (SELECT min(at)
                                FROM inquiry_event
                                WHERE inquiry_event.inquiry = inquiry.id AND what = 'REPLY_SENT') AS first_reply_at,
                               ARRAY(SELECT name
                                     FROM inquiry_category
                                     JOIN category ON category.id = inquiry_category.category
                                     WHERE inquiry_category.inquiry = inquiry.id
                                     ORDER BY name) AS categories
                        FROM happened
                        JOIN inquiry ON inquiry.id = happened.inquiry
                        JOIN customer ON customer.id = inquiry.customer
                        WHERE mailbox = ANY (:mailboxes)
                          AND coalesce(
                                  (SELECT what
                                   FROM inquiry_event
                                   WHERE inquiry_event.inquiry = inquiry.id AND at < :to
                                     AND what IN ('SPAM', 'NOT_SPAM', 'JOINED')
                                   ORDER BY inquiry_event.id DESC
                                   LIMIT 1),
                                  'NOT_SPAM') = 'NOT_SPAM'
                        ORDER BY inquiry.id
                        """)
                .param("mailboxes", mailboxes.toArray(String[]::new))
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .query(JdbcWeekTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var firstReplyAt = row.getObject("first_reply_at", OffsetDateTime.class);
        return new Row(
                row.getLong("id"),
                row.getString("mailbox"),
                row.getString("subject"),
                row.getString("address"),
                row.getString("agent"),
                row.getString("status"),
                List.of((String[]) row.getArray("categories").getArray()),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                firstReplyAt == null ? null : firstReplyAt.toInstant(),
                row.getInt("replies"),
                row.getInt("resolved"),
                row.getInt("reopened"));
    }
}
