package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.AnsweredCustomers;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was answered when, from the inquiries and their history. */
@Repository
class JdbcAnsweredCustomers implements AnsweredCustomers {

    private static final String ANSWERED = """
            SELECT id, (SELECT max(at)
                        FROM inquiry_event
                        WHERE inquiry_event.inquiry = inquiry.id AND what = 'REPLY_SENT') AS answered
            FROM inquiry
            WHERE status = 'WAITING'
            """;

    private final JdbcClient jdbc;

    JdbcAnsweredCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was opened later than that was not answered before. */
    @Override
    public List<InquiryId> since(String mailbox, Instant before) {
        return jdbc.sql("SELECT id FROM (" + ANSWERED + """
                        AND mailbox = :mailbox AND opened_at <= :before) AS waiting
                        WHERE answered <= :before
                        ORDER BY answered, id
                        """)
                .param("mailbox", mailbox)
                .param("before", before.atOffset(UTC))
                .query((row, number) -> new InquiryId(row.getLong("id")))
                .list();
    }

    @Override
    public Optional<Instant> answeredAt(InquiryId id) {
        return jdbc.sql(ANSWERED + "AND id = :id")
                .param("id", id.value())
                .query((row, number) -> Optional.ofNullable(row.getObject("answered", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .optional()
                .flatMap(answered -> answered);
    }
}
