package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.category.ManageCategories;
import dev.madoguchi.application.report.Behind;
import dev.madoguchi.application.report.Behind.Kind;
import dev.madoguchi.application.report.Digests;
import dev.madoguchi.application.report.Digests.Digest;
import dev.madoguchi.application.report.Digests.Scope;
import dev.madoguchi.application.report.Figures.CategoryCount;
import dev.madoguchi.application.report.FindBehind;
import dev.madoguchi.application.report.Period;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.InquiryEvent.What;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The edges of the figures, by name. */
class FigureEdgesTest extends HistoryByHand {

    private final ManageCategories manage = TestDatabase.get(ManageCategories.class);

    @Test
    void the_week_ends_at_midnight_in_its_zone() {
        var tokyo = ZoneId.of("Asia/Tokyo");
        var week = Period.week(Instant.parse("2026-11-04T00:00:00Z"), tokyo);
        opened(Instant.parse("2026-11-01T14:59:59Z"));
        opened(Instant.parse("2026-11-01T15:00:00Z"));

        var figures = figures(week, week.to());

        assertThat(figures.opened().now()).isEqualTo(1);
        assertThat(figures.opened().before()).isEqualTo(1);
    }

    @Test
    void what_is_reopened_in_a_later_week_stays_resolved_in_its_own() {
        var inquiry = opened(MONDAY);
        happens(inquiry, What.RESOLVED, MONDAY.plus(days(1)));
        happens(inquiry, What.REOPENED, MONDAY.plus(days(8)));
        var next = WEEK.before(-1);

        assertThat(figures().resolution().elapsed().n()).isEqualTo(1);
        assertThat(figures().backlog().end()).isZero();
        assertThat(figures(next, next.to()).backlog().end()).isEqualTo(1);
        assertThat(figures(next, next.to()).reopened().soon()).isEqualTo(1);
    }

    @Test
    void what_is_merged_in_a_later_week_was_an_inquiry_in_its_own_and_leaves_the_backlog_then() {
        happens(opened(MONDAY), What.JOINED, MONDAY.plus(days(9)));
        var next = WEEK.before(-1);

        assertThat(figures().opened().now()).isEqualTo(1);
        assertThat(figures(next, next.to()).backlog().start()).isEqualTo(1);
        assertThat(figures(next, next.to()).backlog().closed().joined()).isEqualTo(1);
        assertThat(figures(next, next.to()).backlog().end()).isZero();
    }

    @Test
    void a_category_that_was_renamed_is_counted_under_its_name_of_today() {
        var category = category("Bills");
        categorised(opened(MONDAY), category);
        var renamed = "Invoices " + UUID.randomUUID();
        manage.change(changed(find(category), renamed, false), KIM);

        assertThat(figures().categories()).extracting(CategoryCount::name).containsExactly(renamed);
    }

    @Test
    void a_category_that_was_retired_or_merged_away_is_not_lost() {
        var retired = category("Retired");
        var merged = category("Merged");
        var stays = category("Stays");
        categorised(opened(MONDAY), retired);
        categorised(opened(MONDAY), merged);
        categorised(opened(MONDAY), merged, stays);
        manage.change(changed(find(retired), retired, true), KIM);
        manage.merge(find(merged).id(), find(merged).version(), find(stays).id(), KIM);

        assertThat(figures().categories())
                .extracting(CategoryCount::name, CategoryCount::count)
                .containsExactly(tuple(stays, 2), tuple(retired, 1));
    }

    @Test
    void a_category_counts_inquiries_with_any_of_those_below_it_each_once() {
        var money = manage.create("Money " + UUID.randomUUID(), null, KIM);
        var refund = manage.create("Refund " + UUID.randomUUID(), money, KIM);
        var invoice = manage.create("Invoice " + UUID.randomUUID(), money, KIM);
        categorised(opened(MONDAY), name(refund), name(invoice));
        categorised(opened(MONDAY), name(refund));
        categorised(opened(MONDAY), name(money));

        assertThat(figures().categories())
                .extracting(CategoryCount::name, CategoryCount::parent, CategoryCount::count)
                .containsExactly(
                        tuple(name(money), null, 3),
                        tuple(name(refund), name(money), 2),
                        tuple(name(invoice), name(money), 1));
    }

    @Test
    void without_any_inquiry_everything_is_none() {
        var figures = figures();

        assertThat(figures.opened().now()).isZero();
        assertThat(figures.opened().mean()).isNegative();
        assertThat(figures.backlog().end()).isZero();
        assertThat(figures.firstResponse().elapsed().n()).isZero();
        assertThat(figures.outliers()).isEmpty();
    }

    @Test
    void one_inquiry_is_one_of_everything() {
        var inquiry = opened(MONDAY);
        happens(inquiry, What.REPLY_SENT, MONDAY.plusSeconds(600));
        happens(inquiry, What.RESOLVED, MONDAY.plusSeconds(1_200));

        var figures = figures();

        assertThat(figures.answered()).isEqualTo(1);
        assertThat(figures.firstResponse().business().values()).containsExactly(10.0);
        assertThat(figures.resolution().elapsed().values()).containsExactly(20.0);
        assertThat(figures.resolved().customers()).isEqualTo(1);
    }

    @Test
    void forty_categories_with_names_of_75_characters_are_all_counted() {
        var inquiry = opened(MONDAY);
        var names = IntStream.range(0, 40)
                .mapToObj(i -> category(
                        "長い".repeat(19).substring(0, 38 - Integer.toString(i).length()) + i))
                .toArray(String[]::new);
        categorised(inquiry, names);

        assertThat(names).allMatch(name -> name.length() == Category.LONGEST_NAME);
        assertThat(figures().categories()).hasSize(40).allMatch(category -> category.count() == 1);
        assertThat(figures().labels()).isEqualTo(40);
        assertThat(figures().opened().now()).isEqualTo(1);
    }

    @Test
    void an_inquiry_with_five_categories_counts_in_each_and_is_one() {
        var names =
                IntStream.range(0, 5).mapToObj(i -> category("Of five " + i)).toArray(String[]::new);
        categorised(opened(MONDAY), names);

        assertThat(figures().categories()).hasSize(5);
        assertThat(figures().opened().now()).isEqualTo(1);
        assertThat(figures().uncategorised().now()).isZero();
    }

    @Test
    void behind_each_figure_are_as_many_inquiries_as_it_says_whatever_became_of_them_since() {
        var answered = opened(MONDAY);
        happens(answered, What.REPLY_SENT, MONDAY.plus(days(1)));
        var resolved = opened(MONDAY);
        happens(resolved, What.RESOLVED, MONDAY.plus(days(2)));
        var category = category("Behind");
        categorised(answered, category);
        var digest = digest();
        happens(resolved, What.REOPENED, MONDAY.plus(days(9)));
        happens(answered, What.SPAM, MONDAY.plus(days(9)));

        var behind = TestDatabase.get(FindBehind.class);

        assertThat(behind.of(digest, Behind.of(Kind.NEW))).containsExactly(answered, resolved);
        assertThat(behind.of(digest, Behind.of(Kind.THEIRS))).containsExactly(answered);
        assertThat(behind.of(digest, Behind.of(Kind.RESOLVED))).containsExactly(resolved);
        assertThat(behind.of(digest, Behind.category(find(category).id().value())))
                .containsExactly(answered);
        assertThat(behind.of(digest, Behind.of(Kind.UNCATEGORISED))).containsExactly(resolved);
        assertThat(behind.of(digest, Behind.of(Kind.OVERDUE))).isEmpty();
    }

    private Digest digest() {
        var scope = new Scope("C-" + UUID.randomUUID(), WEEK.zone(), List.of(mailbox), false, null);
        var digests = TestDatabase.get(Digests.class);
        return digests.get(digests.add(scope, figures(), WEEK.to()).orElseThrow());
    }

    private static Category changed(Category category, String name, boolean retired) {
        return new Category(category.id(), name, category.parent(), retired, category.version());
    }

    private static Category find(String name) {
        return TestDatabase.get(Categories.class).find(name).orElseThrow();
    }

    private static String name(CategoryId id) {
        return TestDatabase.get(Categories.class).nameOf(id);
    }
}
