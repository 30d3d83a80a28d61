package dev.madoguchi.persistence;

import dev.madoguchi.application.find.Answered;
import dev.madoguchi.application.find.AnsweredInquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered and resolved, in PostgreSQL. */
@Repository
class JdbcAnsweredInquiries implements AnsweredInquiries {

    private static final String ANSWERED = """
            SELECT inquiry.id, inquiry.subject, reply.id AS reply, reply.body, card.channel, card.ts
            FROM inquiry
            JOIN LATERAL (
                SELECT id, body
                FROM message
                WHERE message.inquiry = inquiry.id AND message.kind = 'REPLY' AND message.state IN ('SENT', 'PARTLY_SENT')
                ORDER BY message.id DESC
                LIMIT 1) AS reply ON true
            LEFT JOIN card ON card.inquiry = inquiry.id
            WHERE inquiry.status = 'RESOLVED' AND inquiry.mailbox = ANY (:mailboxes)
            """;

    private final JdbcClient jdbc;

    JdbcAnsweredInquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<InquiryId, Answered> of(Collection<InquiryId> inquiries, Collection<String> mailboxes) {
        return jdbc
                .sql(ANSWERED + "AND inquiry.id = ANY (:ids)")
                .param("mailboxes", mailboxes.toArray(String[]::new))
                .param("ids", inquiries.stream().map(InquiryId::value).toArray(Long[]::new))
                .query(JdbcAnsweredInquiries::answered)
                .list()
                .stream()
                .collect(Collectors.toMap(Answered::inquiry, Function.identity()));
    }

    @Override
    public Optional<Answered> by(MessageId reply, Collection<String> mailboxes) {
        return jdbc.sql(ANSWERED
                        + "AND inquiry.id = (SELECT inquiry FROM message WHERE id = :reply) AND reply.id = :reply")
                .param("mailboxes", mailboxes.toArray(String[]::new))
                .param("reply", reply.value())
                .query(JdbcAnsweredInquiries::answered)
                .optional();
    }

    private static Answered answered(ResultSet row, int number) throws SQLException {
        return new Answered(
                new InquiryId(row.getLong("id")),
                row.getString("subject"),
                new MessageId(row.getLong("reply")),
                row.getString("body"),
                JdbcSearch.place(row));
    }
}
