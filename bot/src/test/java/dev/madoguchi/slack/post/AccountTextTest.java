package dev.madoguchi.slack.post;

import static dev.madoguchi.Given.MAILBOXES;
import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.application.report.LedgerAccount;
import dev.madoguchi.application.report.LedgerAccount.Gap;
import dev.madoguchi.application.report.TellAccount.Told;
import dev.madoguchi.slack.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AccountTextTest {

    private static final Map<Outcome, Integer> DAY =
            new EnumMap<>(Map.of(Outcome.SPAM, 1, Outcome.NEW, 17, Outcome.FOLLOW_UP, 4, Outcome.AUTOMATIC, 1));

    @Test
    void the_sum_is_the_sum_of_its_parts_and_the_server_agrees() {
        assertThat(text(new LedgerAccount("support", DAY, List.of(), 0, NOW, 5, NOW)))
                .contains("*support@desk.example*: received 23 = 17 new + 4 follow-up + 1 automatic + 1 spam")
                .contains("The mail server counts the same")
                .contains("Open 5, a customer waits since <!date^");
    }

    @Test
    void every_difference_is_named() {
        var gaps = List.of(new Gap(17, true), new Gap(18, true), new Gap(30, false));

        assertThat(text(new LedgerAccount("support", DAY, gaps, 2, NOW, 0, null)))
                .contains("2 mails were moved or deleted before the desk could read them: the server's no. 17, 18")
                .contains("A number was given out by the server without a mail ever being seen there")
                .contains("no. 30")
                .contains("2 mails are in the folder and not read yet")
                .contains("Nothing is open.")
                .doesNotContain("counts the same");
    }

    @Test
    void a_mailbox_that_is_not_read_is_not_said_to_agree() {
        var longAgo = NOW.minus(Duration.ofMinutes(6));

        assertThat(text(new LedgerAccount("support", Map.of(), List.of(), 0, longAgo, 1, null)))
                .contains("received nothing", "Not compared with the mail server since", "Open 1")
                .doesNotContain("counts the same");
        assertThat(text(new LedgerAccount("support", Map.of(), List.of(), 0, null, 1, null)))
                .contains("has not been read yet");
    }

    @Test
    void a_thousand_gaps_stay_one_line() {
        var gaps =
                LongStream.range(1, 1_001).mapToObj(uid -> new Gap(uid, true)).toList();

        assertThat(text(new LedgerAccount("support", DAY, gaps, 0, NOW, 0, null)))
                .contains("1,000 mails", "19, 20, …")
                .hasSizeLessThan(1_000);
    }

    @Test
    void in_japanese_it_is_the_same() {
        var account = new LedgerAccount("support", DAY, List.of(), 0, NOW, 0, null);

        assertThat(new AccountText(MAILBOXES)
                        .note(told(account, NOW), Words.in(Locale.JAPANESE))
                        .text())
                .contains("受信 23 = 新規 17 + 返信 4 + 自動返信 1 + 迷惑 1", "一致");
    }

    private static String text(LedgerAccount account) {
        return new AccountText(MAILBOXES)
                .note(told(account, NOW), Words.in(Locale.ENGLISH))
                .text();
    }

    private static Told told(LedgerAccount account, Instant until) {
        return new Told(until.minus(Duration.ofDays(1)), until, List.of(account));
    }
}
