package dev.madoguchi.slack.post;

import static dev.madoguchi.slack.post.DigestTextTest.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.report.SomeFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DigestDetailsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);

    @Test
    void of_a_quiet_week_only_the_balance_is_said() {
        var lines = DigestDetails.lines(shown(SomeFigures.nothing(MONDAY), Locale.ENGLISH, false, null));

        assertThat(lines).singleElement().asString().contains("Backlog: 0 + 0 new");
    }

    @Test
    void fewer_than_five_values_are_said_themselves_and_more_as_median() {
        assertThat(english())
                .contains("🏁 Resolution: 1 h 40 min, 3 h 20 min (n = 2)")
                .contains("⏱ First response: median 40 min, 90 % within 3 h 20 min (n = 19) in business hours;"
                        + " median 55 min, 90 % within 5 h 0 min (n = 19) elapsed");
    }

    @Test
    void received_mails_add_up() {
        assertThat(english()).contains("📬 Received: 37 mails = 2 automatic + 11 follow-up + 24 new");
    }

    @Test
    void the_backlog_is_a_sum_that_works_out() {
        assertThat(english())
                .contains("📚 Backlog: 10 + 24 new + 2 reopened − 15 closed = 21"
                        + " (ours 13, waiting for the customer 6, snoozed 2)");
    }

    @Test
    void what_was_categorised_later_is_said_with_the_difference() {
        assertThat(english())
                .contains("✏️ Of the period before, as categorised today: Bugs 11 (+2), Uncategorised 2 (-2)");
    }

    @Test
    void people_stand_by_name_however_much_they_did() {
        assertThat(english())
                .contains(
                        "👥 People, by name\n　Kim: took up 12, answered 11, waiting 1\n　Lee: took up 9, answered 8, waiting 3");
    }

    @Test
    void categories_below_others_stand_with_the_one_above() {
        assertThat(english()).contains("　Below: Billing › Refunds 4");
    }

    @Test
    void shares_may_exceed_a_hundred_per_cent_and_the_thread_says_so() {
        assertThat(english())
                .contains("🏷 Categories given: 28, to 24 inquiries; one may have several,"
                        + " so shares may add up to more than 100 %");
    }

    @Test
    void all_needs_of_the_week_stand_in_the_thread() {
        assertThat(english())
                .contains("🗣 Needs, by customers\n　Dark mode: 12, 3 of them new\n　🆕 領収書を自分で出したい: 4\n"
                        + "　Offline reading: 2, 1 of them new");
    }

    private static List<String> english() {
        return DigestDetails.lines(shown(SomeFigures.of(MONDAY), Locale.ENGLISH, false, null));
    }
}
