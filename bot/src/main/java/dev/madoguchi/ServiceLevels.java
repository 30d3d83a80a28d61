package dev.madoguchi;

import dev.madoguchi.DeskProperties.Holidays;
import dev.madoguchi.DeskProperties.HoursProperties;
import dev.madoguchi.DeskProperties.MailboxProperties;
import dev.madoguchi.domain.BusinessHours;
import dev.madoguchi.domain.BusinessHours.Opening;
import dev.madoguchi.domain.ServiceLevel;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads business hours and deadlines as they stand in the configuration. */
final class ServiceLevels {

    private ServiceLevels() {}

    /** @param key of the mailbox, for what is said when something is wrong */
    static ServiceLevel of(String key, MailboxProperties properties) {
        var level = new ServiceLevel(
                hours(key + ".hours", properties.hours(), usualZone(properties.language())),
                positive(key + ".first-answer", properties.firstAnswer()),
                positive(key + ".next-answer", properties.nextAnswer()),
                positive(key + ".silent-claim", properties.silentClaim()));
        opensSoon(key, level);
        return level;
    }

    private static ZoneId usualZone(Locale language) {
        return language.getLanguage().equals("ja") ? ZoneId.of("Asia/Tokyo") : ZoneOffset.UTC;
    }

    private static BusinessHours hours(String key, HoursProperties properties, ZoneId usualZone) {
        var openings = new ArrayList<Opening>();
        for (var text : properties.open()) {
            openings.add(opening(key + ".open", text));
        }
        var days = new HashSet<LocalDate>();
        var yearly = new HashSet<MonthDay>();
        for (var text : properties.daysOff()) {
            dayOff(key + ".days-off", text.strip(), days, yearly);
        }
        return new BusinessHours(
                Objects.requireNonNullElse(properties.zone(), usualZone),
                openings,
                properties.holidays() == Holidays.JAPAN,
                days,
                yearly);
    }

    private static Opening opening(String key, String text) {
        var parts = text.strip().split("\\s+", -1);
        var times = parts[parts.length - 1].split("-", -1);
        if (parts.length != 2 || times.length != 2) {
            throw wrongOpening(key, text);
        }
        try {
            return new Opening(days(key, text, parts[0]), LocalTime.parse(times[0]), closing(times[1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrongOpening(key, text);
        }
    }

    private static LocalTime closing(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    /** A day, a range that may run over the weekend, or several of them with commas. */
    private static Set<DayOfWeek> days(String key, String text, String days) {
        var all = EnumSet.noneOf(DayOfWeek.class);
        for (var range : days.split(",", -1)) {
            var ends = range.split("-", -1);
            var day = day(key, text, ends[0]);
            var last = day(key, text, ends[ends.length - 1]);
            all.add(day);
            while (day != last) {
                day = day.plus(1);
                all.add(day);
            }
        }
        return all;
    }

    private static DayOfWeek day(String key, String text, String name) {
        for (var day : DayOfWeek.values()) {
            if (name.length() >= 3 && day.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return day;
            }
        }
        throw wrongOpening(key, text);
    }

    private static void dayOff(String key, String text, Set<LocalDate> days, Set<MonthDay> yearly) {
        try {
            if (text.length() == "12-29".length()) {
                yearly.add(MonthDay.parse("--" + text));
            } else {
                days.add(LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            throw new NotConfigured(key + " has a day that cannot be read: \"" + text
                    + "\". \"2026-12-28\" is one day, \"12-29\" that of every year.");
        }
    }

    private static @Nullable Duration positive(String key, @Nullable Duration time) {
        if (time != null && (time.isNegative() || time.isZero())) {
            throw new NotConfigured(key + " is no time: " + time + ". \"4h\" is four hours of business time.");
        }
        return time;
    }

    /** Rather at the start than when the first mail comes. */
    private static void opensSoon(String key, ServiceLevel level) {
        try {
            for (var time : new Duration[] {level.firstAnswer(), level.nextAnswer(), level.silentClaim()}) {
                level.hours().after(Instant.EPOCH, time == null ? Duration.ZERO : time);
            }
        } catch (IllegalStateException never) {
            throw new NotConfigured(key + ".hours never open: every day is a day off.");
        }
    }

    private static NotConfigured wrongOpening(String key, String text) {
        return new NotConfigured(key + " has opening hours that cannot be read: \"" + text
                + "\". \"Mon-Fri 09:00-18:00\" is every working day from nine to six.");
    }
}
