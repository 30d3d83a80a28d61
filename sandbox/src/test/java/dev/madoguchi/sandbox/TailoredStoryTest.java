package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.TailoredDesk.customer;
import static dev.madoguchi.sandbox.TailoredDesk.desk;
import static dev.madoguchi.sandbox.TailoredDesk.kim;
import static dev.madoguchi.sandbox.TailoredDesk.lee;
import static dev.madoguchi.sandbox.TailoredDesk.mio;
import static dev.madoguchi.sandbox.TailoredDesk.quiet;
import static dev.madoguchi.sandbox.TailoredDesk.support;
import static dev.madoguchi.sandbox.TailoredDesk.toiawase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/** What a desk, and each mailbox of it, may be configured to do otherwise. */
class TailoredStoryTest {

    private static final String DUE = "返信期限 <!date^";

    @Test
    @DisplayName("2.3 Reactions are configured: others act, with any tone of skin, and the usual ones do nothing")
    void other_reactions_act() {
        customer("Fred").writes(SandboxDesk.SUPPORT, "Hands up", "Hello?");
        var card = support().awaitCard("Hands up");

        lee().reacts(card, "white_check_mark");
        lee().reacts(card, "eyes");
        kim().reacts(card, "raised_hand::skin-tone-4");
        card.awaitText("In progress");
        assertThat(card.text())
                .contains(kim().user().id())
                .doesNotContain(lee().user().id());
        kim().reacts(card, "tada");

        card.awaitText("Resolved");
    }

    @Test
    @DisplayName("3.1 The earlier mail is quoted below only where the mailbox says so")
    void only_one_mailbox_quotes() {
        var gina = customer("Gina");
        gina.writes(SandboxDesk.TOIAWASE, "引用のない返信", "いつ届きますか。");
        gina.writes(SandboxDesk.SUPPORT, "With a quote", "When does it come?");
        var without = toiawase().awaitCard("引用のない返信");
        var with = support().awaitCard("With a quote");

        mio().replies(without, "明日です。");
        var plain = gina.awaitMail();
        kim().sendsNow(with, "Tomorrow.");
        var quoting = gina.awaitMail();

        assertThat(plain.text()).contains("明日です。").doesNotContain("いつ届きますか。");
        assertThat(plain.html()).contains("明日です。").doesNotContain("いつ届きますか。", "<blockquote");
        assertThat(quoting.text()).containsSubsequence("Tomorrow.", "Gina wrote:", "> When does it come?");
        assertThat(quoting.html()).containsSubsequence("Tomorrow.", "<blockquote", "When does it come?");
    }

    @Test
    @DisplayName("4.1 The next answer has a deadline of its own, counted from the mail that it answers")
    void the_next_answer_has_a_deadline_of_its_own() {
        var hugh = customer("Hugh");
        hugh.writes(SandboxDesk.SUPPORT, "Two questions", "The first one?");
        var card = support().awaitCard("Two questions").awaitText(dueAt("2027-04-30T13:00:00Z"));

        kim().sendsNow(card, "Yes.");
        hugh.replies(hugh.awaitMail(), "And the second one?");

        card.awaitInThread("And the second one?");
        card.awaitText(dueAt("2027-04-30T10:30:00Z"));
    }

    private static String dueAt(String time) {
        return "to be answered by <!date^" + Instant.parse(time).getEpochSecond() + "^";
    }

    @Test
    @DisplayName(
            "4.1 Japanese holidays are days off where the mailbox says so: from Friday over Golden Week to Thursday")
    void a_deadline_jumps_over_the_holidays_of_japan() {
        customer("五月").writes(SandboxDesk.TOIAWASE, "連休前の質問", "連休前に届きますか。");

        var card = toiawase().awaitCard("連休前の質問").awaitText(DUE);

        var text = card.text();
        int from = text.indexOf(DUE) + DUE.length();
        var due = Instant.ofEpochSecond(Long.parseLong(text.substring(from, text.indexOf('^', from))));
        assertThat(LocalDate.ofInstant(due, ZoneId.of("Asia/Tokyo"))).isEqualTo("2027-05-06");
    }

    @Test
    @DisplayName("4.3 No morning line in a channel of which there is nothing to say")
    void a_quiet_channel_gets_no_morning_line() throws SchedulerException {
        customer("Iva").writes(SandboxDesk.SUPPORT, "Something to tell", "Hello?");
        support().awaitCard("Something to tell");

        desk().bot(Scheduler.class).triggerJob(JobKey.jobKey("morning"));
        await("the morning line of the other channel")
                .atMost(ChannelView.LIMIT)
                .until(() -> support().messages().toString().contains("Mail taken in since"));
        customer("Jon").writes(TailoredDesk.QUIET, "The first word", "Hello?");
        quiet().awaitCard("The first word");

        assertThat(quiet().messages()).hasSize(1);
    }
}
