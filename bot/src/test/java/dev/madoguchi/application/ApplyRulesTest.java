package dev.madoguchi.application;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.category.ManageCategories;
import dev.madoguchi.application.category.ManageRules;
import dev.madoguchi.application.reply.WriteFirst;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryRule;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.fake.MemoryDesk;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ApplyRulesTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final ManageCategories manage = desk.get(ManageCategories.class);
    private final ManageRules rules = desk.get(ManageRules.class);
    private final CategoryId money = manage.create("Money", null, KIM);
    private final CategoryId urgent = manage.create("Urgent", null, KIM);

    @Test
    void a_new_inquiry_has_the_categories_of_every_rule_that_matches_and_its_history_says_so() {
        rules.create(rule("refund", money), KIM);
        rules.create(rule("today", urgent), KIM);
        rules.create(rule("nothing", urgent), KIM);

        var inquiry = desk.openedBy(aMail().about("Refund").saying("I want it today."));

        assertThat(desk.inquiries.get(inquiry).snapshot().categories()).containsExactlyInAnyOrder(money, urgent);
        assertThat(desk.history.of(inquiry)).containsSubsequence(What.OPENED, What.CATEGORISED_BY_RULE);
        assertThat(desk.history.eventsOf(inquiry))
                .filteredOn(event -> event.what() == What.CATEGORISED_BY_RULE)
                .singleElement()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("Money, Urgent"))
                .satisfies(event -> assertThat(event.agent()).isNull());
    }

    @Test
    void what_matches_no_rule_has_no_category_and_no_entry() {
        rules.create(rule("refund", money), KIM);

        var inquiry = desk.openedBy(aMail().about("Hello").saying("Hi"));

        assertThat(desk.inquiries.get(inquiry).snapshot().categories()).isEmpty();
        assertThat(desk.history.of(inquiry)).doesNotContain(What.CATEGORISED_BY_RULE);
    }

    @Test
    void what_an_agent_opens_by_hand_gets_them_too_beside_those_that_were_chosen() {
        rules.create(rule("refund", money), KIM);
        rules.create(from("@shop.example", urgent), KIM);
        rules.create(from(KIM.value(), urgent), KIM);
        var chosen = manage.create("Chosen", null, KIM);

        var call = desk.get(RecordCall.class)
                .of(byHand("f1", "+81312345678", "A refund", chosen))
                .orElseThrow();
        var mail = desk.get(WriteFirst.class)
                .mail(byHand("f2", "bob@shop.example", "Hello"), "<p>Hello</p>", List.of())
                .orElseThrow();

        assertThat(desk.inquiries.get(call).snapshot().categories()).containsExactlyInAnyOrder(money, chosen);
        assertThat(desk.inquiries.get(mail.inquiry()).snapshot().categories()).containsExactly(urgent);
        assertThat(desk.history.of(call)).containsSubsequence(What.CATEGORISED, What.CATEGORISED_BY_RULE);
    }

    @Test
    void a_rule_follows_a_merge_and_gives_nothing_that_is_retired() {
        rules.create(rule("refund", money), KIM);
        manage.merge(money, version(money), urgent, KIM);

        var merged = desk.openedBy(aMail().about("Refund"));
        manage.change(new Category(urgent, "Urgent", null, true, version(urgent)), KIM);
        var retired = desk.openedBy(aMail().about("Refund"));

        assertThat(desk.inquiries.get(merged).snapshot().categories()).containsExactly(urgent);
        assertThat(desk.inquiries.get(retired).snapshot().categories()).isEmpty();
    }

    @Test
    void a_rule_needs_a_condition_and_a_category() {
        var none = new CategoryRule(0, null, List.of(), List.of(), List.of(), List.of(), Set.of(money), 0);

        assertRefused(Rule.NO_CONDITION, () -> rules.create(none, KIM));
        assertRefused(Rule.NO_CATEGORY_CHOSEN, () -> rules.create(rule("refund"), KIM));
        assertRefused(Rule.TEXT_TOO_LONG, () -> rules.create(rule("x".repeat(101), money), KIM));
    }

    @Test
    void of_two_who_change_one_rule_the_second_is_told() {
        rules.create(rule("refund", money), KIM);
        var seen = desk.rules.all().get(0);
        rules.change(seen, KIM);

        assertRefused(Rule.SETTING_CHANGED, () -> rules.change(seen, KIM));
        assertRefused(Rule.SETTING_CHANGED, () -> rules.remove(seen.id(), seen.version()));
        rules.remove(seen.id(), seen.version() + 1);

        assertThat(desk.rules.all()).isEmpty();
    }

    private static CategoryRule rule(String words, CategoryId... categories) {
        return new CategoryRule(0, null, List.of(), List.of(), List.of(), List.of(words), Set.of(categories), 0);
    }

    private static CategoryRule from(String sender, CategoryId category) {
        return new CategoryRule(0, null, List.of(sender), List.of(), List.of(), List.of(), Set.of(category), 0);
    }

    private static ByHand byHand(String form, String contact, String subject, CategoryId... chosen) {
        return new ByHand(form, KIM, "support", contact, null, subject, "Hello.", Set.of(chosen), null);
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
