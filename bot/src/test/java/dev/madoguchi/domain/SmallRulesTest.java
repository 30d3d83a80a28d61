package dev.madoguchi.domain;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.MAILBOXES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SmallRulesTest {

    @Test
    void what_may_follow_each_status_is_one_table() {
        assertThat(allowing(Status::isOpen))
                .containsExactly(Status.NEW, Status.CLAIMED, Status.WAITING, Status.SNOOZED);
        assertThat(allowing(Status::mayBeClaimed)).containsExactly(Status.NEW, Status.WAITING, Status.SNOOZED);
        assertThat(allowing(Status::mayBeReleased)).containsExactly(Status.CLAIMED, Status.WAITING, Status.SNOOZED);
        assertThat(allowing(Status::mayBeReopened)).containsExactly(Status.RESOLVED, Status.NO_ACTION);
        assertThat(allowing(Status::isAnInquiry))
                .doesNotContain(Status.SPAM, Status.JOINED)
                .hasSize(6);
    }

    @Test
    void every_refusal_is_a_whole_sentence_whatever_it_is_told() {
        for (var rule : Refusal.Rule.values()) {
            assertThat(new Refusal(rule)).hasMessageEndingWith(".");
            assertThat(new Refusal(rule, KIM.mention())).hasMessageEndingWith(".");
            assertThat(new Refusal(rule, KIM.mention(), new InquiryId(42))).hasMessageEndingWith(".");
        }
    }

    @Test
    void a_refusal_names_who_and_which() {
        assertThat(new Refusal(Refusal.Rule.ALREADY_CLAIMED, KIM.mention(), new InquiryId(42)))
                .hasMessage("<@U0KIM0001> is on #42 already. Ask them.");
    }

    @Test
    void a_customer_without_a_name_is_called_by_the_address() {
        assertThat(new Customer(new CustomerId(1), "anna@example.com", " ").displayName())
                .isEqualTo("anna@example.com");
        assertThat(new Customer(new CustomerId(1), "anna@example.com", "Anna").displayName())
                .isEqualTo("Anna");
    }

    @Test
    void our_own_addresses_are_known_in_any_case() {
        assertThat(MAILBOXES.isOurs("Support@DESK.example")).isTrue();
        assertThat(MAILBOXES.isOurs("support@desk.example.evil.example")).isFalse();
    }

    @Test
    void a_channel_speaks_the_language_of_its_mailbox_and_english_otherwise() {
        assertThat(MAILBOXES.languageOf("C0MADOGUCHI")).isEqualTo(Locale.JAPANESE);
        assertThat(MAILBOXES.languageOf("C0ELSEWHERE")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_mailbox_that_left_the_configuration_is_named_with_the_way_back() {
        assertThatThrownBy(() -> MAILBOXES.get("jobs")).hasMessageContaining("desk.mailboxes.jobs");
    }

    private static Status[] allowing(Predicate<Status> deed) {
        return Arrays.stream(Status.values()).filter(deed).toArray(Status[]::new);
    }
}
