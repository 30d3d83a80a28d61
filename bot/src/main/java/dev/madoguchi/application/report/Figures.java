package dev.madoguchi.application.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures of one week, as docs/digest.md defines them. Times are in minutes.
 *
 * @param monday the first day of the week
 * @param received mails by outcome of the ledger
 * @param opened new inquiries
 * @param openedBefore new inquiries of the week before
 * @param answered distinct inquiries with a reply that the mail server took
 * @param firstResponse from the first mail to the first reply, of those first answered in the week
 * @param resolution from the first mail to the resolution that still holds
 * @param unanswered open inquiries without any reply at the end
 * @param longestUnanswered how long the oldest of them waits
 * @param categories by count, the largest first
 * @param uncategorised new inquiries without a category
 * @param weeks the last eight weeks, oldest first, this one at the end
 * @param outliers what is outside the usual, compared with the eight weeks before
 */
public record Figures(
        LocalDate monday,
        Map<String, Integer> received,
        int opened,
        int openedBefore,
        int answered,
        Times firstResponse,
        Times resolution,
        Resolved resolved,
        Backlog backlog,
        int unanswered,
        long longestUnanswered,
        List<CategoryCount> categories,
        int uncategorised,
        int uncategorisedBefore,
        List<WeekCounts> weeks,
        List<Outlier> outliers) {

    private static final int MOST_OUTLIERS = 3;

    /** Digests that were stored before there were outliers have none. */
    public Figures {
        outliers = outliers == null ? List.of() : List.copyOf(outliers);
    }

    /**
     * What is outside the usual, the most surprising first and at most three.
     *
     * @param opened new inquiries of each of the weeks before, oldest first
     * @param now categories of the reported week
     * @param before of the weeks before, oldest first
     */
    public static List<Outlier> outliers(int openedNow, List<Integer> opened, WeekCounts now, List<WeekCounts> before) {
        int begun = (int) opened.stream().takeWhile(count -> count == 0).count();
        var names = new LinkedHashSet<>(now.byCategory.keySet());
        before.forEach(week -> names.addAll(week.byCategory.keySet()));
        var ofCategories = names.stream()
                .map(name -> Usual.outlier(
                        name,
                        now.byCategory.getOrDefault(name, 0),
                        before.stream()
                                .skip(begun)
                                .map(week -> week.byCategory.getOrDefault(name, 0))
                                .toList()));
        var ofAll = Usual.outlier("", openedNow, opened.subList(begun, opened.size()));
        return Stream.concat(Stream.of(ofAll), ofCategories)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Outlier::surprise).reversed())
                .limit(MOST_OUTLIERS)
                .toList();
    }

    /** Median and 90th percentile of n values; the values themselves while there are fewer than five. */
    public record Times(int n, double median, double p90, List<Double> values) {}

    /** Transitions, and the inquiries and customers they belong to. */
    public record Resolved(int transitions, int inquiries, int customers) {}

    /** start + opened + reopened - closed = end; {@code ours} and {@code theirs} divide the end. */
    public record Backlog(int start, int opened, int reopened, int closed, int end, int ours, int theirs) {}

    /** How many new inquiries have a category, this week and the week before. */
    public record CategoryCount(String name, int count, int before) {}

    /**
     * A count outside the usual.
     *
     * @param name of the category, or "" for all new inquiries
     * @param mean of the weeks before
     * @param low the least that is usual
     * @param high the most that is usual
     */
    public record Outlier(String name, int count, double mean, int low, int high) {

        double surprise() {
            return Math.abs(count - mean) / Math.sqrt(Math.max(mean, 1));
        }
    }

    /** New inquiries per category of one week. */
    public record WeekCounts(LocalDate monday, Map<String, Integer> byCategory, int uncategorised) {}
}
