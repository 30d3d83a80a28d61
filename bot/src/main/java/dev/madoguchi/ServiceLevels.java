package dev.madoguchi;

import dev.madoguchi.DeskProperties.Holidays;
import dev.madoguchi.DeskProperties.HoursProperties;
import dev.madoguchi.DeskProperties.MailboxProperties;
import dev.madoguchi.domain.BusinessHours;
import dev.madoguchi.domain.BusinessHours.Opening;
import dev.madoguchi.domain.ServiceLevel;
import dev.madoguchi.domain.ServiceText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
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
        return ZoneId.of(language.getLanguage().equals("ja") ? "Asia/Tokyo" : "UTC");
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

    /** The same as text, as admins see it who change it in Slack. */
    static Map<String, String> texts(MailboxProperties properties) {
        var hours = properties.hours();
        return Map.of(
                ServiceText.OPEN,
                String.join("\n", hours.open()),
                ServiceText.ZONE,
                Objects.requireNonNullElse(hours.zone(), usualZone(properties.language()))
                        .getId(),
                ServiceText.HOLIDAYS,
                hours.holidays().name().toLowerCase(Locale.ROOT),
                ServiceText.DAYS_OFF,
                String.join("\n", hours.daysOff()),
                ServiceText.FIRST_ANSWER,
                ServiceText.of(properties.firstAnswer()),
                ServiceText.NEXT_ANSWER,
                ServiceText.of(properties.nextAnswer()),
                ServiceText.SILENT_CLAIM,
                ServiceText.of(properties.silentClaim()));
    }

    private static Opening opening(String key, String text) {
        try {
            return ServiceText.opening(text);
        } catch (IllegalArgumentException e) {
            throw wrongOpening(key, text);
        }
    }

    private static void dayOff(String key, String text, Set<LocalDate> days, Set<MonthDay> yearly) {
        try {
            ServiceText.dayOff(text, days, yearly);
        } catch (IllegalArgumentException e) {
            throw new NotConfigured(key + " has a day that cannot be read: \"" + text
                    + "\". \"2026-12-28\" is one day, \"12-29\" that of every year.");
        }
    }

    static @Nullable Duration positive(String key, @Nullable Duration time) {
        if (time != null && (time.isNegative() || time.isZero())) {
            throw new NotConfigured(key + " is no time: " + time + ". \"4h\" is four hours, \"7d\" a week.");
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
