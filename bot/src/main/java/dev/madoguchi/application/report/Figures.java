package dev.madoguchi.application.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
        List<WeekCounts> weeks) {

    /** Median and 90th percentile of n values; the values themselves while there are fewer than five. */
    public record Times(int n, double median, double p90, List<Double> values) {}

    /** Transitions, and the inquiries and customers they belong to. */
    public record Resolved(int transitions, int inquiries, int customers) {}

    /** start + opened + reopened - closed = end; {@code ours} and {@code theirs} divide the end. */
    public record Backlog(int start, int opened, int reopened, int closed, int end, int ours, int theirs) {}

    /** How many new inquiries have a category, this week and the week before. */
    public record CategoryCount(String name, int count, int before) {}

    /** New inquiries per category of one week. */
    public record WeekCounts(LocalDate monday, Map<String, Integer> byCategory, int uncategorised) {}
}
