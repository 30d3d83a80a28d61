package dev.madoguchi.application.report;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.report.Counts.Opened;
import dev.madoguchi.application.report.Digests.Digest;
import dev.madoguchi.application.report.Figures.Revised;
import dev.madoguchi.application.report.Period.Length;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostDigestTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final PostDigest post = desk.get(PostDigest.class);

    @Test
    void every_channel_gets_last_week_once_however_often_it_is_asked() {
        post.ofLastWeek();
        post.ofLastWeek();

        assertThat(desk.outbox.of(DeliveryKind.DIGEST))
                .extracting(NewDelivery::pace)
                .containsExactly("C0SUPPORT", "C0MADOGUCHI");
        assertThat(desk.reports.digests())
                .extracting(digest -> digest.figures().first())
                .containsOnly(LocalDate.of(2026, 10, 26));
    }

    @Test
    void the_next_week_is_reported_again() {
        post.ofLastWeek();
        desk.clock.advance(Duration.ofDays(7));

        post.ofLastWeek();

        assertThat(desk.reports.digests()).hasSize(4);
    }

    @Test
    void a_job_that_comes_days_late_still_reports_the_last_whole_week() {
        desk.clock.set(NOW.plus(Duration.ofDays(5)));

        post.ofLastWeek();

        assertThat(desk.reports.digests().get(0).figures().first()).isEqualTo(LocalDate.of(2026, 10, 26));
    }

    @Test
    void the_running_week_can_be_asked_for_as_often_as_wanted() {
        post.soFar("C0SUPPORT");
        post.soFar("C0SUPPORT");

        assertThat(desk.reports.digests()).hasSize(2).allMatch(Digest::soFar);
        assertThat(desk.reports.digests().get(0).figures().first()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void each_missed_week_is_made_up_for_once_and_says_that_it_is_late() {
        var mondays = List.of(NOW.minus(Duration.ofDays(14)), NOW.minus(Duration.ofDays(7)), NOW);

        post.due("C0SUPPORT", Length.WEEK, mondays);
        post.due("C0SUPPORT", Length.WEEK, mondays);

        assertThat(desk.reports.digests())
                .extracting(
                        digest -> digest.figures().first(),
                        digest -> digest.scope().dueAt())
                .containsExactly(
                        tuple(LocalDate.of(2026, 10, 12), mondays.get(0)),
                        tuple(LocalDate.of(2026, 10, 19), mondays.get(1)),
                        tuple(LocalDate.of(2026, 10, 26), null));
    }

    @Test
    void a_month_is_reported_beside_its_weeks() {
        post.due("C0SUPPORT", Length.MONTH, List.of(NOW));
        post.ofLastWeek();

        assertThat(desk.reports.digests().get(0).figures().first()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(desk.reports.digests()).hasSize(3);
    }

    @Test
    void what_was_categorised_after_its_week_was_posted_is_revised_in_the_next_one() {
        var billing = desk.categories.getOrCreate("Billing", NOW).id();
        desk.reports.opened.add(new Opened(8, Set.of(), 5));
        post.due("C0SUPPORT", Length.WEEK, List.of(NOW));
        desk.clock.advance(Duration.ofDays(7));
        desk.reports.opened.clear();
        desk.reports.opened.add(new Opened(7, Set.of(billing), 2));
        desk.reports.opened.add(new Opened(7, Set.of(), 3));

        post.due("C0SUPPORT", Length.WEEK, List.of(NOW.plus(Duration.ofDays(7))));

        assertThat(desk.reports.digests().get(1).figures().revised())
                .containsExactly(new Revised("Billing", 0, 2), new Revised("", 5, 3));
    }

    @Test
    void inquiries_are_counted_per_thousand_users_where_their_number_is_known() {
        desk.reports.opened.add(new Opened(7, Set.of(), 3));
        desk.reports.opened.add(new Opened(8, Set.of(), 5));

        post.due("C0SUPPORT", Length.WEEK, List.of(NOW));

        var beside = desk.reports.digests().get(0).figures().beside();
        assertThat(beside.now()).isEqualTo(2.5);
        assertThat(beside.before()).isEqualTo(1.5);
    }
}
