package dev.madoguchi.domain;

import dev.madoguchi.domain.BusinessHours.Opening;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Business hours and deadlines as people write them, in the configuration and in Slack. */
public final class ServiceText {

    /** The keys, as in the configuration. */
    public static final String OPEN = "open";

    public static final String ZONE = "zone";
    public static final String HOLIDAYS = "holidays";
    public static final String DAYS_OFF = "days-off";
    public static final String FIRST_ANSWER = "first-answer";
    public static final String NEXT_ANSWER = "next-answer";
    public static final String SILENT_CLAIM = "silent-claim";

    public static final List<String> KEYS =
            List.of(OPEN, ZONE, HOLIDAYS, DAYS_OFF, FIRST_ANSWER, NEXT_ANSWER, SILENT_CLAIM);

    /** How one says that there is nothing, where the configuration says something. */
    public static final String NOTHING = "-";

    public static final String JAPAN = "japan";

    private ServiceText() {}

    /** @throws IllegalArgumentException with the text that cannot be read */
    public static ServiceLevel read(Map<String, String> texts) {
        var openings = lines(texts, OPEN).map(ServiceText::opening).toList();
        var days = new HashSet<LocalDate>();
        var yearly = new HashSet<MonthDay>();
        lines(texts, DAYS_OFF).forEach(text -> dayOff(text, days, yearly));
        var hours = new BusinessHours(
                zone(texts.getOrDefault(ZONE, "UTC")),
                openings,
                texts.getOrDefault(HOLIDAYS, "").equalsIgnoreCase(JAPAN),
                days,
                yearly);
        return new ServiceLevel(hours, time(texts, FIRST_ANSWER), time(texts, NEXT_ANSWER), time(texts, SILENT_CLAIM));
    }

    private static Stream<String> lines(Map<String, String> texts, String key) {
        var text = texts.getOrDefault(key, "");
        return text.equals(NOTHING)
                ? Stream.of()
                : text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** {@code Mon-Fri 09:00-18:00}. */
    public static Opening opening(String text) {
        var parts = text.strip().split("\\s+", -1);
        var times = parts[parts.length - 1].split("-", -1);
        if (parts.length != 2 || times.length != 2) {
            throw new IllegalArgumentException(text);
        }
        try {
            return new Opening(days(parts[0]), LocalTime.parse(times[0]), closing(times[1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static LocalTime closing(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    /** A day, a range that may run over the weekend, or several of them with commas. */
    private static Set<DayOfWeek> days(String days) {
        var all = EnumSet.noneOf(DayOfWeek.class);
        for (var range : days.split(",", -1)) {
            var ends = range.split("-", -1);
            var day = day(ends[0]);
            var last = day(ends[ends.length - 1]);
            all.add(day);
            while (day != last) {
                day = day.plus(1);
                all.add(day);
            }
        }
        return all;
    }

    private static DayOfWeek day(String name) {
        for (var day : DayOfWeek.values()) {
            if (name.length() >= 3 && day.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return day;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** {@code 2026-12-28}, or {@code 12-29} for every year. */
    public static void dayOff(String text, Set<LocalDate> days, Set<MonthDay> yearly) {
        try {
            if (text.length() == "12-29".length()) {
                yearly.add(MonthDay.parse("--" + text));
            } else {
                days.add(LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** {@code 4h}, {@code 90m} or {@code 2d}; a day has 24 hours of business time. */
    private static @Nullable Duration time(Map<String, String> texts, String key) {
        var text = texts.getOrDefault(key, NOTHING).strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.equals(NOTHING)) {
            return null;
        }
        if (!text.matches("[0-9]{1,6}[mhd]") || text.matches("0+.")) {
            throw new IllegalArgumentException(text);
        }
        var digits = text.substring(0, text.length() - 1);
        return Duration.parse(
                text.endsWith("d")
                        ? "P" + digits + "D"
                        : ("PT" + digits + text.substring(digits.length())).toUpperCase(Locale.ROOT));
    }

    /** How a time is written. */
    public static String of(@Nullable Duration time) {
        if (time == null) {
            return NOTHING;
        }
        return time.toMinutesPart() == 0 ? time.toHours() + "h" : time.toMinutes() + "m";
    }
}
