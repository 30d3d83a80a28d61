package dev.madoguchi.application.report;

import dev.madoguchi.application.report.Figures.Beside;
import dev.madoguchi.application.report.Figures.CategoryCount;
import dev.madoguchi.application.report.Figures.Change;
import dev.madoguchi.application.report.Figures.NeedCount;
import dev.madoguchi.application.report.Figures.Outlier;
import dev.madoguchi.application.report.Figures.Person;
import dev.madoguchi.application.report.Figures.Revised;
import dev.madoguchi.application.report.Figures.Waiting;
import dev.madoguchi.application.report.ServiceNumbers.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Figures with so many of everything, and everything of one name. */
public record ManyFigures(LocalDate monday, int count, String name) {

    private static final int MOST_OUTLIERS = 3;
    private static final int MOST_WAITING = 3;
    private static final long MANY = 100_000;

    public Figures figures() {
        var some = SomeFigures.with(monday, categories(), some(MOST_OUTLIERS, this::outlier));
        return new Figures(
                some.length(),
                some.first(),
                some.received(),
                some.opened(),
                some.answered(),
                some.firstResponse(),
                some.resolution(),
                some.resolved(),
                some.backlog(),
                some.reopened(),
                some.unanswered(),
                some.deadlines(),
                some(MOST_WAITING, i -> new Waiting(MANY + i, Instant.EPOCH, i % 2 == 0)),
                some(count, i -> new Person("U0AGENT%03d".formatted(i), i, i, i)),
                some.categories(),
                some.labels(),
                some.uncategorised(),
                some(count, i -> new Revised(i % 2 == 0 ? "" : name, i, 3)),
                some.weeks(),
                some.outliers(),
                some.perHour(),
                new Beside(2.4, 2.1, some(count, i -> new Release(monday.minusDays(i), name))),
                some(count, i -> new NeedCount(name, i % 2 == 0, i, 1)));
    }

    private List<CategoryCount> categories() {
        var upper = some(count, i -> new CategoryCount(i, name, null, new Change(i, 3, 3.5)));
        var lower = some(count, i -> new CategoryCount(MANY + i, name, name, new Change(i, 3, 3.5)));
        return Stream.concat(upper.stream(), lower.stream()).toList();
    }

    private Outlier outlier(int i) {
        return i % 2 == 0 ? new Outlier("", 1, 9, 4, 15) : new Outlier(name, 10, 3.6, 0, 8);
    }

    private static <T> List<T> some(int most, IntFunction<T> one) {
        return IntStream.rangeClosed(1, most).mapToObj(one).toList();
    }
}
