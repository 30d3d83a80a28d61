package dev.madoguchi.domain;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When a channel gets its weekly digest, and how, as admins set it in Slack. */
public final class DigestTexts {

    public static final String DAY = "day";
    public static final String TIME = "time";
    public static final String ZONE = "zone";
    public static final String LANGUAGE = "language";

    public static final List<String> KEYS = List.of(DAY, TIME, ZONE, LANGUAGE);
    public static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    public static final List<String> LANGUAGES = List.of("en", "ja");

    /** A day on which no digest comes. */
    public static final String NEVER = "-";

    private static final String USUAL_TIME = "09:00";

    private DigestTexts() {}

    /** As Quartz reads it; empty where no day is set. */
    public static Optional<String> cron(Map<String, String> texts) {
        var day = texts.get(DAY);
        if (day == null || day.equals(NEVER)) {
            return Optional.ofNullable(day);
        }
        var time = LocalTime.parse(texts.getOrDefault(TIME, USUAL_TIME));
        return Optional.of("0 " + time.getMinute() + " " + time.getHour() + " ? * " + day);
    }

    /** @throws IllegalArgumentException with the text that cannot be read */
    public static void check(Map<String, String> texts) {
        oneOf(DAYS, texts.getOrDefault(DAY, NEVER));
        oneOf(LANGUAGES, texts.getOrDefault(LANGUAGE, LANGUAGES.get(0)));
        try {
            LocalTime.parse(texts.getOrDefault(TIME, USUAL_TIME));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(texts.get(TIME), e);
        }
        try {
            ZoneId.of(texts.getOrDefault(ZONE, "UTC"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(texts.get(ZONE), e);
        }
    }

    private static void oneOf(List<String> known, String text) {
        if (!known.contains(text) && !text.equals(NEVER)) {
            throw new IllegalArgumentException(text);
        }
    }
}
