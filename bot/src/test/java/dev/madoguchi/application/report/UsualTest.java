package dev.madoguchi.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.report.Figures.Outlier;
import dev.madoguchi.application.report.Figures.WeekCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ranges are those of tables of the Poisson distribution. */
class UsualTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 3", "4, 1, 8", "9, 4, 15", "25, 16, 35", "100, 81, 120", "1000, 938, 1062"})
    void what_lies_within_the_range_is_chance(int mean, int low, int high) {
        var before = Collections.nCopies(8, mean);

        for (int usual = low; usual <= high; usual++) {
            assertThat(Usual.outlier("x", usual, before)).isEmpty();
        }
        assertThat(Usual.outlier("x", Math.max(high + 1, 5), before))
                .hasValue(new Outlier("x", Math.max(high + 1, 5), mean, low, high));
        if (low > 0 && mean >= 5) {
            assertThat(Usual.outlier("x", low - 1, before)).hasValue(new Outlier("x", low - 1, mean, low, high));
        }
    }

    @Test
    void nothing_is_said_of_a_few_inquiries_or_a_few_weeks() {
        assertThat(Usual.outlier("x", 4, Collections.nCopies(8, 0))).isEmpty();
        assertThat(Usual.outlier("x", 5, Collections.nCopies(8, 0))).isPresent();
        assertThat(Usual.outlier("x", 500, List.of(10, 10, 10))).isEmpty();
        assertThat(Usual.outlier("x", 0, List.of())).isEmpty();
    }

    @Test
    void weeks_before_the_desk_began_do_not_count() {
        var none = week(0, Map.of());
        var ten = week(10, Map.of("Billing", 10));

        assertThat(Usual.outliers(List.of(none, none, none, none, ten, ten, ten, ten, week(11, Map.of("Billing", 11)))))
                .isEmpty();
        assertThat(Usual.outliers(List.of(none, none, none, none, ten, ten, ten, ten, week(30, Map.of("Billing", 30)))))
                .extracting(Outlier::name)
                .containsExactly("", "Billing");
    }

    @Test
    void a_category_that_fell_silent_is_seen_and_the_three_most_surprising_are_said() {
        var weeks = new ArrayList<>(Collections.nCopies(8, week(86, Map.of("a", 9, "b", 16, "c", 25, "d", 36))));
        weeks.add(week(86, Map.of("a", 30)));

        assertThat(Usual.outliers(weeks)).extracting(Outlier::name).containsExactly("a", "d", "c");
    }

    private static WeekCounts week(int opened, Map<String, Integer> categories) {
        return new WeekCounts(LocalDate.of(2026, 11, 16), opened, categories, 0, Figures.Taken.NONE);
    }
}
