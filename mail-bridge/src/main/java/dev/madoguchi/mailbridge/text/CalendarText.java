package dev.madoguchi.mailbridge.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the first event of a calendar file says (RFC 5545), for people who have no calendar at hand: its times are not converted. */
public final class CalendarText {

    private static final int MOST_LINES = 2_000;

    private CalendarText() {}

    /** Title, answer, time, place and organizer, a line each; "" when there is no event. */
    public static String of(String calendar) {
        var event = firstEvent(calendar);
        if (event.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("📅 ").append(event.getOrDefault("SUMMARY", ""));
        var answer = answer(event);
        text.append(answer.isEmpty() ? "" : " (" + answer + ")");
        add(text, "🕐 ", when(event));
        add(text, "📍 ", event.getOrDefault("LOCATION", ""));
        add(text, "👤 ", event.getOrDefault("ORGANIZER", "").replaceFirst("(?i)^mailto:", ""));
        add(text, "\n", event.getOrDefault("DESCRIPTION", ""));
        return text.toString().strip();
    }

    private static void add(StringBuilder text, String sign, String line) {
        text.append(line.isBlank() ? "" : "\n" + sign + line.strip());
    }

    /** What somebody answered, or that the event was called off. */
    private static String answer(Map<String, String> event) {
        return switch (event.getOrDefault("METHOD", "").toUpperCase(Locale.ROOT)) {
            case "CANCEL" -> "CANCELLED";
            case "REPLY" -> event.getOrDefault("PARTSTAT", "");
            default -> "";
        };
    }

    private static String when(Map<String, String> event) {
        var start = event.getOrDefault("DTSTART", "");
        var end = event.getOrDefault("DTEND", "");
        var zone = event.getOrDefault("TZID", start.endsWith("Z") ? "UTC" : "");
        var to = end.isEmpty() ? "" : " – " + time(end);
        return start.isEmpty() ? "" : time(start) + to + (zone.isEmpty() ? "" : " (" + zone + ")");
    }

    /** {@code 20261127T100000Z} as people write it. */
    private static String time(String value) {
        boolean digits = value.length() >= 8 && value.substring(0, 8).chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            return value;
        }
        var date = value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6, 8);
        boolean timed = value.length() >= 13 && value.charAt(8) == 'T';
        return timed ? date + " " + value.substring(9, 11) + ":" + value.substring(11, 13) : date;
    }

    private static Map<String, String> firstEvent(String calendar) {
        var properties = new LinkedHashMap<String, String>();
        boolean inEvent = false;
        boolean found = false;
        int nested = 0;
        for (var line : unfolded(calendar).split("\n", MOST_LINES)) {
            var upper = line.strip().toUpperCase(Locale.ROOT);
            if (upper.equals("BEGIN:VEVENT")) {
                inEvent = true;
                found = true;
            } else if (upper.equals("END:VEVENT")) {
                break;
            } else if (inEvent && (upper.startsWith("BEGIN:") || upper.startsWith("END:"))) {
                nested += upper.startsWith("BEGIN:") ? 1 : -1;
            } else if (nested == 0 && (inEvent || upper.startsWith("METHOD:"))) {
                keep(line, properties);
            }
        }
        return found ? properties : Map.of();
    }

    /** A line that begins with a blank goes on where the one before it ended (section 3.1). */
    private static String unfolded(String calendar) {
        return calendar.replace("\n ", "").replace("\n\t", "");
    }

    /** {@code NAME;PARAMETER=value:value}. */
    private static void keep(String line, Map<String, String> properties) {
        int colon = endOfParameters(line);
        if (colon < 0) {
            return;
        }
        var parameters = line.substring(0, colon).split(";", 20);
        properties.putIfAbsent(parameters[0].strip().toUpperCase(Locale.ROOT), unescaped(line.substring(colon + 1)));
        for (int at = 1; at < parameters.length; at++) {
            int equals = parameters[at].indexOf('=');
            if (equals > 0) {
                var name = parameters[at].substring(0, equals).toUpperCase(Locale.ROOT);
                properties.putIfAbsent(
                        name, parameters[at].substring(equals + 1).replace("\"", ""));
            }
        }
    }

    private static int endOfParameters(String line) {
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return at;
            }
        }
        return -1;
    }

    private static String unescaped(String value) {
        return value.replace("\\n", "\n")
                .replace("\\N", "\n")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\");
    }
}
