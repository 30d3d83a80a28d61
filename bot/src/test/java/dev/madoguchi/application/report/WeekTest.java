package dev.madoguchi.application.report;

import static dev.madoguchi.Given.MAILBOXES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WeekTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void monday_midnight_belongs_to_the_new_week_and_the_second_before_to_the_old_one() {
        var midnight = Instant.parse("2026-11-01T15:00:00Z");

        assertThat(Week.containing(midnight, TOKYO).monday()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(Week.containing(midnight.minusSeconds(1), TOKYO).monday()).isEqualTo(LocalDate.of(2026, 10, 26));
    }

    @Test
    void the_same_moment_lies_in_different_weeks_of_different_zones() {
        var sundayEveningInBerlin = Instant.parse("2026-11-01T16:00:00Z");

        assertThat(Week.containing(sundayEveningInBerlin, BERLIN).monday()).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(Week.containing(sundayEveningInBerlin, TOKYO).monday()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void a_week_with_the_end_of_summer_time_has_an_hour_more() {
        var week = new Week(LocalDate.of(2026, 10, 19), BERLIN);

        assertThat(Duration.between(week.from(), week.to())).isEqualTo(Duration.ofHours(7 * 24 + 1));
    }

    @Test
    void a_week_with_the_start_of_summer_time_has_an_hour_less() {
        var week = new Week(LocalDate.of(2026, 3, 23), BERLIN);

        assertThat(Duration.between(week.from(), week.to())).isEqualTo(Duration.ofHours(7 * 24 - 1));
    }

    @Test
    void weeks_touch_without_a_gap() {
        var week = Week.containing(Instant.parse("2026-01-01T00:00:00Z"), BERLIN);

        assertThat(week.before(1).to()).isEqualTo(week.from());
    }

    @Test
    void a_japanese_channel_counts_in_tokyo_and_others_in_utc() {
        var zones = new DigestZones(null, MAILBOXES);

        assertThat(zones.of("C0MADOGUCHI")).isEqualTo(TOKYO);
        assertThat(zones.of("C0SUPPORT")).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void a_configured_zone_is_everybodys() {
        assertThat(new DigestZones(BERLIN, MAILBOXES).of("C0MADOGUCHI")).isEqualTo(BERLIN);
    }
}
