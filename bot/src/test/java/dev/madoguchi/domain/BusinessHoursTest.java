package dev.madoguchi.domain;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.domain.BusinessHours.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessHoursTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Monday to Friday from nine to noon and from one to six, without holidays and without the days around New Year. */
    private static final BusinessHours OFFICE = new BusinessHours(
            TOKYO,
            List.of(
                    new Opening(EnumSet.range(MONDAY, FRIDAY), LocalTime.of(13, 0), LocalTime.of(18, 0)),
                    new Opening(EnumSet.range(MONDAY, FRIDAY), LocalTime.of(9, 0), LocalTime.of(12, 0))),
            true,
            Set.of(LocalDate.of(2026, 11, 20)),
            Set.of(MonthDay.of(12, 29), MonthDay.of(12, 30), MonthDay.of(12, 31)));

    @ParameterizedTest
    @CsvSource({
        // from, hours, until
        "2026-11-16T09:00, 1, 2026-11-16T10:00",
        "2026-11-16T08:00, 1, 2026-11-16T10:00",
        "2026-11-16T11:30, 1, 2026-11-16T13:30",
        "2026-11-16T11:00, 1, 2026-11-16T12:00",
        "2026-11-16T17:00, 2, 2026-11-17T10:00",
        "2026-11-16T10:00, 8, 2026-11-17T10:00",
        // the 20th is off, then comes a weekend and a holiday on Monday
        "2026-11-19T17:30, 1, 2026-11-24T09:30",
        "2026-11-21T12:00, 0, 2026-11-24T09:00",
        // three days off of their own, a holiday, a weekend
        "2026-12-28T17:00, 2, 2027-01-04T10:00",
        // a sandwiched day between two holidays
        "2026-09-18T18:00, 1, 2026-09-24T10:00",
    })
    void time_passes_only_while_the_desk_is_open(LocalDateTime from, int hours, LocalDateTime until) {
        assertThat(OFFICE.after(tokyo(from), Duration.ofHours(hours))).isEqualTo(tokyo(until));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T09:00, 2026-11-16T18:00, 8",
        "2026-11-16T12:00, 2026-11-16T13:00, 0",
        "2026-11-16T17:00, 2026-11-17T10:00, 2",
        "2026-11-19T17:00, 2026-11-24T10:00, 2",
        "2026-11-17T10:00, 2026-11-16T10:00, 0",
    })
    void business_time_between_two_moments(LocalDateTime from, LocalDateTime to, int hours) {
        assertThat(OFFICE.between(tokyo(from), tokyo(to))).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void what_lies_between_is_what_was_added_whatever_the_moment() {
        var random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            var from = tokyo(LocalDateTime.of(2026, 1, 1, 0, 0)).plusSeconds(random.nextInt(400 * 86_400));
            var time = Duration.ofMinutes(1 + random.nextInt(5_000));

            var until = OFFICE.after(from, time);

            assertThat(OFFICE.between(from, until)).isEqualTo(time);
        }
    }

    @Test
    void the_closing_moment_is_closed_and_the_opening_moment_open() {
        assertThat(OFFICE.isOpen(tokyo(LocalDateTime.of(2026, 11, 16, 9, 0)))).isTrue();
        assertThat(OFFICE.isOpen(tokyo(LocalDateTime.of(2026, 11, 16, 12, 0)))).isFalse();
        assertThat(OFFICE.isOpen(tokyo(LocalDateTime.of(2026, 11, 23, 10, 0)))).isFalse();
    }

    @Test
    void an_hour_that_the_clocks_leave_out_does_not_count() {
        var night = new BusinessHours(
                BERLIN,
                List.of(new Opening(EnumSet.of(SATURDAY, SUNDAY), LocalTime.MIDNIGHT, LocalTime.of(6, 0))),
                false,
                Set.of(),
                Set.of());
        var spring = LocalDate.of(2026, 3, 29);
        var autumn = LocalDate.of(2026, 10, 25);

        assertThat(night.between(at(spring.atStartOfDay(), BERLIN), at(spring.atTime(12, 0), BERLIN)))
                .isEqualTo(Duration.ofHours(5));
        assertThat(night.between(at(autumn.atStartOfDay(), BERLIN), at(autumn.atTime(12, 0), BERLIN)))
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void open_day_and_night_is_elapsed_time() {
        var always = BusinessHours.always(BERLIN);
        var from = Instant.parse("2026-10-24T22:15:00Z");

        assertThat(always.after(from, Duration.ofHours(30))).isEqualTo(from.plus(Duration.ofHours(30)));
        assertThat(always.between(from, from.plus(Duration.ofHours(30)))).isEqualTo(Duration.ofHours(30));
    }

    @Test
    void a_desk_that_never_opens_is_told() {
        var never = new BusinessHours(
                TOKYO,
                List.of(new Opening(EnumSet.of(SUNDAY), LocalTime.of(9, 0), LocalTime.of(10, 0))),
                false,
                LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2028, 12, 31)).collect(Collectors.toSet()),
                Set.of());

        assertThatThrownBy(() -> never.nextOpen(tokyo(LocalDateTime.of(2026, 11, 16, 9, 0))))
                .hasMessageContaining("does not open");
    }

    @Test
    void an_opening_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new Opening(EnumSet.of(MONDAY), LocalTime.of(18, 0), LocalTime.of(9, 0)))
                .hasMessageContaining("18:00");
    }

    private static Instant tokyo(LocalDateTime time) {
        return at(time, TOKYO);
    }

    private static Instant at(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toInstant();
    }
}
