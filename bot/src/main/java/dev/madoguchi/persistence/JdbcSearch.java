package dev.madoguchi.persistence;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.find.Found;
import dev.madoguchi.application.find.Search;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Search in PostgreSQL, by the words that {@link MessageWords} keeps. */
@Repository
class JdbcSearch implements Search {

    /** An inquiry with more messages that have the words may hide older ones. */
    static final int MESSAGES = 200;

    static final String MATCHES = """
            SELECT found.message, said.inquiry
            FROM message_words found
            JOIN message said ON said.id = found.message
            JOIN inquiry ON inquiry.id = said.inquiry
            WHERE found.words @@ CAST(:query AS tsquery) AND inquiry.mailbox = ANY (:mailboxes)
            ORDER BY found.message DESC
            LIMIT :messages
            """;

    private final JdbcClient jdbc;

    JdbcSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean takes(String typed) {
        return new SearchQuery(typed).isLongEnough();
    }

    @Override
    public List<Found> find(String typed, List<String> mailboxes, int most) {
        var query = new SearchQuery(typed);
        if (!query.isLongEnough() || mailboxes.isEmpty()) {
            return List.of();
        }
        var latest = new LinkedHashMap<Long, Long>();
        jdbc.sql(MATCHES)
                .param("query", query.toTsquery())
                .param("mailboxes", mailboxes.toArray(String[]::new))
                .param("messages", MESSAGES)
                .query(row -> {
                    latest.putIfAbsent(row.getLong("inquiry"), row.getLong("message"));
                });
        var messages = latest.values().stream().limit(most).toArray(Long[]::new);
        return shown(messages, query);
    }

    private List<Found> shown(Long[] messages, SearchQuery query) {
        return jdbc.sql("""
                        SELECT inquiry.id, inquiry.subject, coalesce(customer.name, customer.address) AS customer,
                               inquiry.status, card.channel, card.ts, said.at, said.body
                        FROM message said
                        JOIN inquiry ON inquiry.id = said.inquiry
                        JOIN customer ON customer.id = inquiry.customer
                        LEFT JOIN card ON card.inquiry = inquiry.id
                        WHERE said.id = ANY (:messages)
                        ORDER BY said.id DESC
                        """)
                .param("messages", messages)
                .query((row, number) -> new Found(
                        new InquiryId(row.getLong("id")),
                        row.getString("subject"),
                        row.getString("customer"),
                        Status.valueOf(row.getString("status")),
                        place(row),
                        row.getTimestamp("at").toInstant(),
                        Snippet.of(row.getString("body"), query)))
                .list();
    }

    static @Nullable Place place(ResultSet row) throws SQLException {
        var channel = row.getString("channel");
        return channel == null ? null : new Place(channel, Objects.requireNonNull(row.getString("ts")));
    }
}
