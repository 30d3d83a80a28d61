package dev.madoguchi.persistence;

import dev.madoguchi.application.WaitingInquiries;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who waits, from the inquiries and their history. */
@Repository
class JdbcWaitingInquiries implements WaitingInquiries {

    private static final String WAITING = """
            SELECT id, mailbox, status, agent, opened_at, waiting_since,
                   ARRAY(SELECT DISTINCT what
                         FROM inquiry_event
                         WHERE inquiry_event.inquiry = inquiry.id AND at >= waiting_since
                           AND what IN ('DEADLINE_NEAR', 'OVERDUE', 'LONG_OVERDUE')) AS reminders,
                   (SELECT max(at)
                    FROM inquiry_event
                    WHERE inquiry_event.inquiry = inquiry.id
                      AND (inquiry_event.agent = inquiry.agent OR what IN ('ASSIGNED', 'WOKE'))) AS last_act
            FROM inquiry
            WHERE status IN ('NEW', 'CLAIMED', 'WAITING') AND waiting_since IS NOT NULL
            """;

    private final JdbcClient jdbc;

    JdbcWaitingInquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Waiting> of(Set<String> mailboxes) {
        return jdbc.sql(WAITING + "AND mailbox = ANY (:mailboxes) ORDER BY waiting_since")
                .param("mailboxes", mailboxes.toArray(String[]::new))
                .query(JdbcWaitingInquiries::waiting)
                .list();
    }

    @Override
    public Optional<Waiting> find(InquiryId id) {
        return jdbc.sql(WAITING + "AND id = :id")
                .param("id", id.value())
                .query(JdbcWaitingInquiries::waiting)
                .optional();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        var agent = row.getString("agent");
        return new Waiting(
                new InquiryId(row.getLong("id")),
                row.getString("mailbox"),
                Status.valueOf(row.getString("status")),
                agent == null ? null : new AgentId(agent),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("waiting_since", OffsetDateTime.class).toInstant(),
                reminders(row),
                instant(row, "last_act"));
    }

    private static Set<What> reminders(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("reminders").getArray())
                .map(What::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
