package dev.madoguchi.application.category;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.Triage;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.fake.MemoryDesk;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ManageCategoriesTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final ManageCategories manage = desk.get(ManageCategories.class);
    private final CategoryId money = manage.create("Money", null, KIM);
    private final CategoryId refund = manage.create("Refund", money, KIM);

    @Test
    void there_are_two_levels_and_no_third() {
        assertRefused(Rule.TWO_LEVELS, () -> manage.create("Card", refund, KIM));
        assertRefused(Rule.STILL_A_PARENT, () -> {
            var other = manage.create("Other", null, KIM);
            manage.change(new Category(money, "Money", other, false, version(money)), KIM);
        });
        assertRefused(
                Rule.TWO_LEVELS,
                () -> manage.change(new Category(refund, "Refund", refund, false, version(refund)), KIM));
    }

    @Test
    void names_are_there_once_in_any_case() {
        assertRefused(Rule.NAME_TAKEN, () -> manage.create("REFUND", null, KIM));
        assertRefused(
                Rule.NAME_TAKEN,
                () -> manage.change(new Category(refund, "money", money, false, version(refund)), KIM));
        assertRefused(Rule.NO_NAME, () -> manage.create(" ", null, KIM));

        manage.change(new Category(refund, "REFUND", money, false, version(refund)), KIM);

        assertThat(desk.categories.find("refund").orElseThrow().name()).isEqualTo("REFUND");
    }

    @Test
    void of_two_who_change_the_same_the_second_is_told() {
        int seen = version(refund);
        manage.change(new Category(refund, "Refunds", money, false, seen), KIM);

        assertRefused(
                Rule.SETTING_CHANGED, () -> manage.change(new Category(refund, "Money back", money, false, seen), KIM));
        assertRefused(Rule.SETTING_CHANGED, () -> manage.merge(refund, seen, money, KIM));
    }

    @Test
    void what_is_retired_or_below_it_is_not_offered() {
        manage.change(new Category(money, "Money", null, true, version(money)), KIM);

        var tree = new CategoryTree(desk.categories.all());
        assertThat(tree.inOrder()).hasSize(2).noneMatch(tree::isOffered);
    }

    @Test
    void after_a_merge_every_inquiry_has_what_is_left_and_its_history_says_so() {
        var inquiry = desk.openedBy(aMail());
        desk.get(Triage.class).categorise(inquiry, List.of(refund), List.of("Urgent"), KIM);

        manage.merge(refund, version(refund), money, KIM);
        desk.get(MoveMerged.class).all();
        desk.get(MoveMerged.class).all();

        assertThat(desk.categories.named(desk.inquiries.get(inquiry).snapshot().categories()))
                .extracting(Category::name)
                .containsExactly("Money", "Urgent");
        assertThat(desk.history.of(inquiry)).containsOnlyOnce(What.CATEGORY_MERGED);
        assertThat(desk.history.eventsOf(inquiry))
                .last()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("Refund → Money"))
                .satisfies(event -> assertThat(event.agent()).isEqualTo(KIM));
    }

    @Test
    void a_merged_category_lives_on_in_the_other_at_once_and_its_name_is_free() {
        manage.merge(refund, version(refund), money, KIM);

        assertThat(desk.categories.named(List.of(refund)))
                .extracting(Category::id)
                .containsExactly(money);
        assertThat(desk.categories.all()).extracting(Category::id).doesNotContain(refund);
        assertThat(manage.create("Refund", null, KIM)).isNotEqualTo(refund);
    }

    @Test
    void what_has_others_below_it_is_not_merged_away() {
        var other = manage.create("Other", null, KIM);

        assertRefused(Rule.STILL_A_PARENT, () -> manage.merge(money, version(money), other, KIM));
    }

    private int version(CategoryId id) {
        return desk.categories.named(List.of(id)).get(0).version();
    }

    private static void assertRefused(Rule rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
