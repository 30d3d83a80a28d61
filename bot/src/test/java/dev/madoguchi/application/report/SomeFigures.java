package dev.madoguchi.application.report;

import dev.madoguchi.application.report.Figures.Backlog;
import dev.madoguchi.application.report.Figures.CategoryCount;
import dev.madoguchi.application.report.Figures.Outlier;
import dev.madoguchi.application.report.Figures.Resolved;
import dev.madoguchi.application.report.Figures.Times;
import dev.madoguchi.application.report.Figures.WeekCounts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Figures of a week, for whatever shows them. */
public final class SomeFigures {

    private SomeFigures() {}

    /** A busy week with everything in it. */
    public static Figures of(LocalDate monday) {
        return with(
                monday,
                List.of(
                        new CategoryCount("Billing", 12, 10),
                        new CategoryCount("請求・お支払い", 9, 3),
                        new CategoryCount("Bugs", 3, 11)));
    }

    /** These categories, and something of everything else. */
    public static Figures with(LocalDate monday, List<CategoryCount> categories) {
        return with(monday, categories, List.of());
    }

    /** The same, with what is outside the usual. */
    public static Figures with(LocalDate monday, List<CategoryCount> categories, List<Outlier> outliers) {
        return new Figures(
                monday,
                new TreeMap<>(Map.of("NEW", 24, "FOLLOW_UP", 11, "AUTOMATIC", 2)),
                24,
                20,
                19,
                new Times(19, 55, 300, List.of()),
                new Times(2, 100, 200, List.of(100.0, 200.0)),
                new Resolved(15, 14, 13),
                new Backlog(10, 24, 2, 15, 21, 15, 6),
                3,
                2_000,
                categories,
                4,
                2,
                weeks(monday, categories),
                outliers);
    }

    /** A week in which nothing happened. */
    public static Figures nothing(LocalDate monday) {
        var none = new Times(0, 0, 0, List.of());
        return new Figures(
                monday,
                Map.of(),
                0,
                0,
                0,
                none,
                none,
                new Resolved(0, 0, 0),
                new Backlog(0, 0, 0, 0, 0, 0, 0),
                0,
                0,
                List.of(),
                0,
                0,
                weeks(monday, List.of()),
                List.of());
    }

    private static List<WeekCounts> weeks(LocalDate monday, List<CategoryCount> categories) {
        return IntStream.rangeClosed(0, 7)
                .mapToObj(i -> new WeekCounts(monday.minusWeeks(7L - i), counts(categories, i), i % 3))
                .toList();
    }

    private static Map<String, Integer> counts(List<CategoryCount> categories, int week) {
        var counts = new LinkedHashMap<String, Integer>();
        categories.forEach(category -> counts.put(category.name(), category.count() * (week + 1) / 8));
        return counts;
    }
}
