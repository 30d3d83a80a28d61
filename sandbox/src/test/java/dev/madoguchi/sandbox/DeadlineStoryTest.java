package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.lee;
import static dev.madoguchi.sandbox.Story.support;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.domain.ServiceText;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/** Nobody waits unseen: deadlines in business hours, and who hears of them when. */
class DeadlineStoryTest {

    @AfterEach
    void takeBack() {
        Promises.takeBack();
    }

    @Test
    @DisplayName("4.1 The deadline on the card counts business hours only, and no days off")
    void a_deadline_counts_business_hours_only() {
        var opening = OffsetDateTime.now(ZoneOffset.UTC).plusHours(6).truncatedTo(ChronoUnit.HOURS);
        var hour = "%02d".formatted(opening.getHour());
        Promises.give(Map.of(
                ServiceText.ZONE,
                "UTC",
                ServiceText.OPEN,
                "Mon-Sun " + hour + ":00-" + hour + ":45",
                ServiceText.DAYS_OFF,
                opening.toLocalDate().toString(),
                ServiceText.FIRST_ANSWER,
                "20m"));

        customer("Tess").writes(SandboxDesk.SUPPORT, "While you are closed", "Hello?");

        var deadline = opening.plusDays(1).plus(Duration.ofMinutes(20));
        support()
                .awaitCard("While you are closed")
                .awaitText("to be answered by <!date^" + deadline.toEpochSecond() + "^");
    }

    @Test
    @DisplayName("4.1 A line in the thread before the deadline, in the channel long after, then back to the queue")
    void a_customer_who_waits_is_remembered_step_by_step() throws SchedulerException {
        customer("Ugo").writes(SandboxDesk.SUPPORT, "Claimed and forgotten", "Hello?");
        var card = support().awaitCard("Claimed and forgotten");
        lee().clicks(card, "claim");
        card.awaitText("In progress");
        Promises.give(Map.of(ServiceText.FIRST_ANSWER, "4h", ServiceText.SILENT_CLAIM, "8h"));

        Promises.waits(card, 200);
        theClockStrikes();
        var before = card.awaitInThread("The customer is to be answered soon");
        Promises.waits(card, 150);
        theClockStrikes();
        var after = card.awaitInThread("for long beyond the promised time");
        assertThat(card.text()).contains("In progress");
        Promises.waits(card, 200);
        theClockStrikes();
        card.awaitInThread("it is back in the queue");

        card.awaitText("New");
        assertThat(card.buttons()).contains("claim").doesNotContain("release");
        assertThat(before.path("subtype").asString("")).isEmpty();
        assertThat(after.path("subtype").asString("")).isEqualTo("thread_broadcast");
    }

    private static void theClockStrikes() throws SchedulerException {
        desk().bot(Scheduler.class).triggerJob(JobKey.jobKey("deadline"));
    }
}
