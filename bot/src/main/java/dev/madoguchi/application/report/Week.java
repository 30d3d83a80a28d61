package dev.madoguchi.application.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** From Monday 00:00 to the next Monday 00:00 in one zone; the days between may be of 23 or 25 hours. */
public record Week(LocalDate monday, ZoneId zone) {

    public static Week containing(Instant instant, ZoneId zone) {
        var day = instant.atZone(zone).toLocalDate();
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    public Week before(int weeks) {
        return new Week(monday.minusWeeks(weeks), zone);
    }

    public Instant from() {
        return monday.atStartOfDay(zone).toInstant();
    }

    public Instant to() {
        return monday.plusWeeks(1).atStartOfDay(zone).toInstant();
    }
}
