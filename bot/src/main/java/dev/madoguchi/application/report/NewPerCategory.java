package dev.madoguchi.application.report;

import dev.madoguchi.application.report.Counts.Opened;
import dev.madoguchi.application.report.Figures.CategoryCount;
import dev.madoguchi.application.report.Figures.Change;
import dev.madoguchi.domain.Category;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** New inquiries of several periods per category: each counts once in each of its categories, and once in each category above them. */
final class NewPerCategory {

    private final CategoryNames names;
    private final List<OfPeriod> periods = new ArrayList<>();

    /** The counts of one period; categories of the lower level by their names and those of the ones above. */
    private static final class OfPeriod {
        private int opened;
        private int uncategorised;
        private int labels;
        private final Map<Category, Integer> upper = new HashMap<>();
        private final Map<Category, Integer> lower = new HashMap<>();
    }

    /** @param periods how many; the reported one is the last */
    NewPerCategory(List<Opened> opened, int periods, CategoryNames names) {
        this.names = names;
        for (int i = 0; i < periods; i++) {
            this.periods.add(new OfPeriod());
        }
        opened.forEach(this::add);
    }

    private void add(Opened group) {
        var period = periods.get(group.period());
        var categories = names.of(group.categories());
        period.opened += group.n();
        period.labels += group.n() * categories.size();
        period.uncategorised += categories.isEmpty() ? group.n() : 0;
        upper(categories).forEach(category -> period.upper.merge(category, group.n(), Integer::sum));
        categories.stream()
                .filter(category -> names.above(category).isPresent())
                .forEach(category -> period.lower.merge(category, group.n(), Integer::sum));
    }

    private Set<Category> upper(Set<Category> categories) {
        return categories.stream()
                .map(category -> names.above(category).orElse(category))
                .collect(Collectors.toSet());
    }

    int opened(int period) {
        return periods.get(period).opened;
    }

    int uncategorised(int period) {
        return periods.get(period).uncategorised;
    }

    Map<String, Integer> byCategory(int period) {
        return periods.get(period).upper.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    /** How many times a category was given, in the reported period. */
    int labels() {
        return last(0).labels;
    }

    Change opened() {
        return change(period -> period.opened);
    }

    Change uncategorised() {
        return change(period -> period.uncategorised);
    }

    /** Those of this period and of the one before, the largest first, and after them those that are below others. */
    List<CategoryCount> categories() {
        var counts = new ArrayList<CategoryCount>();
        for (var category : union(last(0).upper.keySet(), last(1).upper.keySet())) {
            counts.add(count(category, null, period -> period.upper.getOrDefault(category, 0)));
        }
        for (var category : union(last(0).lower.keySet(), last(1).lower.keySet())) {
            var above = names.above(category).map(Category::name).orElse(null);
            counts.add(count(category, above, period -> period.lower.getOrDefault(category, 0)));
        }
        return counts.stream()
                .sorted(Comparator.comparing((CategoryCount count) -> count.parent() != null)
                        .thenComparing(CategoryCount::count, Comparator.reverseOrder())
                        .thenComparing(CategoryCount::name))
                .toList();
    }

    private CategoryCount count(Category category, @Nullable String above, ToIntFunction<OfPeriod> count) {
        return new CategoryCount(category.id().value(), category.name(), above, change(count));
    }

    /** The periods before count from the first one in which there was an inquiry. */
    private Change change(ToIntFunction<OfPeriod> count) {
        double mean = periods.subList(0, periods.size() - 1).stream()
                .dropWhile(period -> period.opened == 0)
                .mapToInt(count)
                .average()
                .orElse(-1);
        return new Change(count.applyAsInt(last(0)), count.applyAsInt(last(1)), mean);
    }

    private OfPeriod last(int before) {
        return periods.get(periods.size() - 1 - before);
    }

    private static Set<Category> union(Set<Category> some, Set<Category> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
