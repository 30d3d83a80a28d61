package dev.madoguchi.schedule;

import static dev.madoguchi.Given.MAILBOXES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.report.DigestPlans;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleConfigurationTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final ScheduleConfiguration schedule = new ScheduleConfiguration();

    @Test
    void the_morning_line_comes_at_nine_on_working_days_in_the_zone_of_the_digest() {
        var plans = new DigestPlans(TOKYO, true, Map.of(), MAILBOXES);
        var trigger = schedule.morningTrigger(
                schedule.morningJob(), new MorningProperties("0 0 9 ? * MON-FRI"), plans, MAILBOXES);

        var friday = Date.from(Instant.parse("2040-01-06T09:00:00Z"));
        assertThat(trigger.getFireTimeAfter(friday).toInstant()).isEqualTo(Instant.parse("2040-01-09T00:00:00Z"));
        assertThatThrownBy(() -> schedule.morningTrigger(
                        schedule.morningJob(), new MorningProperties("daily"), plans, MAILBOXES))
                .hasMessageContaining("desk.morning.cron");
    }
}
