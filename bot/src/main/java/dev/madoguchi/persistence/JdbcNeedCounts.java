package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.report.Figures.NeedCount;
import dev.madoguchi.application.report.NeedCounts;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers wished for in a week, in PostgreSQL. */
@Repository
class JdbcNeedCounts implements NeedCounts {

    private static final int MOST = 40;

    private final JdbcClient jdbc;

    JdbcNeedCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<NeedCount> heard(List<String> mailboxes, Instant from, Instant until) {
        return jdbc.sql("""
                        WITH heard AS (
                            SELECT need, customer, min(recorded_at) >= :from AS is_new
                            FROM voice
                            WHERE need IN (SELECT need FROM voice WHERE recorded_at >= :from AND recorded_at < :until)
                              AND recorded_at < :until
                              AND mailbox = ANY (:mailboxes)
                            GROUP BY need, customer)
                        SELECT name,
                               bool_and(is_new) AS fresh,
                               count(*) AS customers,
                               count(*) FILTER (WHERE is_new) AS added
                        FROM heard
                        JOIN need ON need.id = heard.need
                        GROUP BY need.id, name
                        HAVING bool_or(is_new)
                        ORDER BY customers DESC, added DESC, lower(name)
                        LIMIT :most
                        """)
                .param("from", from.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .param("mailboxes", mailboxes.toArray(String[]::new))
                .param("most", MOST)
                .query(NeedCount.class)
                .list();
    }
}
