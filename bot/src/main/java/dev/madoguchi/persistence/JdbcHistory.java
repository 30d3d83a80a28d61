package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of the inquiries in PostgreSQL. */
@Repository
class JdbcHistory implements InquiryHistory {

    private final JdbcClient jdbc;

    JdbcHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long append(InquiryId inquiry, InquiryEvent event) {
        var agent = event.agent();
        var message = event.message();
        return jdbc.sql("""
                        INSERT INTO inquiry_event (inquiry, what, at, agent, message, detail)
                        VALUES (:inquiry, :what, :at, :agent, :message, :detail)
                        RETURNING id
                        """)
                .param("inquiry", inquiry.value())
                .param("what", event.what().name())
                .param("at", event.at().atOffset(UTC))
                .param("agent", agent == null ? null : agent.value())
                .param("message", message == null ? null : message.value())
                .param("detail", event.detail())
                .query(Long.class)
                .single();
    }

    @Override
    public void categorised(InquiryId inquiry, Set<CategoryId> categories, Instant at) {
        jdbc.sql("INSERT INTO categorised (inquiry, at, categories) VALUES (:inquiry, :at, :categories)")
                .param("inquiry", inquiry.value())
                .param("at", at.atOffset(UTC))
                .param(
                        "categories",
                        categories.stream().map(CategoryId::value).sorted().toArray(Long[]::new))
                .update();
    }

    @Override
    public Entry get(long id) {
        return jdbc.sql("SELECT inquiry, what, at, agent, message, detail FROM inquiry_event WHERE id = :id")
                .param("id", id)
                .query(JdbcHistory::entry)
                .single();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var agent = row.getString("agent");
        long message = row.getLong("message");
        boolean aboutNone = row.wasNull();
        return new Entry(
                new InquiryId(row.getLong("inquiry")),
                new InquiryEvent(
                        InquiryEvent.What.valueOf(row.getString("what")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        agent == null ? null : new AgentId(agent),
                        aboutNone ? null : new MessageId(message),
                        row.getString("detail")));
    }
}
