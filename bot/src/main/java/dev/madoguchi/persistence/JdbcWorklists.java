package dev.madoguchi.persistence;

import dev.madoguchi.application.find.Listed;
import dev.madoguchi.application.find.Section;
import dev.madoguchi.application.find.Viewer;
import dev.madoguchi.application.find.Worklists;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The lists of open inquiries in PostgreSQL. */
@Repository
class JdbcWorklists implements Worklists {

    private static final String LISTED = """
            SELECT inquiry.id, inquiry.subject, coalesce(customer.name, customer.address) AS customer, inquiry.mailbox,
                   inquiry.status, inquiry.agent, coalesce(inquiry.snoozed_until, inquiry.waiting_since, inquiry.opened_at) AS since,
                   card.channel, card.ts
            FROM inquiry
            JOIN customer ON customer.id = inquiry.customer
            LEFT JOIN card ON card.inquiry = inquiry.id
            """;

    /** Whoever watches the deadlines has said so since the customer began to wait. */
    private static final String OVERDUE = """
            inquiry.status IN ('NEW', 'CLAIMED', 'WAITING') AND EXISTS (
                SELECT
                FROM inquiry_event
                WHERE inquiry_event.inquiry = inquiry.id
                  AND inquiry_event.what IN ('OVERDUE', 'LONG_OVERDUE')
                  AND inquiry_event.at >= inquiry.waiting_since)
            """;

    private final JdbcClient jdbc;

    JdbcWorklists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Section, Integer> counts(Viewer viewer) {
        var counts = Arrays.stream(Section.values())
                .map(section -> "(SELECT count(*) FROM inquiry " + where(section, viewer) + ") AS " + section)
                .collect(Collectors.joining(", "));
        return of(viewer, "SELECT " + counts).query(JdbcWorklists::counted).single();
    }

    @Override
    public List<Listed> list(Section section, Viewer viewer, int offset, int most) {
        var order = section == Section.SNOOZED ? "inquiry.snoozed_until" : "inquiry.waiting_since";
        return of(viewer, LISTED + where(section, viewer) + "ORDER BY " + order + """
                         NULLS LAST, inquiry.id
                        OFFSET :offset
                        LIMIT :most
                        """)
                .param("offset", offset)
                .param("most", most)
                .query(JdbcWorklists::listed)
                .list();
    }

    @Override
    public List<Listed> open(List<String> mailboxes, int most) {
        return jdbc.sql(LISTED + """
                        WHERE inquiry.status IN ('NEW', 'CLAIMED', 'WAITING') AND inquiry.mailbox = ANY (:mailboxes)
                        ORDER BY inquiry.status = 'NEW' DESC, inquiry.waiting_since NULLS LAST, inquiry.id
                        LIMIT :most
                        """)
                .param("mailboxes", mailboxes.toArray(String[]::new))
                .param("most", most)
                .query(JdbcWorklists::listed)
                .list();
    }

    @Override
    public List<Listed> listed(List<InquiryId> inquiries) {
        return jdbc.sql(LISTED + "WHERE inquiry.id = ANY (:inquiries) ORDER BY inquiry.id")
                .param("inquiries", inquiries.stream().map(InquiryId::value).toArray(Long[]::new))
                .query(JdbcWorklists::listed)
                .list();
    }

    @Override
    public long latestChange() {
        return jdbc.sql("SELECT coalesce(max(id), 0) FROM inquiry_event")
                .query(Long.class)
                .single();
    }

    private StatementSpec of(Viewer viewer, String sql) {
        var statement = jdbc.sql(sql)
                .param("agent", viewer.agent().value())
                .param("mailboxes", viewer.mailboxes().toArray(String[]::new));
        var category = viewer.category();
        return category == null ? statement : statement.param("category", category.value());
    }

    private static String where(Section section, Viewer viewer) {
        var category = viewer.category() == null
                ? ""
                : "AND inquiry.id IN (SELECT chosen.inquiry FROM inquiry_category chosen WHERE chosen.category "
                        + "IN (SELECT id FROM category WHERE id = :category OR parent = :category)) ";
        return "WHERE " + condition(section) + " AND inquiry.mailbox = ANY (:mailboxes) " + category;
    }

    private static String condition(Section section) {
        return switch (section) {
            case MINE -> "inquiry.status = 'CLAIMED' AND inquiry.agent = :agent";
            case NOBODYS -> "inquiry.status = 'NEW'";
            case OVERDUE -> OVERDUE;
            case SNOOZED -> "inquiry.status = 'SNOOZED' AND (inquiry.agent = :agent OR inquiry.agent IS NULL)";
            case WAITING -> "inquiry.status = 'WAITING' AND (inquiry.agent = :agent OR inquiry.agent IS NULL)";
        };
    }

    private static Map<Section, Integer> counted(ResultSet row, int number) throws SQLException {
        var counts = new EnumMap<Section, Integer>(Section.class);
        for (var section : Section.values()) {
            counts.put(section, row.getInt(section.name()));
        }
        return counts;
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        var agent = row.getString("agent");
        return new Listed(
                new InquiryId(row.getLong("id")),
                row.getString("subject"),
                row.getString("customer"),
                row.getString("mailbox"),
                Status.valueOf(row.getString("status")),
                agent == null ? null : new AgentId(agent),
                row.getTimestamp("since").toInstant(),
                JdbcSearch.place(row));
    }
}
