package dev.madoguchi.application.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * A week, from Monday 00:00 to the next Monday 00:00 in one zone, or a month from its first day; the days between may be of 23 or 25
 * hours.
 */
public record Period(Length length, LocalDate first, ZoneId zone) {

    /** How long it is. */
    public enum Length {
        WEEK,
        MONTH
    }

    public static Period week(Instant within, ZoneId zone) {
        return containing(within, Length.WEEK, zone);
    }

    public static Period containing(Instant within, Length length, ZoneId zone) {
        var day = within.atZone(zone).toLocalDate();
        return new Period(
                length,
                switch (length) {
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> day.withDayOfMonth(1);
                },
                zone);
    }

    /** The one so many before. */
    public Period before(int periods) {
        return new Period(length, startOf(-periods), zone);
    }

    public Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    public Instant to() {
        return startOf(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate startOf(int later) {
        return switch (length) {
            case WEEK -> first.plusWeeks(later);
            case MONTH -> first.plusMonths(later);
        };
    }
}
