package dev.madoguchi.persistence.year;

import static dev.madoguchi.persistence.year.GeneratedYear.BERLIN;
import static dev.madoguchi.persistence.year.GeneratedYear.FIRST;
import static dev.madoguchi.persistence.year.GeneratedYear.TOKYO;
import static dev.madoguchi.persistence.year.GeneratedYear.WEEKS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.report.CountFigures;
import dev.madoguchi.application.report.CountFigures.Question;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Figures.Backlog;
import dev.madoguchi.application.report.Figures.Change;
import dev.madoguchi.application.report.Figures.Taken;
import dev.madoguchi.application.report.Period;
import dev.madoguchi.application.report.Period.Length;
import dev.madoguchi.application.report.ServiceLevelBook;
import dev.madoguchi.application.report.Times;
import dev.madoguchi.domain.BusinessHours;
import dev.madoguchi.domain.BusinessHours.Opening;
import dev.madoguchi.domain.ServiceLevel;
import dev.madoguchi.persistence.year.Hours.Promise;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every figure of every week of a year, counted by the product and once more by hand; each backlog begins as the one before ended. */
class YearOfFiguresTest {

    private static final long SEED = 20_261_122;
    private static final int LONG_ENOUGH = WEEKS * 7 + 90;
    private static final LocalDate NEW_HOURS = LocalDate.of(2026, 6, 10);
    private static final Set<LocalDate> HOLIDAYS_OF_JAPAN = Stream.of(
                    "01-01", "01-12", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05", "05-06", "07-20",
                    "08-11", "09-21", "09-22", "09-23", "10-12", "11-03", "11-23")
            .map(day -> LocalDate.parse("2026-" + day))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<LocalDate> CLOSED_IN_BERLIN = Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 12, 25));

    private static final String IN_BERLIN = "berlin-" + UUID.randomUUID();
    private static final String IN_TOKYO = "tokyo-" + UUID.randomUUID();
    private static final GeneratedYear YEAR = new GeneratedYear(SEED, IN_BERLIN, IN_TOKYO);
    private static StoredYear stored;

    @BeforeAll
    static void store() throws Exception {
        stored = new StoredYear(YEAR);
        var book = TestDatabase.get(ServiceLevelBook.class);
        book.keep(IN_BERLIN, level(BERLIN, 9, 17, CLOSED_IN_BERLIN, false, 4, 8), midnight(FIRST, BERLIN));
        book.keep(IN_BERLIN, level(BERLIN, 8, 20, CLOSED_IN_BERLIN, false, 3, 6), midnight(NEW_HOURS, BERLIN));
        book.keep(IN_TOKYO, level(TOKYO, 10, 19, Set.of(), true, 5, 5), midnight(FIRST, TOKYO));
    }

    @Test
    void every_figure_of_every_week_in_berlin_where_the_clocks_and_the_hours_change_is_what_a_recount_by_hand_finds() {
        var before = new Promise(midnight(FIRST, BERLIN), minutes(BERLIN, 9, 17, CLOSED_IN_BERLIN), 4 * 60, 8 * 60);
        var after = new Promise(midnight(NEW_HOURS, BERLIN), minutes(BERLIN, 8, 20, CLOSED_IN_BERLIN), 3 * 60, 6 * 60);

        agree(IN_BERLIN, BERLIN, new Hours(List.of(before, after)));
    }

    @Test
    void every_figure_of_every_week_in_tokyo_with_its_holidays_is_what_a_recount_by_hand_finds() {
        var promise = new Promise(midnight(FIRST, TOKYO), minutes(TOKYO, 10, 19, HOLIDAYS_OF_JAPAN), 5 * 60, 5 * 60);

        agree(IN_TOKYO, TOKYO, new Hours(List.of(promise)));
    }

    private static void agree(String mailbox, ZoneId zone, Hours hours) {
        var recount = new Recount(YEAR, mailbox, zone, hours);
        int ended = 0;
        var responses = new HashMap<LocalDate, Taken>();
        for (int week = 0; week < WEEKS; week++) {
            var monday = FIRST.plusWeeks(week);
            var figures = figures(mailbox, zone, week);

            var counted = described(figures);

            assertThat(counted).as("week of " + monday).isEqualTo(recount.of(monday, known(zone, monday)));
            assertThat(figures.opened().now()).isEqualTo(figures.backlog().opened());
            assertThat(figures.backlog().start()).isEqualTo(ended);
            worksOut(figures.backlog());
            ended = figures.backlog().end();
            responses.put(monday, figures.firstResponse());
            assertThat(figures.weeks())
                    .allSatisfy(earlier -> assertThat(earlier.firstResponse())
                            .isEqualTo(responses.getOrDefault(earlier.first(), Taken.NONE)));
        }
    }

    private static void worksOut(Backlog backlog) {
        var ages = backlog.ages();
        assertThat(backlog.start()
                        + backlog.opened()
                        + backlog.reopened()
                        - backlog.closed().sum())
                .isEqualTo(backlog.end())
                .isEqualTo(backlog.ours() + backlog.theirs() + backlog.snoozed())
                .isEqualTo(ages.underOne() + ages.underThree() + ages.toSeven() + ages.older());
    }

    private static Figures figures(String mailbox, ZoneId zone, int week) {
        var monday = FIRST.plusWeeks(week);
        var period = new Period(Length.WEEK, monday, zone);
        return TestDatabase.get(CountFigures.class)
                .of(new Question(List.of(mailbox), period, period.to(), known(zone, monday), true, null, Map.of()));
    }

    private static Instant known(ZoneId zone, LocalDate monday) {
        return midnight(monday.plusWeeks(1), zone).plus(Duration.ofHours(9));
    }

    /** In the words of the recount. */
    private static Map<String, Object> described(Figures figures) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put(
                "opened per week",
                figures.weeks().stream().map(Figures.WeekCounts::opened).toList());
        counts.put("opened", change(figures.opened()));
        counts.put("labels", figures.labels());
        counts.put("uncategorised", change(figures.uncategorised()));
        var categories = new TreeMap<Integer, String>();
        figures.categories()
                .forEach(category -> categories.put(
                        stored.categories.stream()
                                .map(known -> known.id().value())
                                .toList()
                                .indexOf(category.id()),
                        change(category.change())));
        counts.put("categories", categories.toString());
        var backlog = figures.backlog();
        var closed = backlog.closed();
        counts.put("start", backlog.start());
        counts.put(
                "closed",
                Arrays.toString(new int[] {closed.resolved(), closed.noAction(), closed.spam(), closed.joined()}));
        counts.put("reopenings", backlog.reopened());
        counts.put("end", backlog.end());
        counts.put("hands", Arrays.toString(new int[] {backlog.ours(), backlog.theirs(), backlog.snoozed()}));
        var ages = backlog.ages();
        counts.put(
                "ages", Arrays.toString(new int[] {ages.underOne(), ages.underThree(), ages.toSeven(), ages.older()}));
        counts.put(
                "unanswered",
                figures.unanswered().n() + ", " + figures.unanswered().longest());
        counts.put("answered", figures.answered());
        counts.put("first response", taken(figures.firstResponse()));
        counts.put("resolution", taken(figures.resolution()));
        var resolved = figures.resolved();
        counts.put("resolved", resolved.transitions() + ", " + resolved.inquiries() + ", " + resolved.customers());
        var reopened = figures.reopened();
        counts.put("reopened", reopened.inquiries() + ", " + reopened.resolvedBefore() + ", " + reopened.soon());
        var deadlines = figures.deadlines();
        counts.put("deadlines", deadlines.inTime() + ", " + deadlines.answered() + ", " + deadlines.overdue());
        var people = new ArrayList<String>();
        figures.people()
                .forEach(person -> people.add(person.agent() + " "
                        + Arrays.toString(new int[] {person.claimed(), person.answered(), person.waiting()})));
        counts.put("people", people);
        counts.put("received", figures.received());
        counts.put("per hour", figures.perHour().toString());
        return counts;
    }

    private static String change(Change change) {
        return Recount.change(change.now(), change.before(), change.mean());
    }

    private static String taken(Taken taken) {
        return times(taken.elapsed()) + " | " + times(taken.business());
    }

    private static String times(Times times) {
        return Recount.times(times.n(), times.median(), times.p90());
    }

    private static ServiceLevel level(
            ZoneId zone, int opens, int closes, Set<LocalDate> off, boolean japan, int first, int next) {
        var opening = new Opening(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(opens, 0), LocalTime.of(closes, 0));
        return new ServiceLevel(
                new BusinessHours(zone, List.of(opening), japan, off, Set.of()),
                Duration.ofHours(first),
                Duration.ofHours(next),
                null);
    }

    private static Minutes minutes(ZoneId zone, int opens, int closes, Set<LocalDate> off) {
        return new Minutes(FIRST, LONG_ENOUGH, zone, LocalTime.of(opens, 0), LocalTime.of(closes, 0), off);
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
