package dev.madoguchi.application.report;

import static dev.madoguchi.Given.MAILBOXES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.report.DigestPlans.Own;
import dev.madoguchi.application.report.DigestPlans.Plan;
import dev.madoguchi.application.report.Period.Length;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void monday_midnight_belongs_to_the_new_week_and_the_second_before_to_the_old_one() {
        var midnight = Instant.parse("2026-11-01T15:00:00Z");

        assertThat(Period.week(midnight, TOKYO).first()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(Period.week(midnight.minusSeconds(1), TOKYO).first()).isEqualTo(LocalDate.of(2026, 10, 26));
    }

    @Test
    void the_same_moment_lies_in_different_weeks_of_different_zones() {
        var sundayEveningInBerlin = Instant.parse("2026-11-01T16:00:00Z");

        assertThat(Period.week(sundayEveningInBerlin, BERLIN).first()).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(Period.week(sundayEveningInBerlin, TOKYO).first()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void a_week_with_the_end_of_summer_time_has_an_hour_more() {
        var week = new Period(Length.WEEK, LocalDate.of(2026, 10, 19), BERLIN);

        assertThat(Duration.between(week.from(), week.to())).isEqualTo(Duration.ofHours(7 * 24 + 1));
    }

    @Test
    void a_week_with_the_start_of_summer_time_has_an_hour_less() {
        var week = new Period(Length.WEEK, LocalDate.of(2026, 3, 23), BERLIN);

        assertThat(Duration.between(week.from(), week.to())).isEqualTo(Duration.ofHours(7 * 24 - 1));
    }

    @Test
    void weeks_touch_without_a_gap() {
        var week = Period.week(Instant.parse("2026-01-01T00:00:00Z"), BERLIN);

        assertThat(week.before(1).to()).isEqualTo(week.from());
    }

    @Test
    void a_month_is_as_long_as_it_is() {
        var march = Period.containing(Instant.parse("2026-03-31T21:59:59Z"), Length.MONTH, BERLIN);

        assertThat(march.from()).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(march.to()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(march.before(1).first()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void a_japanese_channel_counts_in_tokyo_and_others_in_utc() {
        var plans = new DigestPlans(null, true, Map.of(), MAILBOXES);

        assertThat(plans.of("C0MADOGUCHI").zone()).isEqualTo(TOKYO);
        assertThat(plans.of("C0SUPPORT").zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void a_configured_zone_is_everybodys_but_those_who_have_their_own() {
        var own = new Own(TOKYO, null, false, List.of("support", "madoguchi"));
        var plans = new DigestPlans(BERLIN, true, Map.of("C0BOSS", own), MAILBOXES);

        assertThat(plans.of("C0MADOGUCHI").zone()).isEqualTo(BERLIN);
        assertThat(plans.of("C0BOSS"))
                .isEqualTo(new Plan(TOKYO, Locale.ENGLISH, false, List.of("support", "madoguchi")));
        assertThat(plans.all()).containsExactly("C0SUPPORT", "C0MADOGUCHI", "C0BOSS");
    }
}
