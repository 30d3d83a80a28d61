package dev.madoguchi.application.report;

import dev.madoguchi.application.report.Figures.Ages;
import dev.madoguchi.application.report.Figures.Backlog;
import dev.madoguchi.application.report.Figures.Beside;
import dev.madoguchi.application.report.Figures.CategoryCount;
import dev.madoguchi.application.report.Figures.Change;
import dev.madoguchi.application.report.Figures.Closed;
import dev.madoguchi.application.report.Figures.Deadlines;
import dev.madoguchi.application.report.Figures.NeedCount;
import dev.madoguchi.application.report.Figures.Outlier;
import dev.madoguchi.application.report.Figures.Person;
import dev.madoguchi.application.report.Figures.Reopened;
import dev.madoguchi.application.report.Figures.Resolved;
import dev.madoguchi.application.report.Figures.Revised;
import dev.madoguchi.application.report.Figures.Taken;
import dev.madoguchi.application.report.Figures.Unanswered;
import dev.madoguchi.application.report.Figures.Waiting;
import dev.madoguchi.application.report.Figures.WeekCounts;
import dev.madoguchi.application.report.Period.Length;
import dev.madoguchi.application.report.ServiceNumbers.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Figures of a week, for whatever shows them. */
public final class SomeFigures {

    private static final Instant SINCE = Instant.parse("2026-10-26T09:00:00Z");

    private SomeFigures() {}

    /** A busy week with everything in it. */
    public static Figures of(LocalDate monday) {
        return with(
                monday,
                List.of(
                        category("Billing", 12, 10),
                        category("請求・お支払い", 9, 3),
                        category("Bugs", 3, 11),
                        new CategoryCount(9, "Refunds", "Billing", new Change(4, 2, 3))));
    }

    /** A category of the upper level. */
    public static CategoryCount category(String name, int count, int before) {
        return new CategoryCount(name.hashCode(), name, null, new Change(count, before, before + 0.5));
    }

    /** These categories, and something of everything else. */
    public static Figures with(LocalDate monday, List<CategoryCount> categories) {
        return with(monday, categories, List.of());
    }

    /** The same, with what is outside the usual. */
    public static Figures with(LocalDate monday, List<CategoryCount> categories, List<Outlier> outliers) {
        return new Figures(
                Length.WEEK,
                monday,
                new TreeMap<>(Map.of("NEW", 24, "FOLLOW_UP", 11, "AUTOMATIC", 2)),
                new Change(24, 20, 21.5),
                19,
                new Taken(new Times(19, 55, 300, List.of()), new Times(19, 40, 200, List.of())),
                same(new Times(2, 100, 200, List.of(100.0, 200.0))),
                new Resolved(15, 14, 13),
                new Backlog(10, 24, 2, new Closed(13, 1, 1, 0), 21, 13, 6, 2, new Ages(9, 6, 4, 2)),
                new Reopened(2, 10, 1),
                new Unanswered(3, 2_000),
                new Deadlines(17, 19, 1),
                List.of(new Waiting(42, SINCE, true), new Waiting(41, SINCE, false)),
                List.of(new Person("U0LEE0002", 9, 8, 3), new Person("U0KIM0001", 12, 11, 1)),
                categories,
                28,
                new Change(4, 2, 3),
                List.of(new Revised("Bugs", 9, 11), new Revised("", 4, 2)),
                weeks(monday, categories),
                outliers,
                perHour(),
                new Beside(2.4, 2.1, List.of(new Release(monday.minusWeeks(3), "2.0"), new Release(monday, "アプリ 3.1"))),
                List.of(
                        new NeedCount("Dark mode", false, 12, 3),
                        new NeedCount("領収書を自分で出したい", true, 4, 4),
                        new NeedCount("Offline reading", false, 2, 1)));
    }

    /** A week in which nothing happened. */
    public static Figures nothing(LocalDate monday) {
        return new Figures(
                Length.WEEK,
                monday,
                Map.of(),
                new Change(0, 0, -1),
                0,
                Taken.NONE,
                Taken.NONE,
                new Resolved(0, 0, 0),
                new Backlog(0, 0, 0, new Closed(0, 0, 0, 0), 0, 0, 0, 0, new Ages(0, 0, 0, 0)),
                new Reopened(0, 0, 0),
                new Unanswered(0, 0),
                new Deadlines(0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                0,
                new Change(0, 0, -1),
                List.of(),
                IntStream.rangeClosed(0, 7)
                        .mapToObj(i -> new WeekCounts(monday.minusWeeks(7L - i), 0, Map.of(), 0, Taken.NONE))
                        .toList(),
                List.of(),
                Collections.nCopies(168, 0),
                Beside.NOTHING,
                List.of());
    }

    private static Taken same(Times times) {
        return new Taken(times, times);
    }

    private static List<WeekCounts> weeks(LocalDate monday, List<CategoryCount> categories) {
        return IntStream.rangeClosed(0, 7)
                .mapToObj(i -> new WeekCounts(
                        monday.minusWeeks(7L - i),
                        10 + i,
                        counts(categories, i),
                        i % 3,
                        same(new Times(12 + i, 150 - 10 * i, 900 - 60 * (i % 4), List.of()))))
                .toList();
    }

    private static Map<String, Integer> counts(List<CategoryCount> categories, int week) {
        var counts = new LinkedHashMap<String, Integer>();
        categories.stream()
                .filter(category -> category.parent() == null)
                .forEach(category -> counts.put(category.name(), category.count() * (week + 1) / 8));
        return counts;
    }

    /** Most on working days, with a pause at noon. */
    private static List<Integer> perHour() {
        return IntStream.range(0, 168)
                .mapToObj(hour -> {
                    int ofDay = hour % 24;
                    boolean atWork = hour < 120 && ofDay >= 8 && ofDay < 19;
                    return atWork ? 14 - Math.abs(ofDay - 12) - hour / 24 + (ofDay == 12 ? -6 : 0) : ofDay / 11;
                })
                .toList();
    }
}
