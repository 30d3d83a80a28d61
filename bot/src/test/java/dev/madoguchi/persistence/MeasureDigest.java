package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.Given;
import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.report.CountFigures;
import dev.madoguchi.application.report.CountFigures.Question;
import dev.madoguchi.application.report.Counts;
import dev.madoguchi.application.report.Period;
import dev.madoguchi.application.report.ServiceLevelBook;
import dev.madoguchi.application.report.Stories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long a week takes to count in a large history, and by which plan: {@code MeasureDigest 1000000 156} is a million inquiries of three
 * years, with five million events.
 */
final class MeasureDigest {

    private static final int ROUNDS = 7;
    private static final String MAILBOX = "measured";
    private static final Instant END = Instant.parse("2026-11-16T00:00:00Z");

    private MeasureDigest() {}

    public static void main(String[] arguments) {
        int inquiries = Integer.parseInt(arguments[0]);
        int weeks = Integer.parseInt(arguments[1]);
        fill(inquiries, weeks);
        TestDatabase.get(ServiceLevelBook.class).keep(MAILBOX, Given.PROMISED, END);
        var period = Period.week(END.minusSeconds(1), UTC);
        var bounds = new ArrayList<Instant>();
        for (int i = 8; i >= 0; i--) {
            bounds.add(period.before(i).from());
        }
        bounds.add(period.to());
        var mailboxes = List.of(MAILBOX);
        var counts = TestDatabase.get(Counts.class);
        var stories = TestDatabase.get(Stories.class);

        measure(
                "the history of the week",
                () -> stories.of(mailboxes, period.from(), period.to()).size());
        measure(
                "new inquiries of nine weeks",
                () -> counts.opened(mailboxes, bounds, END).size());
        measure(
                "reopened",
                () -> counts.reopenedSoon(mailboxes, bounds.get(7), period.from(), period.to())
                        .resolved());
        measure(
                "received mails",
                () -> counts.received(mailboxes, period.from(), period.to()).size());
        measure(
                "mails per hour",
                () -> counts.perHour(mailboxes, bounds.get(1), period.to(), UTC).size());
        measure(
                "first replies of seven weeks that were not posted",
                () -> counts.firstReplies(mailboxes, bounds.subList(1, 9)).size());
        var figures = TestDatabase.get(CountFigures.class);
        var first = new Question(mailboxes, period, period.to(), END, true, null, Map.of());
        measure(
                "all figures of the first digest",
                () -> figures.of(first).opened().now());
        var counted = figures.of(first);
        var posted = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> period.before(i).first())
                .collect(Collectors.toMap(monday -> monday, monday -> counted));
        var later = new Question(mailboxes, period, period.to(), END, true, null, posted);
        measure(
                "all figures of a later digest",
                () -> figures.of(later).opened().now());
        explain(mailboxes, period);
        System.exit(0);
    }

    private static void fill(int inquiries, int weeks) {
        var database = TestDatabase.jdbc();
        database.sql("INSERT INTO customer (address, first_seen_at) SELECT 'c' || i || '@example.com', now()"
                        + " FROM generate_series(1, 10000) AS i")
                .update();
        database.sql(
                        "INSERT INTO category (name, created_at) SELECT 'Category ' || i, now() FROM generate_series(1, 40) AS i")
                .update();
        database.sql("""
                        INSERT INTO inquiry (mailbox, customer, subject, status, agent, opened_at, resolved_at)
                        SELECT :mailbox, (SELECT min(id) FROM customer) + i % 10000, 'Subject ' || i,
                               CASE WHEN i % 250 = 0 THEN 'CLAIMED' ELSE 'RESOLVED' END, 'U0KIM', opened,
                               CASE WHEN i % 250 = 0 THEN NULL ELSE opened + interval '2 days' END
                        FROM generate_series(1, :inquiries) AS i,
                             LATERAL (SELECT :end::timestamptz - interval '1 week' * :weeks * (1 - i::float / :inquiries) AS opened) AS at
                        """)
                .param("mailbox", MAILBOX)
                .param("inquiries", inquiries)
                .param("weeks", weeks)
                .param("end", END.atOffset(UTC))
                .update();
        database.sql("""
                        INSERT INTO inquiry_event (inquiry, what, at, agent)
                        SELECT id, what, opened_at + after * (1 + id % 40 / 10.0), agent
                        FROM inquiry,
                             (VALUES ('OPENED', interval '0', 0), ('CLAIMED', interval '20 minutes', 0),
                                     ('REPLY_WRITTEN', interval '1 hour', 0), ('REPLY_SENT', interval '1 hour 1 minute', 0),
                                     ('RESOLVED', interval '1 day', 1)) AS happened (what, after, closing)
                        WHERE mailbox = :mailbox AND (closing = 0 OR status = 'RESOLVED')
                        ORDER BY 3
                        """).param("mailbox", MAILBOX).update();
        database.sql("""
                        INSERT INTO categorised (inquiry, at, categories)
                        SELECT id, opened_at + interval '30 minutes',
                               ARRAY[(SELECT min(id) FROM category) + id % 40, (SELECT min(id) FROM category) + id % 37]
                        FROM inquiry
                        WHERE mailbox = :mailbox
                        ORDER BY opened_at
                        """).param("mailbox", MAILBOX).update();
        database.sql("""
                        INSERT INTO mail_ledger (mailbox, uid_validity, uid, outcome, received_at, recorded_at, sha256, inquiry)
                        SELECT mailbox, 1, id, 'NEW', opened_at, opened_at, int8send(id), id
                        FROM inquiry
                        WHERE mailbox = :mailbox
                        """).param("mailbox", MAILBOX).update();
        database.sql("VACUUM ANALYZE").update();
        say("%,d inquiries, %,d events, %,d weeks", inquiries, number("inquiry_event"), weeks);
    }

    private interface Counting {
        int count();
    }

    /** The first round, which finds nothing in memory, and the median of the others. */
    private static void measure(String what, Counting counting) {
        var times = new ArrayList<Long>();
        int found = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            found = counting.count();
            times.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        long first = times.remove(0);
        Collections.sort(times);
        say("%s: %,d, first %d ms, then %d ms", what, found, first, times.get(times.size() / 2));
    }

    private static void explain(List<String> mailboxes, Period period) {
        TestDatabase.jdbc()
                .sql("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) " + JdbcStories.EVENTS)
                .param("mailboxes", mailboxes.toArray(String[]::new))
                .param("from", period.from().atOffset(UTC))
                .param("to", period.to().atOffset(UTC))
                .query(String.class)
                .list()
                .forEach(line -> say("%s", line));
    }

    private static long number(String table) {
        return TestDatabase.jdbc()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(format, values));
    }
}
