package dev.madoguchi.domain;

import static dev.madoguchi.Given.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.domain.CategoryRule.Opening;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CategoryRuleTest {

    private static final List<String> ANY = List.of();

    @Test
    void every_condition_must_hold_and_one_text_of_each_is_enough() {
        var rule = rule(List.of("@shop.example", "anna@example.com"), List.of("invoice"), ANY, ANY);

        assertThat(rule.matches("support", mail("anna@example.com", "Your INVOICE", "")))
                .isTrue();
        assertThat(rule.matches("support", mail("bob@shop.example", "invoices", "")))
                .isTrue();
        assertThat(rule.matches("support", mail("bob@shop.example", "hello", "invoice")))
                .isFalse();
        assertThat(rule.matches("support", mail("joanna@example.com", "invoice", "")))
                .isFalse();
        assertThat(rule.matches("support", mail("bob@myshop.example", "invoice", "")))
                .isFalse();
    }

    @Test
    void words_are_found_in_subject_and_text_however_they_are_written() {
        var rule = rule(ANY, ANY, ANY, List.of("返金", "ｶﾞｿﾘﾝ", "refund"));

        assertThat(rule.matches("support", mail("a@b.example", "ご返金について", ""))).isTrue();
        assertThat(rule.matches("support", mail("a@b.example", "", "がそりんの値段"))).isTrue();
        assertThat(rule.matches("support", mail("a@b.example", "", "Two ＲＥＦＵＮＤＳ please")))
                .isTrue();
        assertThat(rule.matches("support", mail("a@b.example", "", "prerefund")))
                .isFalse();
        assertThat(rule.matches("support", mail("a@b.example", "", "nothing"))).isFalse();
    }

    @Test
    void a_recipient_is_anybody_in_to_and_cc() {
        var rule = rule(ANY, ANY, List.of("jobs@desk.example"), ANY);

        assertThat(rule.matches(
                        "support", Opening.of(aMessage().to("Jobs@desk.example").build())))
                .isTrue();
        assertThat(rule.matches(
                        "support",
                        Opening.of(aMessage().to("support@desk.example").build())))
                .isFalse();
    }

    @Test
    void a_rule_of_one_mailbox_leaves_the_others_alone() {
        var rule = new CategoryRule(1, "support", ANY, ANY, ANY, List.of("refund"), Set.of(new CategoryId(1)), 0);

        assertThat(rule.matches("support", mail("a@b.example", "refund", ""))).isTrue();
        assertThat(rule.matches("jobs", mail("a@b.example", "refund", ""))).isFalse();
    }

    private static CategoryRule rule(
            List<String> senders, List<String> subjects, List<String> recipients, List<String> words) {
        return new CategoryRule(1, null, senders, subjects, recipients, words, Set.of(new CategoryId(1)), 0);
    }

    private static Opening mail(String from, String subject, String body) {
        return Opening.of(
                aMessage().from(from, null).about(subject).saying(body).build());
    }
}
