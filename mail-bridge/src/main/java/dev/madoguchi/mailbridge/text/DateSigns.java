package dev.madoguchi.mailbridge.text;

import java.util.List;
import java.util.Locale;

/** Signs of a date or a time of day in a short line, whatever its language. */
final class DateSigns {

    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private DateSigns() {}

    /** Begins with 2026年11月20日, 2026/11/20, 2026-11-20 or (2026…), or with a weekday and a day. */
    static boolean begin(String line) {
        int at = 0;
        while (at < line.length() && at < 3 && "([（「 ".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        if (at + 6 > line.length()) {
            return false;
        }
        int digits = at;
        while (digits < line.length() && digits - at < 4 && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        if (digits - at >= 1 && digits < line.length()) {
            return "年년/-.".indexOf(line.charAt(digits)) >= 0
                    && hasDigit(line.substring(digits + 1, Math.min(line.length(), digits + 4)));
        }
        var start = line.substring(at, at + 3).toLowerCase(Locale.ROOT);
        return WEEKDAYS.contains(start) && hasDigit(line);
    }

    /** Such as 9:05, 15：19, 15h19, kl. 15.19 or 15時19分. */
    static boolean hasTime(String line) {
        for (int at = 1; at + 2 < line.length(); at++) {
            char c = line.charAt(at);
            boolean separates = c == ':' || c == '：' || c == 'h' || c == '時' || c == '시';
            boolean dotted =
                    c == '.' && (at < 3 || !Character.isDigit(line.charAt(at - 2)) || line.charAt(at - 3) == ' ');
            if ((separates || dotted)
                    && Character.isDigit(line.charAt(at - 1))
                    && Character.isDigit(line.charAt(at + 1))
                    && Character.isDigit(line.charAt(at + 2))) {
                return true;
            }
        }
        return false;
    }

    /** A number of four digits that begins with 19 or 20. */
    static boolean hasYear(String line) {
        int digits = 0;
        for (int at = 0; at <= line.length(); at++) {
            if (at < line.length() && Character.isDigit(line.charAt(at))) {
                digits++;
                continue;
            }
            if (digits == 4 && (line.startsWith("20", at - 4) || line.startsWith("19", at - 4))) {
                return true;
            }
            digits = 0;
        }
        return false;
    }

    /** A time with {@code GMT+01:00} and then a name, and no colon: so Gmail did it for years. */
    static boolean hasZone(String line) {
        int zone = line.indexOf(" GMT");
        return zone > 0
                && zone < 20
                && hasTime(line.substring(0, zone))
                && line.length() > zone + 11
                && line.length() < 120;
    }

    static boolean hasDigit(String line) {
        return line.chars().anyMatch(Character::isDigit);
    }
}
