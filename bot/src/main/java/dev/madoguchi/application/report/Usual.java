package dev.madoguchi.application.report;

import dev.madoguchi.application.report.Figures.Outlier;
import dev.madoguchi.application.report.Figures.WeekCounts;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says whether a count is outside the usual: outside the range in which 95 % of all weeks lie if inquiries come at random (a Poisson
 * distribution) around the mean of the weeks before. A change within it is chance.
 */
final class Usual {

    private static final int MOST = 3;
    private static final int FEWEST_WEEKS = 4;
    private static final int FEWEST_INQUIRIES = 5;
    private static final double TAIL = 0.025;

    private Usual() {}

    /**
     * What is outside the usual, the most surprising first and at most three.
     *
     * @param weeks the reported one last
     */
    static List<Outlier> outliers(List<WeekCounts> weeks) {
        var now = weeks.get(weeks.size() - 1);
        var before = sinceTheDeskBegan(weeks.subList(0, weeks.size() - 1));
        var names = new LinkedHashSet<>(now.byCategory().keySet());
        before.forEach(week -> names.addAll(week.byCategory().keySet()));
        var ofCategories = names.stream()
                .map(name -> outlier(
                        name,
                        now.byCategory().getOrDefault(name, 0),
                        before.stream()
                                .map(week -> week.byCategory().getOrDefault(name, 0))
                                .toList()));
        var ofAll = outlier(
                "", now.opened(), before.stream().map(WeekCounts::opened).toList());
        return Stream.concat(Stream.of(ofAll), ofCategories)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Outlier::surprise).reversed())
                .limit(MOST)
                .toList();
    }

    /** Weeks before the first inquiry say nothing. */
    static List<WeekCounts> sinceTheDeskBegan(List<WeekCounts> weeks) {
        return weeks.stream().dropWhile(week -> week.opened() == 0).toList();
    }

    /**
     * The count, if something may be said of it.
     *
     * @param name of what is counted, or "" for all new inquiries
     * @param before the counts of the weeks before, of at least four
     */
    static Optional<Outlier> outlier(String name, int count, List<Integer> before) {
        double mean = before.stream().mapToInt(Integer::intValue).average().orElse(0);
        if (before.size() < FEWEST_WEEKS || Math.max(count, mean) < FEWEST_INQUIRIES) {
            return Optional.empty();
        }
        int low = quantile(mean, TAIL);
        int high = quantile(mean, 1 - TAIL);
        return count >= low && count <= high
                ? Optional.empty()
                : Optional.of(new Outlier(name, count, mean, low, high));
    }

    /** The least count up to which at least this share of all weeks lie. */
    private static int quantile(double mean, double share) {
        double logOfShare = -mean;
        double sum = Math.exp(logOfShare);
        int count = 0;
        while (sum < share) {
            count++;
            logOfShare += Math.log(mean / count);
            sum += Math.exp(logOfShare);
        }
        return count;
    }
}
