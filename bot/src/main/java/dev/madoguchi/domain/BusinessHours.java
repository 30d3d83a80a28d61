package dev.madoguchi.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * When a mailbox is answered: weekly opening times in one zone, without holidays and days off. Time is counted as it passes, so an hour
 * that a change of the clocks leaves out does not count and one that it repeats counts twice.
 *
 * @param openings none means always open; those of one day do not overlap
 * @param daysOff beside the holidays
 * @param yearlyDaysOff days off of every year
 */
public record BusinessHours(
        ZoneId zone,
        List<Opening> openings,
        boolean japaneseHolidays,
        Set<LocalDate> daysOff,
        Set<MonthDay> yearlyDaysOff) {

    private static final int MOST_CLOSED_DAYS = 400;

    public BusinessHours {
        openings = openings.stream().sorted(Comparator.comparing(Opening::from)).toList();
        daysOff = Set.copyOf(daysOff);
        yearlyDaysOff = Set.copyOf(yearlyDaysOff);
    }

    /**
     * Opening times on some days of the week.
     *
     * @param to after {@code from}; midnight is the end of the day
     */
    public record Opening(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

        public Opening {
            days = Set.copyOf(days);
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException("An opening from " + from + " to " + to + " ends before it begins.");
            }
        }
    }

    /** A time in which the desk is open. */
    private record Span(Instant from, Instant to) {}

    /** Open day and night, all year. */
    public static BusinessHours always(ZoneId zone) {
        return new BusinessHours(zone, List.of(), false, Set.of(), Set.of());
    }

    public boolean isOpen(Instant at) {
        return spans(day(at)).stream().anyMatch(span -> !at.isBefore(span.from()) && at.isBefore(span.to()));
    }

    /** This moment, or the next opening. */
    public Instant nextOpen(Instant at) {
        return after(at, Duration.ZERO);
    }

    /**
     * The moment by which so much business time has passed since then.
     *
     * @throws IllegalStateException when the desk does not open for more than a year
     */
    public Instant after(Instant start, Duration time) {
        var left = time;
        var day = day(start);
        for (int closed = 0; closed < MOST_CLOSED_DAYS; closed++, day = day.plusDays(1)) {
            for (var span : spans(day)) {
                var from = span.from().isAfter(start) ? span.from() : start;
                var open = Duration.between(from, span.to());
                if (open.isNegative() || open.isZero()) {
                    continue;
                }
                closed = 0;
                if (left.compareTo(open) < 0 || left.equals(open) && !left.isZero()) {
                    return from.plus(left);
                }
                left = left.minus(open);
            }
        }
        throw new IllegalStateException("The desk does not open for more than a year after " + start + ".");
    }

    /** How much business time lies between two moments; none if the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        for (var day = day(from); !day.isAfter(day(to)); day = day.plusDays(1)) {
            for (var span : spans(day)) {
                var start = span.from().isAfter(from) ? span.from() : from;
                var end = span.to().isBefore(to) ? span.to() : to;
                if (start.isBefore(end)) {
                    sum = sum.plus(Duration.between(start, end));
                }
            }
        }
        return sum;
    }

    /** How many business days lie between two moments: of a day that is begun, the part of its opening time. */
    public double days(Instant from, Instant to) {
        double sum = 0;
        for (var day = day(from); !day.isAfter(day(to)); day = day.plusDays(1)) {
            var open = Duration.ZERO;
            var passed = Duration.ZERO;
            for (var span : spans(day)) {
                var start = span.from().isAfter(from) ? span.from() : from;
                var end = span.to().isBefore(to) ? span.to() : to;
                open = open.plus(Duration.between(span.from(), span.to()));
                passed = start.isBefore(end) ? passed.plus(Duration.between(start, end)) : passed;
            }
            sum += open.isZero() ? 0 : (double) passed.toSeconds() / open.toSeconds();
        }
        return sum;
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private List<Span> spans(LocalDate day) {
        if (openings.isEmpty() && !isOff(day)) {
            return List.of(span(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        }
        return isOff(day)
                ? List.of()
                : openings.stream()
                        .filter(opening -> opening.days().contains(day.getDayOfWeek()))
                        .map(opening -> span(day, opening.from(), opening.to()))
                        .toList();
    }

    private Span span(LocalDate day, LocalTime from, LocalTime to) {
        var end = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return new Span(
                day.atTime(from).atZone(zone).toInstant(),
                end.atTime(to).atZone(zone).toInstant());
    }

    private boolean isOff(LocalDate day) {
        return daysOff.contains(day)
                || yearlyDaysOff.contains(MonthDay.from(day))
                || japaneseHolidays && JapaneseHolidays.include(day);
    }
}
