package dev.madoguchi.persistence.year;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** Business hours the slow way: every minute of the year is looked at, whether the desk is open in it. */
final class Minutes {

    private final Instant first;
    /** How many open minutes there were before each. */
    private final int[] openBefore;

    Minutes(LocalDate from, int days, ZoneId zone, LocalTime opens, LocalTime closes, Set<LocalDate> off) {
        first = from.atStartOfDay(zone).toInstant();
        openBefore = new int[days * 24 * 60 + 1];
        for (int i = 0; i + 1 < openBefore.length; i++) {
            var local = first.plus(Duration.ofMinutes(i)).atZone(zone);
            var time = local.toLocalTime();
            boolean open = local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                    && !off.contains(local.toLocalDate())
                    && !time.isBefore(opens)
                    && time.isBefore(closes);
            openBefore[i + 1] = openBefore[i] + (open ? 1 : 0);
        }
    }

    int open(Instant from, Instant to) {
        return from.isBefore(to) ? openBefore[index(to)] - openBefore[index(from)] : 0;
    }

    /** The first moment by which so many open minutes have passed. */
    Instant after(Instant from, int minutes) {
        int wanted = openBefore[index(from)] + minutes;
        int low = index(from);
        int high = openBefore.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (openBefore[middle] >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return first.plus(Duration.ofMinutes(low));
    }

    private int index(Instant at) {
        return (int) Duration.between(first, at).toMinutes();
    }
}
