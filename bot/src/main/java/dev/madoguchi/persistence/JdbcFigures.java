package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Figures.Backlog;
import dev.madoguchi.application.report.Figures.CategoryCount;
import dev.madoguchi.application.report.Figures.Resolved;
import dev.madoguchi.application.report.Figures.Times;
import dev.madoguchi.application.report.Figures.WeekCounts;
import dev.madoguchi.application.report.Week;
import dev.madoguchi.application.report.WeeklyFigures;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The figures of a week, counted from the history. Inquiries that were joined to another count there only, spam nowhere. */
@Repository
class JdbcFigures implements WeeklyFigures {

    private static final int WEEKS = 8;
    private static final int FEW = 5;

    /** Of the inquiries asked about, those that are not closed at the end. */
    private static final String STILL_OPEN = """
            AND coalesce((
                SELECT what
                FROM inquiry_event
                WHERE inquiry_event.inquiry = inquiry.id AND what IN ('RESOLVED', 'NO_ACTION', 'REOPENED') AND at < :to
                ORDER BY id DESC
                LIMIT 1), 'OPENED') NOT IN ('RESOLVED', 'NO_ACTION')
            """;

    private final JdbcClient jdbc;

    JdbcFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What every question needs to know. */
    private record Period(List<String> mailboxes, Instant from, Instant to) {}

    @Override
    public Figures of(List<String> mailboxes, Week week, Instant until) {
        var period = new Period(mailboxes, week.from(), until);
        var weeksBefore = new ArrayList<WeekCounts>();
        var openedInThem = new ArrayList<Integer>();
        for (int i = WEEKS; i > 0; i--) {
            var earlier = week.before(i);
            var its = new Period(mailboxes, earlier.from(), earlier.to());
            weeksBefore.add(counts(earlier, its));
            openedInThem.add(opened(its));
        }
        int opened = opened(period);
        var now = counts(week, period);
        var last = weeksBefore.get(WEEKS - 1);
        var weeks = new ArrayList<>(weeksBefore.subList(1, WEEKS));
        weeks.add(now);
        var oldest = unansweredSince(period);
        return new Figures(
                week.monday(),
                received(period),
                opened,
                openedInThem.get(WEEKS - 1),
                answered(period),
                firstResponse(period),
                resolution(period),
                resolved(period),
                backlog(period),
                oldest.size(),
                oldest.isEmpty() ? 0 : Duration.between(oldest.get(0), until).toMinutes(),
                categories(now, last),
                now.uncategorised(),
                last.uncategorised(),
                weeks,
                Figures.outliers(opened, openedInThem, now, weeksBefore));
    }

    private Map<String, Integer> received(Period period) {
        var byOutcome = new TreeMap<String, Integer>();
        ask("""
                SELECT outcome, count(*) AS n
                FROM mail_ledger
                WHERE mailbox = ANY (:mailboxes) AND received_at >= :from AND received_at < :to
                GROUP BY outcome
                """, period).query((ResultSet row) -> {
            byOutcome.put(row.getString("outcome"), row.getInt("n"));
        });
        return byOutcome;
    }

    private int opened(Period period) {
        return number("""
                SELECT count(*)
                FROM inquiry
                WHERE mailbox = ANY (:mailboxes) AND status NOT IN ('JOINED', 'SPAM') AND opened_at >= :from AND opened_at < :to
                """, period);
    }

    private int answered(Period period) {
        return number("""
                SELECT count(DISTINCT inquiry.id)
                FROM inquiry_event
                JOIN inquiry ON inquiry.id = inquiry_event.inquiry
                WHERE mailbox = ANY (:mailboxes) AND status NOT IN ('JOINED', 'SPAM')
                  AND what = 'REPLY_SENT' AND at >= :from AND at < :to
                """, period);
    }

    private Times firstResponse(Period period) {
        return times(ask("""
                SELECT extract(epoch FROM min(at) - opened_at) / 60 AS minutes
                FROM inquiry_event
                JOIN inquiry ON inquiry.id = inquiry_event.inquiry
                WHERE mailbox = ANY (:mailboxes) AND status NOT IN ('JOINED', 'SPAM') AND what = 'REPLY_SENT' AND at < :to
                GROUP BY inquiry.id
                HAVING min(at) >= :from
                ORDER BY minutes
                """, period));
    }

    /** Up to the last transition to resolved that still holds at the end. */
    private Times resolution(Period period) {
        return times(ask("""
                SELECT extract(epoch FROM last.at - opened_at) / 60 AS minutes
                FROM inquiry
                JOIN LATERAL (
                    SELECT what, at
                    FROM inquiry_event
                    WHERE inquiry_event.inquiry = inquiry.id AND what IN ('RESOLVED', 'REOPENED') AND at < :to
                    ORDER BY id DESC
                    LIMIT 1) AS last ON last.what = 'RESOLVED' AND last.at >= :from
                WHERE mailbox = ANY (:mailboxes) AND status NOT IN ('JOINED', 'SPAM') AND opened_at < :to
                ORDER BY minutes
                """, period));
    }

    private Resolved resolved(Period period) {
        return ask("""
                SELECT count(*) AS transitions, count(DISTINCT inquiry.id) AS inquiries,
                       count(DISTINCT customer) AS customers
                FROM inquiry_event
                JOIN inquiry ON inquiry.id = inquiry_event.inquiry
                WHERE mailbox = ANY (:mailboxes) AND status NOT IN ('JOINED', 'SPAM')
                  AND what = 'RESOLVED' AND at >= :from AND at < :to
                """, period).query(Resolved.class).single();
    }

    private Backlog backlog(Period period) {
        int start = openAt(period.mailboxes, period.from);
        int opened = opened(period);
        int reopened = transitions("REOPENED", period);
        int closed = transitions("RESOLVED", period) + transitions("NO_ACTION", period);
        int end = openAt(period.mailboxes, period.to);
        int theirs = waitingForCustomerAt(period);
        return new Backlog(start, opened, reopened, closed, end, end - theirs, theirs);
    }

    private int openAt(List<String> mailboxes, Instant at) {
        return number("""
                SELECT count(*)
                FROM inquiry
                WHERE mailbox = ANY (:mailboxes) AND status NOT IN ('JOINED', 'SPAM') AND opened_at < :to
                """ + STILL_OPEN, new Period(mailboxes, at, at));
    }

    private int waitingForCustomerAt(Period period) {
        return number("""
                SELECT count(*)
                FROM inquiry
                WHERE mailbox = ANY (:mailboxes) AND status NOT IN ('JOINED', 'SPAM') AND opened_at < :to
                  AND (SELECT what
                       FROM inquiry_event
                       WHERE inquiry_event.inquiry = inquiry.id AND at < :to
                         AND what IN ('OPENED', 'CUSTOMER_WROTE', 'REPLY_SENT', 'RESOLVED', 'REOPENED')
                       ORDER BY id DESC
                       LIMIT 1) = 'REPLY_SENT'
                """ + STILL_OPEN, period);
    }

    private int transitions(String what, Period period) {
        return ask("""
                SELECT count(*)
                FROM inquiry_event
                JOIN inquiry ON inquiry.id = inquiry_event.inquiry
                WHERE mailbox = ANY (:mailboxes) AND status NOT IN ('JOINED', 'SPAM')
                  AND what = :what AND at >= :from AND at < :to
                """, period).param("what", what).query(Integer.class).single();
    }

    /** Since when those wait that are open at the end and were never answered, longest first. */
    private List<Instant> unansweredSince(Period period) {
        return ask("""
                SELECT opened_at
                FROM inquiry
                WHERE mailbox = ANY (:mailboxes) AND status NOT IN ('JOINED', 'SPAM') AND opened_at < :to
                  AND NOT EXISTS (
                      SELECT FROM inquiry_event WHERE inquiry_event.inquiry = inquiry.id AND what = 'REPLY_SENT' AND at < :to)
                """ + STILL_OPEN + "ORDER BY opened_at", period)
                .query((row, number) ->
                        row.getObject("opened_at", OffsetDateTime.class).toInstant())
                .list();
    }

    private WeekCounts counts(Week week, Period period) {
        var byCategory = new LinkedHashMap<String, Integer>();
        ask("""
                SELECT category.name, count(*) AS n
                FROM inquiry
                JOIN inquiry_category ON inquiry_category.inquiry = inquiry.id
                JOIN category ON category.id = inquiry_category.category
                WHERE mailbox = ANY (:mailboxes) AND status NOT IN ('JOINED', 'SPAM') AND opened_at >= :from AND opened_at < :to
                GROUP BY category.name
                ORDER BY n DESC, category.name
                """, period).query((ResultSet row) -> {
            byCategory.put(row.getString("name"), row.getInt("n"));
        });
        int uncategorised = number("""
                SELECT count(*)
                FROM inquiry
                WHERE mailbox = ANY (:mailboxes) AND status NOT IN ('JOINED', 'SPAM') AND opened_at >= :from AND opened_at < :to
                  AND NOT EXISTS (SELECT FROM inquiry_category WHERE inquiry_category.inquiry = inquiry.id)
                """, period);
        return new WeekCounts(week.monday(), byCategory, uncategorised);
    }

    private static List<CategoryCount> categories(WeekCounts now, WeekCounts last) {
        var names = new LinkedHashMap<String, Integer>(now.byCategory());
        last.byCategory().keySet().forEach(name -> names.putIfAbsent(name, 0));
        return names.entrySet().stream()
                .map(entry -> new CategoryCount(
                        entry.getKey(), entry.getValue(), last.byCategory().getOrDefault(entry.getKey(), 0)))
                .sorted(Comparator.comparingInt(CategoryCount::count).reversed().thenComparing(CategoryCount::name))
                .toList();
    }

    private static Times times(StatementSpec question) {
        var minutes = question.query((ResultSet row, int number) -> row.getDouble("minutes"))
                .list();
        int n = minutes.size();
        return new Times(
                n, percentile(minutes, 0.5), percentile(minutes, 0.9), n < FEW ? List.copyOf(minutes) : List.of());
    }

    /** Between the two nearest of sorted values, as PostgreSQL's percentile_cont does it. */
    private static double percentile(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return 0;
        }
        double position = share * (sorted.size() - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (position - below);
    }

    private int number(String sql, Period period) {
        return ask(sql, period).query(Integer.class).single();
    }

    private StatementSpec ask(String sql, Period period) {
        return jdbc.sql(sql)
                .param("mailboxes", period.mailboxes.toArray(String[]::new))
                .param("from", period.from.atOffset(UTC))
                .param("to", period.to.atOffset(UTC));
    }
}
