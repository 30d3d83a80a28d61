package dev.madoguchi.schedule;

import static dev.madoguchi.Given.MAILBOXES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.madoguchi.NotConfigured;
import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.application.report.Period.Length;
import dev.madoguchi.fake.InMemorySettings;
import dev.madoguchi.schedule.DigestProperties.Channel;
import dev.madoguchi.schedule.DigestTimes.Entry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestTimesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String MONDAY = "0 0 9 ? * MON";
    private static final Instant FRIDAY = Instant.parse("2026-11-06T12:00:00Z");

    @Test
    void the_digest_comes_on_monday_at_nine_where_the_week_begins() {
        var weekly =
                times(new DigestProperties(MONDAY, null, TOKYO, true, Map.of())).get(0);

        assertThat(weekly.between(FRIDAY, Instant.parse("2026-11-08T23:59:59Z")))
                .isEmpty();
        assertThat(weekly.between(FRIDAY, Instant.parse("2026-11-09T00:00:00Z")))
                .containsExactly(Instant.parse("2026-11-09T00:00:00Z"));
    }

    @Test
    void of_weeks_in_which_nobody_looked_each_has_its_time() {
        var weekly =
                times(new DigestProperties(MONDAY, null, TOKYO, true, Map.of())).get(0);

        assertThat(weekly.between(FRIDAY, Instant.parse("2026-11-25T00:00:00Z")))
                .hasSize(3);
        assertThat(weekly.between(FRIDAY, Instant.parse("2027-11-25T00:00:00Z")))
                .hasSize(8);
    }

    @Test
    void a_channel_may_have_its_own_times_and_months() {
        var own = new Channel("0 30 17 ? * FRI", "0 0 9 1 * ?", null, null, null, List.of("support"));

        var entries = times(new DigestProperties(MONDAY, null, TOKYO, true, Map.of("c0boss", own)));

        assertThat(entries)
                .filteredOn(entry -> entry.channel().equals("C0BOSS"))
                .extracting(Entry::length, entry -> entry.times().getCronExpression())
                .containsExactly(tuple(Length.WEEK, "0 30 17 ? * FRI"), tuple(Length.MONTH, "0 0 9 1 * ?"));
        assertThat(entries).hasSize(4);
    }

    @Test
    void a_time_that_quartz_does_not_understand_stops_the_start() {
        assertThatThrownBy(() -> times(new DigestProperties("every monday", null, null, true, Map.of())))
                .isInstanceOf(NotConfigured.class)
                .hasMessageContaining("desk.digest.cron")
                .hasMessageContaining("\"0 0 9 ? * MON\"");
    }

    @Test
    void a_channel_that_counts_a_mailbox_which_is_none_stops_the_start() {
        var own = new Channel(null, null, null, null, null, List.of("sales"));

        assertThatThrownBy(() -> times(new DigestProperties(MONDAY, null, null, true, Map.of("C0BOSS", own))))
                .isInstanceOf(NotConfigured.class)
                .hasMessageContaining("\"sales\"");
    }

    @Test
    void what_admins_set_in_slack_goes_before_the_configuration_and_counts_at_once() {
        var set = new HashMap<String, Map<String, String>>();
        var plans = new DigestPlans(null, true, Map.of(), MAILBOXES, channel -> set.getOrDefault(channel, Map.of()));
        var times = new DigestTimes(new DigestProperties(MONDAY, null, null, true, Map.of()), plans);

        set.put("C0SUPPORT", Map.of("day", "FRI", "time", "16:30", "zone", "Asia/Tokyo", "language", "ja"));
        set.put("C0MADOGUCHI", Map.of("day", "-"));

        assertThat(times.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.channel()).isEqualTo("C0SUPPORT"))
                .satisfies(entry -> assertThat(entry.between(FRIDAY, Instant.parse("2026-11-13T07:30:00Z")))
                        .containsExactly(Instant.parse("2026-11-13T07:30:00Z")));
        assertThat(plans.of("C0SUPPORT").language()).isEqualTo(Locale.JAPANESE);
    }

    private static List<Entry> times(DigestProperties properties) {
        var plans = new ScheduleConfiguration().digestPlans(properties, MAILBOXES, InMemorySettings.untouched());
        return new DigestTimes(properties, plans).entries();
    }
}
