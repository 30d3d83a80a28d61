package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.Given;
import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.report.CountFigures;
import dev.madoguchi.application.report.CountFigures.Question;
import dev.madoguchi.application.report.Counts;
import dev.madoguchi.application.report.NeedCounts;
import dev.madoguchi.application.report.Period;
import dev.madoguchi.application.report.ServiceLevelBook;
import dev.madoguchi.application.report.Stories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    public static void main(String[] arguments) throws IOException {
        int inquiries = Integer.parseInt(arguments[0]);
        int weeks = Integer.parseInt(arguments[1]);
        fill(inquiries, weeks);
        say(
                "%,d inquiries, %,d events, %,d voices of %,d needs, %,d weeks",
                inquiries, number("inquiry_event"), number("voice"), number("need"), weeks);
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
        measure(
                "needs of the week",
                () -> TestDatabase.get(NeedCounts.class)
                        .heard(mailboxes, period.from(), period.to())
                        .size());
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

    private static void fill(int inquiries, int weeks) throws IOException {
        var sql = Files.readString(Path.of("bot/src/test/resources/dev/madoguchi/persistence/long-history.sql"))
                .replace("{mailbox}", MAILBOX)
                .replace("{inquiries}", Integer.toString(inquiries))
                .replace("{weeks}", Integer.toString(weeks))
                .replace("{end}", END.toString());
        TestDatabase.jdbc().sql(sql).update();
        TestDatabase.jdbc().sql("VACUUM ANALYZE").update();
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
