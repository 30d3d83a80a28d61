package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.report.Counts;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.InquiryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts of many weeks in PostgreSQL, each in one pass over what the weeks hold. */
@Repository
class JdbcCounts implements Counts {

    private static final int HOURS = 7 * 24;

    /** New inquiries with the period in which they came, and those of them that were none when it ended. */
    private static final String OPENED = """
            WITH opened AS (
                SELECT id, width_bucket(opened_at, :bounds::timestamptz[]) AS period
                FROM inquiry
                WHERE mailbox = ANY (:mailboxes) AND opened_at >= :from AND opened_at < :to),
            found AS (
                SELECT inquiry, what, at, id
                FROM inquiry_event
                WHERE what IN ('SPAM', 'NOT_SPAM', 'JOINED') AND at >= :from AND at < :to),
            last_found AS (
                SELECT DISTINCT ON (opened.id) opened.id, period, what
                FROM found
                JOIN opened ON opened.id = found.inquiry
                WHERE at < (:bounds::timestamptz[])[period + 1]
                ORDER BY opened.id, at DESC, found.id DESC),
            set_aside AS (
                SELECT id, period FROM last_found WHERE what <> 'NOT_SPAM')
            """;

    private final JdbcClient jdbc;

    JdbcCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> received(List<String> mailboxes, Instant from, Instant to) {
        var byOutcome = new TreeMap<String, Integer>();
        between("""
                SELECT outcome, count(*) AS n
                FROM mail_ledger
                WHERE mailbox = ANY (:mailboxes) AND received_at >= :from AND received_at < :to
                GROUP BY outcome
                """, mailboxes, from, to).query((ResultSet row) -> {
            byOutcome.put(row.getString("outcome"), row.getInt("n"));
        });
        return byOutcome;
    }

    @Override
    public List<Integer> perHour(List<String> mailboxes, Instant from, Instant to, ZoneId zone) {
        var hours = new ArrayList<>(Collections.nCopies(HOURS, 0));
        between("""
                SELECT (extract(isodow FROM received_at AT TIME ZONE :zone)::int - 1) * 24
                       + extract(hour FROM received_at AT TIME ZONE :zone)::int AS hour, count(*) AS n
                FROM mail_ledger
                WHERE mailbox = ANY (:mailboxes) AND received_at >= :from AND received_at < :to AND outcome IN ('NEW', 'FOLLOW_UP')
                GROUP BY hour
                """, mailboxes, from, to).param("zone", zone.getId()).query((ResultSet row) -> {
            hours.set(row.getInt("hour"), row.getInt("n"));
        });
        return hours;
    }

    @Override
    public List<Opened> opened(List<String> mailboxes, List<Instant> bounds, Instant known) {
        return over(OPENED + """
                , chosen AS (
                    SELECT DISTINCT ON (inquiry) inquiry, categories
                    FROM categorised
                    WHERE at >= :from AND at <= :known
                    ORDER BY inquiry, id DESC)
                SELECT period, coalesce(categories, '{}') AS categories, count(*) AS n
                FROM opened
                LEFT JOIN chosen ON chosen.inquiry = opened.id
                WHERE NOT EXISTS (SELECT FROM set_aside WHERE set_aside.id = opened.id)
                GROUP BY period, categories
                """, mailboxes, bounds)
                .param("known", known.atOffset(UTC))
                .query((row, number) -> new Opened(row.getInt("period") - 1, categories(row), row.getInt("n")))
                .list();
    }

    @Override
    public Map<InquiryId, Set<CategoryId>> categoriesOf(List<InquiryId> inquiries, Instant known) {
        var found = new HashMap<InquiryId, Set<CategoryId>>();
        jdbc.sql("""
                        SELECT DISTINCT ON (inquiry) inquiry, categories
                        FROM categorised
                        WHERE inquiry = ANY (:inquiries) AND at <= :known
                        ORDER BY inquiry, id DESC
                        """)
                .param("inquiries", inquiries.stream().map(InquiryId::value).toArray(Long[]::new))
                .param("known", known.atOffset(UTC))
                .query((ResultSet row) -> {
                    found.put(new InquiryId(row.getLong("inquiry")), categories(row));
                });
        return found;
    }

    private static Set<CategoryId> categories(ResultSet row) throws SQLException {
        return Arrays.stream((Long[]) row.getArray("categories").getArray())
                .map(CategoryId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Soon reopenedSoon(List<String> mailboxes, Instant before, Instant from, Instant to) {
        return between("""
                WITH resolved AS (
                    SELECT inquiry, at
                    FROM inquiry_event
                    WHERE what = 'RESOLVED' AND at >= :before AND at < :from),
                reopened AS (
                    SELECT DISTINCT resolved.inquiry
                    FROM resolved
                    JOIN inquiry_event AS again ON again.inquiry = resolved.inquiry
                    WHERE again.what = 'REOPENED' AND again.agent IS NULL AND again.at < :to
                      AND again.at >= resolved.at AND again.at <= resolved.at + interval '7 days'),
                counted AS (
                    SELECT DISTINCT resolved.inquiry
                    FROM resolved
                    JOIN inquiry ON inquiry.id = resolved.inquiry
                    WHERE mailbox = ANY (:mailboxes))
                SELECT count(*) AS resolved, count(reopened.inquiry) AS reopened
                FROM counted
                LEFT JOIN reopened ON reopened.inquiry = counted.inquiry
                """, mailboxes, from, to)
                .param("before", before.atOffset(UTC))
                .query(Soon.class)
                .single();
    }

    @Override
    public List<FirstReply> firstReplies(List<String> mailboxes, List<Instant> bounds) {
        return over(OPENED + """
                , replied AS (
                    SELECT inquiry, min(at) AS at
                    FROM inquiry_event
                    WHERE what = 'REPLY_SENT' AND at >= :from AND at < :to
                    GROUP BY inquiry)
                SELECT width_bucket(replied.at, :bounds::timestamptz[]) AS period, inquiry.mailbox, inquiry.opened_at, replied.at
                FROM replied
                JOIN inquiry ON inquiry.id = replied.inquiry
                WHERE inquiry.mailbox = ANY (:mailboxes)
                  AND NOT EXISTS (
                      SELECT FROM set_aside
                      WHERE set_aside.id = inquiry.id AND period = width_bucket(replied.at, :bounds::timestamptz[]))
                  AND (inquiry.opened_at >= :from OR NOT EXISTS (
                      SELECT FROM inquiry_event
                      WHERE inquiry_event.inquiry = inquiry.id AND what = 'REPLY_SENT' AND inquiry_event.at < :from))
                """, mailboxes, bounds)
                .query((row, number) -> new FirstReply(
                        row.getInt("period") - 1,
                        row.getString("mailbox"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private StatementSpec over(String sql, List<String> mailboxes, List<Instant> bounds) {
        return between(sql, mailboxes, bounds.get(0), bounds.get(bounds.size() - 1))
                .param("bounds", bounds.stream().map(Instant::toString).toArray(String[]::new));
    }

    private StatementSpec between(String sql, List<String> mailboxes, Instant from, Instant to) {
        return jdbc.sql(sql)
                .param("mailboxes", mailboxes.toArray(String[]::new))
                .param("from", from.atOffset(UTC))
                .param("to", to.atOffset(UTC));
    }
}
