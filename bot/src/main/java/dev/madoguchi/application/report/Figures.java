package dev.madoguchi.application.report;

import dev.madoguchi.application.report.ServiceNumbers.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a week or a month, as docs/digest.md defines them. Times are in minutes.
 *
 * @param first its first day
 * @param received mails by outcome of the ledger
 * @param opened new inquiries
 * @param answered distinct inquiries with a reply that the mail server took
 * @param firstResponse from the first mail to the first reply, of those first answered in the period
 * @param resolution from the first mail to the resolution that still holds
 * @param people by id; empty when they are not to be counted
 * @param categories of the upper level by count, the largest first, and those below them
 * @param labels how many times a category was given to one of the new inquiries
 * @param revised what is counted differently today of the period before
 * @param weeks the last eight weeks or months, oldest first, this one at the end
 * @param outliers what is outside the usual, compared with the eight before
 * @param perHour customers' mails of the last eight, per hour of the week
 * @param beside the numbers of the service itself, and what was released
 * @param needs what customers wish for, as far as it is new or grew, the largest first
 */
public record Figures(
        Period.Length length,
        LocalDate first,
        Map<String, Integer> received,
        Change opened,
        int answered,
        Taken firstResponse,
        Taken resolution,
        Resolved resolved,
        Backlog backlog,
        Reopened reopened,
        Unanswered unanswered,
        Deadlines deadlines,
        List<Waiting> attention,
        List<Person> people,
        List<CategoryCount> categories,
        int labels,
        Change uncategorised,
        List<Revised> revised,
        List<WeekCounts> weeks,
        List<Outlier> outliers,
        List<Integer> perHour,
        Beside beside,
        List<NeedCount> needs) {

    /** Older digests have nothing beside them, and no needs. */
    public Figures {
        beside = Objects.requireNonNullElse(beside, Beside.NOTHING);
        needs = List.copyOf(Objects.requireNonNullElse(needs, List.of()));
    }

    /**
     * A need of customers.
     *
     * @param fresh whether nobody was heard of it before
     * @param customers at the end of the period
     * @param added those of them who were heard for the first time in it
     */
    public record NeedCount(String name, boolean fresh, int customers, int added) {}

    /**
     * New inquiries per thousand users.
     *
     * @param now below 0 where the number of users is not known, as {@code before}
     * @param releases of the periods that are shown
     */
    public record Beside(double now, double before, List<Release> releases) {

        public static final Beside NOTHING = new Beside(-1, -1, List.of());

        public Beside {
            releases = List.copyOf(releases);
        }
    }

    /**
     * A count beside those before it.
     *
     * @param mean of the eight before it, or of fewer while the desk is younger; below 0 when there are none
     */
    public record Change(int now, int before, double mean) {}

    /** The same times twice: as they passed, and by the business hours that were valid. */
    public record Taken(Times elapsed, Times business) {

        public static final Taken NONE = new Taken(Times.NONE, Times.NONE);
    }

    /** Transitions, and the inquiries and customers they belong to. */
    public record Resolved(int transitions, int inquiries, int customers) {}

    /** start + opened + reopened - closed = end; ours, theirs and snoozed divide the end, and so do the ages. */
    public record Backlog(
            int start,
            int opened,
            int reopened,
            Closed closed,
            int end,
            int ours,
            int theirs,
            int snoozed,
            Ages ages) {}

    /** How inquiries left the backlog. */
    public record Closed(int resolved, int noAction, int spam, int joined) {

        public int sum() {
            return resolved + noAction + spam + joined;
        }
    }

    /** How old open inquiries are, in business days. */
    public record Ages(int underOne, int underThree, int toSeven, int older) {}

    /**
     * What a customer's mail opened again.
     *
     * @param resolvedBefore distinct inquiries resolved in the period before
     * @param soon those of them that were opened again within seven days
     */
    public record Reopened(int inquiries, int resolvedBefore, int soon) {}

    /** Open inquiries that nobody ever answered, and how long the oldest of them waits. */
    public record Unanswered(int n, long longest) {}

    /**
     * What was promised.
     *
     * @param answered customers with a deadline who got their answer
     * @param inTime those of them who got it before
     * @param overdue inquiries whose deadline has passed at the end
     */
    public record Deadlines(int inTime, int answered, int overdue) {}

    /** An inquiry that must not wait: the oldest, and those that are overdue. */
    public record Waiting(long inquiry, Instant since, boolean overdue) {}

    /** What somebody did: inquiries taken up and answered, and those in their hands whose customers wait. */
    public record Person(String agent, int claimed, int answered, int waiting) {}

    /** How many new inquiries have a category; one with categories below it counts inquiries that have any of these. */
    public record CategoryCount(
            long id, String name, @Nullable String parent, Change change) {

        public int count() {
            return change.now;
        }

        public int before() {
            return change.before;
        }
    }

    /** A category, or "" for those without one, whose count was posted as another. */
    public record Revised(String name, int posted, int now) {}

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

    /**
     * One of the periods that are shown beside each other.
     *
     * @param byCategory new inquiries per category of the upper level
     * @param firstResponse of what was first answered then
     */
    public record WeekCounts(
            LocalDate first, int opened, Map<String, Integer> byCategory, int uncategorised, Taken firstResponse) {

        public WeekCounts {
            firstResponse = Objects.requireNonNullElse(firstResponse, Taken.NONE);
        }
    }
}
