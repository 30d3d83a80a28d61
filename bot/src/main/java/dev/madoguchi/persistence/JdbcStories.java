package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.report.Stories;
import dev.madoguchi.application.report.Story;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The history in PostgreSQL. What was open at a time is found without reading all of it: it is open still, or has been opened or closed
 * since.
 */
@Repository
class JdbcStories implements Stories {

    /** An array of numbers makes PostgreSQL look each of them up; of a table it would rather read all. */
    static final String EVENTS = """
            WITH touched AS (
                SELECT inquiry
                FROM inquiry_event
                WHERE what IN ('OPENED', 'CLAIMED', 'ASSIGNED', 'REPLY_SENT', 'RESOLVED', 'NO_ACTION', 'REOPENED', 'SPAM', 'NOT_SPAM',
                               'JOINED')
                  AND at >= :from AND at < :to
                UNION
                SELECT inquiry
                FROM inquiry_event
                WHERE what IN ('RESOLVED', 'NO_ACTION', 'REOPENED', 'SPAM', 'NOT_SPAM', 'JOINED') AND at >= :to
                UNION
                SELECT id
                FROM inquiry
                WHERE status IN ('NEW', 'CLAIMED', 'WAITING', 'SNOOZED')),
            counted AS MATERIALIZED (
                SELECT inquiry.id, mailbox, customer, (extract(epoch FROM opened_at) * 1000000)::bigint AS opened
                FROM unnest(ARRAY(SELECT inquiry FROM touched)) AS touched (id)
                JOIN inquiry ON inquiry.id = touched.id
                WHERE mailbox = ANY (:mailboxes) AND opened_at < :to)
            SELECT counted.id, mailbox, customer, opened, what, (extract(epoch FROM at) * 1000000)::bigint AS happened, agent, message,
                   CASE WHEN what IN ('ASSIGNED', 'SPLIT_OFF', 'SPLIT_FROM') THEN
                       (SELECT detail FROM inquiry_event AS assigned WHERE assigned.id = inquiry_event.id) END AS detail
            FROM counted
            JOIN inquiry_event ON inquiry_event.inquiry = counted.id
            WHERE at < :to
              AND what IN ('OPENED', 'CUSTOMER_WROTE', 'CLAIMED', 'ASSIGNED', 'RELEASED', 'RETURNED', 'SNOOZED', 'WOKE',
                           'CUSTOMER_SILENT', 'REPLY_WRITTEN', 'REPLY_SENT', 'RESOLVED', 'NO_ACTION', 'REOPENED', 'SPAM', 'NOT_SPAM',
                           'JOINED', 'SPLIT_OFF', 'SPLIT_FROM')
            ORDER BY counted.id, at, inquiry_event.id
            """;

    private final JdbcClient jdbc;

    JdbcStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Story> of(List<String> mailboxes, Instant from, Instant to) {
        var told = new Told();
        jdbc.sql(EVENTS)
                .param("mailboxes", mailboxes.toArray(String[]::new))
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC))
                .query(told);
        return told.all();
    }

    /** Puts together what stands in rows below each other. */
    private static final class Told implements RowCallbackHandler {

        private final List<Story> stories = new ArrayList<>();
        private final List<InquiryEvent> events = new ArrayList<>();
        private @Nullable Story current;

        @Override
        public void processRow(ResultSet row) throws SQLException {
            long id = row.getLong("id");
            if (current == null || current.id().value() != id) {
                finish();
                current = new Story(
                        new InquiryId(id),
                        row.getString("mailbox"),
                        new CustomerId(row.getLong("customer")),
                        instant(row.getLong("opened")),
                        List.of());
            }
            var agent = row.getString("agent");
            long message = row.getLong("message");
            events.add(new InquiryEvent(
                    What.valueOf(row.getString("what")),
                    instant(row.getLong("happened")),
                    agent == null ? null : new AgentId(agent),
                    message == 0 ? null : new MessageId(message),
                    row.getString("detail")));
        }

        List<Story> all() {
            finish();
            return stories;
        }

        private void finish() {
            if (current != null) {
                stories.add(new Story(
                        current.id(), current.mailbox(), current.customer(), current.openedAt(), List.copyOf(events)));
            }
            events.clear();
        }

        /** Of microseconds, which is what PostgreSQL keeps. */
        private static Instant instant(long micros) {
            long second = TimeUnit.SECONDS.toMicros(1);
            return Instant.ofEpochSecond(
                    Math.floorDiv(micros, second), TimeUnit.MICROSECONDS.toNanos(Math.floorMod(micros, second)));
        }
    }
}
