package dev.madoguchi.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * The public holidays of Japan from 2020 on, by the Act on National Holidays (国民の祝日に関する法律): the days themselves, the day after one
 * that is a Sunday, and a day between two of them. The equinoxes are computed; the government announces them each February for the
 * year after.
 */
public final class JapaneseHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 11),
            MonthDay.of(2, 23),
            MonthDay.of(4, 29),
            MonthDay.of(5, 3),
            MonthDay.of(5, 4),
            MonthDay.of(5, 5),
            MonthDay.of(11, 3),
            MonthDay.of(11, 23));

    private JapaneseHolidays() {}

    /** Whether nobody is expected to work on this day, for it is a holiday and not just a Sunday. */
    public static boolean include(LocalDate day) {
        return isNamed(day) || isSubstitute(day) || isBetweenTwo(day);
    }

    private static boolean isNamed(LocalDate day) {
        return FIXED.contains(MonthDay.from(day)) || isEquinox(day) || isMovable(day);
    }

    /** For the Olympic Games three days moved in 2020 and 2021. */
    private static boolean isMovable(LocalDate day) {
        return switch (day.getYear()) {
            case 2020 ->
                isMonday(2, Month.JANUARY, day)
                        || isMonday(3, Month.SEPTEMBER, day)
                        || isOn(day, 7, 23)
                        || isOn(day, 7, 24)
                        || isOn(day, 8, 10);
            case 2021 ->
                isMonday(2, Month.JANUARY, day)
                        || isMonday(3, Month.SEPTEMBER, day)
                        || isOn(day, 7, 22)
                        || isOn(day, 7, 23)
                        || isOn(day, 8, 8);
            default ->
                isMonday(2, Month.JANUARY, day)
                        || isMonday(3, Month.JULY, day)
                        || isOn(day, 8, 11)
                        || isMonday(3, Month.SEPTEMBER, day)
                        || isMonday(2, Month.OCTOBER, day);
        };
    }

    private static boolean isMonday(int ordinal, Month month, LocalDate day) {
        return day.getMonth() == month
                && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY)));
    }

    private static boolean isOn(LocalDate day, int month, int dayOfMonth) {
        return day.getMonthValue() == month && day.getDayOfMonth() == dayOfMonth;
    }

    /** By the usual approximation, good from 1980 to 2099. */
    private static boolean isEquinox(LocalDate day) {
        int years = day.getYear() - 1980;
        double drift = 0.242194 * years - Math.floorDiv(years, 4);
        return isOn(day, 3, (int) (20.8431 + drift)) || isOn(day, 9, (int) (23.2488 + drift));
    }

    /** The first day after a holiday on a Sunday that is not a holiday itself. */
    private static boolean isSubstitute(LocalDate day) {
        if (isNamed(day)) {
            return false;
        }
        var before = day.minusDays(1);
        while (isNamed(before)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
            before = before.minusDays(1);
        }
        return false;
    }

    private static boolean isBetweenTwo(LocalDate day) {
        return isNamed(day.minusDays(1)) && isNamed(day.plusDays(1));
    }
}
