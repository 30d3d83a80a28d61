package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Figures.CategoryCount;
import dev.madoguchi.application.report.WeekTable;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures of histories made by hand, each in a mailbox of its own. */
class CountFiguresTest extends HistoryByHand {

    @Test
    void the_balance_of_the_backlog_adds_up() {
        var old = opened(MONDAY.minus(days(3)));
        var resolvedBefore = opened(MONDAY.minus(days(9)));
        happens(resolvedBefore, What.RESOLVED, MONDAY.minus(days(8)));
        var reopened = opened(MONDAY.minus(days(8)));
        happens(reopened, What.RESOLVED, MONDAY.minus(days(7)));
        happens(reopened, What.REOPENED, MONDAY.plus(days(1)));
        opened(MONDAY.plus(days(1)));
        var quick = opened(MONDAY.plus(days(2)));
        happens(quick, What.RESOLVED, MONDAY.plus(days(3)));
        happens(old, What.REPLY_SENT, MONDAY.plus(days(4)));

        assertThat(balance(figures())).containsExactly(1, 2, 1, 1, 3, 2, 1);
    }

    @Test
    void what_needs_no_action_is_closed_and_spam_counts_nowhere_while_it_is_spam() {
        var greeting = opened(MONDAY.minus(days(1)));
        happens(greeting, What.NO_ACTION, MONDAY.plus(days(1)));
        var thanks = opened(MONDAY.plus(days(1)));
        happens(thanks, What.NO_ACTION, MONDAY.plus(days(1)));
        happens(thanks, What.REOPENED, MONDAY.plus(days(2)));
        var noSpam = opened(MONDAY.plus(days(1)));
        happens(noSpam, What.SPAM, MONDAY.plus(days(1)));
        happens(noSpam, What.NOT_SPAM, MONDAY.plus(days(2)));
        var spam = opened(MONDAY.plus(days(1)));
        happens(spam, What.SPAM, MONDAY.plus(days(1)));

        assertThat(balance(figures())).containsExactly(1, 2, 2, 3, 2, 2, 0);
        assertThat(figures().opened().now()).isEqualTo(2);
        assertThat(figures().resolved().transitions()).isZero();
    }

    @Test
    void the_table_has_whatever_something_happened_to_in_the_week() {
        var old = opened(MONDAY.minus(days(9)));
        happens(old, What.REPLY_SENT, MONDAY.minus(days(8)));
        happens(old, What.REPLY_SENT, MONDAY.plus(days(1)));
        happens(old, What.RESOLVED, MONDAY.plus(days(2)));
        var quiet = opened(MONDAY.minus(days(3)));
        happens(quiet, What.CLAIMED, MONDAY.plus(days(1)));
        var opened = opened(MONDAY.plus(days(1)));

        var rows = TestDatabase.get(WeekTable.class).of(List.of(mailbox), MONDAY, WEEK.to());

        assertThat(rows)
                .extracting(WeekTable.Row::number, WeekTable.Row::replies, WeekTable.Row::resolved)
                .containsExactly(tuple(old.value(), 1, 1), tuple(opened.value(), 0, 0));
        assertThat(rows.get(0).firstReplyAt()).isEqualTo(MONDAY.minus(days(8)));
    }

    @Test
    void the_table_leaves_out_what_was_spam_or_merged_when_the_week_ended_whatever_it_is_today() {
        var spam = opened(MONDAY.plus(days(1)));
        happens(spam, What.SPAM, MONDAY.plus(days(1)));
        happens(spam, What.NOT_SPAM, WEEK.to().plus(days(1)));
        var merged = opened(MONDAY.plus(days(1)));
        happens(merged, What.JOINED, WEEK.to().minusSeconds(1));
        var noSpam = opened(MONDAY.plus(days(1)));
        happens(noSpam, What.SPAM, MONDAY.plus(days(1)));
        happens(noSpam, What.NOT_SPAM, MONDAY.plus(days(2)));
        var spamLater = opened(MONDAY.plus(days(1)));
        happens(spamLater, What.SPAM, WEEK.to());
        var mergedLater = opened(MONDAY.plus(days(1)));
        happens(mergedLater, What.JOINED, WEEK.to());

        var rows = TestDatabase.get(WeekTable.class).of(List.of(mailbox), MONDAY, WEEK.to());

        assertThat(rows)
                .extracting(WeekTable.Row::number)
                .containsExactly(noSpam.value(), spamLater.value(), mergedLater.value());
    }

    @Test
    void the_edges_of_the_week_belong_to_one_week_each() {
        opened(MONDAY);
        opened(MONDAY.minusSeconds(1));
        opened(WEEK.to().minusSeconds(1));
        opened(WEEK.to());

        assertThat(figures().opened().now()).isEqualTo(2);
        assertThat(figures().opened().before()).isEqualTo(1);
    }

    @Test
    void the_first_response_counts_in_the_week_in_which_it_was_sent_and_once() {
        var answered = opened(MONDAY.minus(Duration.ofHours(1)));
        happens(answered, What.ACKNOWLEDGED, MONDAY.minus(Duration.ofMinutes(59)));
        happens(answered, What.REPLY_WRITTEN, MONDAY.plus(Duration.ofMinutes(1)));
        happens(answered, What.REPLY_SENT, MONDAY.plus(Duration.ofHours(1)));
        happens(answered, What.REPLY_SENT, MONDAY.plus(Duration.ofHours(9)));
        var answeredBefore = opened(MONDAY.minus(days(2)));
        happens(answeredBefore, What.REPLY_SENT, MONDAY.minus(days(1)));
        happens(answeredBefore, What.REPLY_SENT, MONDAY.plus(days(1)));

        var figures = figures();

        assertThat(figures.firstResponse().elapsed().values()).containsExactly(120.0);
        assertThat(figures.answered()).isEqualTo(2);
    }

    @Test
    void a_resolution_that_did_not_hold_is_not_counted_as_one() {
        var again = opened(MONDAY);
        happens(again, What.RESOLVED, MONDAY.plus(days(1)));
        happens(again, What.REOPENED, MONDAY.plus(days(2)));
        happens(again, What.RESOLVED, MONDAY.plus(days(3)));
        var open = opened(MONDAY);
        happens(open, What.RESOLVED, MONDAY.plus(days(1)));
        happens(open, What.REOPENED, MONDAY.plus(days(2)));

        var figures = figures();

        assertThat(figures.resolution().elapsed().values()).containsExactly(3 * 24 * 60.0);
        assertThat(figures.resolved()).isEqualTo(new Figures.Resolved(3, 2, 1));
    }

    @Test
    void from_five_values_on_median_and_percentile_stand_for_them() {
        for (int hours = 1; hours <= 5; hours++) {
            happens(opened(MONDAY), What.REPLY_SENT, MONDAY.plus(Duration.ofHours(hours)));
        }

        var times = figures().firstResponse().elapsed();

        assertThat(times.n()).isEqualTo(5);
        assertThat(times.values()).isEmpty();
        assertThat(times.median()).isEqualTo(180.0);
        assertThat(times.p90()).isEqualTo(276.0);
    }

    @Test
    void an_inquiry_counts_in_each_of_its_categories() {
        var billing = category("Billing");
        var bugs = category("Bugs");
        categorised(opened(MONDAY), billing, bugs);
        categorised(opened(MONDAY), billing);
        categorised(opened(MONDAY.minus(days(1))), bugs);
        opened(MONDAY);

        var figures = figures();

        assertThat(figures.categories())
                .extracting(CategoryCount::name, CategoryCount::count, CategoryCount::before)
                .containsExactly(tuple(billing, 2, 0), tuple(bugs, 1, 1));
        assertThat(figures.uncategorised().now()).isEqualTo(1);
        assertThat(figures.labels()).isEqualTo(3);
        assertThat(figures.weeks())
                .hasSize(8)
                .last()
                .satisfies(week -> assertThat(week.byCategory()).containsEntry(billing, 2));
    }

    @Test
    void a_joined_inquiry_counts_only_as_what_it_was_joined_to() {
        opened(MONDAY);
        var joined = opened(MONDAY);
        happens(joined, What.REPLY_SENT, MONDAY.plus(days(1)));
        happens(joined, What.JOINED, MONDAY.plus(days(2)));

        var figures = figures();

        assertThat(figures.opened().now()).isEqualTo(1);
        assertThat(figures.answered()).isZero();
        assertThat(figures.backlog().end()).isEqualTo(1);
    }

    @Test
    void those_who_were_never_answered_are_counted_with_the_longest_wait() {
        opened(MONDAY.minus(days(10)));
        opened(MONDAY.plus(days(1)));
        happens(opened(MONDAY), What.REPLY_SENT, MONDAY.plus(days(1)));
        happens(opened(MONDAY), What.RESOLVED, MONDAY.plus(days(1)));

        var figures = figures();

        assertThat(figures.unanswered().n()).isEqualTo(2);
        assertThat(figures.unanswered().longest()).isEqualTo(17 * 24 * 60);
    }

    @Test
    void a_reply_sent_in_the_week_and_a_customer_who_wrote_after_it_leaves_it_ours() {
        var inquiry = opened(MONDAY);
        happens(inquiry, What.REPLY_SENT, MONDAY.plus(days(1)));
        happens(inquiry, What.CUSTOMER_WROTE, MONDAY.plus(days(2)));

        assertThat(figures().backlog().ours()).isEqualTo(1);
    }

    @Test
    void received_mails_are_counted_by_what_became_of_them() {
        var ledger = TestDatabase.get(Ledger.class);
        long uid = 0;
        for (var outcome : List.of(Ledger.Outcome.NEW, Ledger.Outcome.NEW, Ledger.Outcome.BOUNCE)) {
            var arrival = new Arrival(mailbox, 1, ++uid, MONDAY, RawMail.of(new byte[] {(byte) uid}));
            ledger.record(arrival, new Ledger.Entry(outcome, null, null, false, null), NOW);
        }

        assertThat(figures().received()).isEqualTo(Map.of("NEW", 2, "BOUNCE", 1));
    }

    @Test
    void a_running_week_is_counted_up_to_now() {
        opened(MONDAY.plus(days(1)));
        opened(MONDAY.plus(days(3)));

        var soFar = figures(WEEK, MONDAY.plus(days(2)));

        assertThat(soFar.opened().now()).isEqualTo(1);
        assertThat(soFar.backlog().end()).isEqualTo(1);
    }

    /** start, new, reopened, closed, end, ours, theirs */
    private static List<Integer> balance(Figures figures) {
        var backlog = figures.backlog();
        return List.of(
                backlog.start(),
                backlog.opened(),
                backlog.reopened(),
                backlog.closed().sum(),
                backlog.end(),
                backlog.ours(),
                backlog.theirs());
    }
}
