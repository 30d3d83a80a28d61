package dev.madoguchi.persistence.year;

import java.time.Instant;
import java.util.List;

/** Its promises one after the other. */
record Hours(List<Promise> promises) {

    /** What the mailbox promised: times in minutes, business hours, and since when. */
    record Promise(Instant from, Minutes minutes, int first, int next) {}

    Promise at(Instant moment) {
        return promises.stream()
                .filter(promise -> !promise.from.isAfter(moment))
                .reduce((earlier, later) -> later)
                .orElse(promises.get(0));
    }

    /** Each open minute by the hours that were valid in it. */
    int open(Instant from, Instant to) {
        int sum = 0;
        for (int i = 0; i < promises.size(); i++) {
            var start = i == 0 ? Instant.MIN : promises.get(i).from;
            var end = i + 1 < promises.size() ? promises.get(i + 1).from : Instant.MAX;
            sum += promises.get(i).minutes.open(later(from, start), earlier(to, end));
        }
        return sum;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
