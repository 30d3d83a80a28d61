package dev.madoguchi.schedule;

import static dev.madoguchi.Given.MAILBOXES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.NotConfigured;
import dev.madoguchi.application.report.DigestZones;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.Trigger;

class ScheduleConfigurationTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final ScheduleConfiguration schedule = new ScheduleConfiguration();

    @Test
    void the_digest_comes_on_monday_at_nine_where_the_week_begins() {
        var trigger = trigger("0 0 9 ? * MON", TOKYO);

        var sunday = Date.from(Instant.parse("2040-01-01T09:00:00Z"));
        assertThat(trigger.getFireTimeAfter(sunday).toInstant()).isEqualTo(Instant.parse("2040-01-02T00:00:00Z"));
    }

    @Test
    void a_missed_time_is_made_up_for_once() {
        var trigger = (CronTrigger) trigger("0 0 9 ? * MON", null);

        assertThat(trigger.getMisfireInstruction()).isEqualTo(CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW);
        assertThat(schedule.digestJob().requestsRecovery()).isTrue();
    }

    @Test
    void a_time_that_quartz_does_not_understand_stops_the_start() {
        assertThatThrownBy(() -> trigger("every monday", null))
                .isInstanceOf(NotConfigured.class)
                .hasMessageContaining("desk.digest.cron")
                .hasMessageContaining("\"0 0 9 ? * MON\"");
    }

    @Test
    void the_morning_line_comes_at_nine_on_working_days_in_the_zone_of_the_digest() {
        var zones = new DigestZones(TOKYO, MAILBOXES);
        var trigger = schedule.morningTrigger(
                schedule.morningJob(), new MorningProperties("0 0 9 ? * MON-FRI"), zones, MAILBOXES);

        var friday = Date.from(Instant.parse("2040-01-06T09:00:00Z"));
        assertThat(trigger.getFireTimeAfter(friday).toInstant()).isEqualTo(Instant.parse("2040-01-09T00:00:00Z"));
        assertThatThrownBy(() -> schedule.morningTrigger(
                        schedule.morningJob(), new MorningProperties("daily"), zones, MAILBOXES))
                .hasMessageContaining("desk.morning.cron");
    }

    private Trigger trigger(String cron, ZoneId zone) {
        var properties = new DigestProperties(cron, zone);
        return schedule.digestTrigger(schedule.digestJob(), properties, new DigestZones(zone, MAILBOXES), MAILBOXES);
    }
}
