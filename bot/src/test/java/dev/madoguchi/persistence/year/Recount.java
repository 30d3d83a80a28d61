package dev.madoguchi.persistence.year;

import static dev.madoguchi.persistence.year.Histories.CLOSING;
import static dev.madoguchi.persistence.year.Histories.OPENING;
import static dev.madoguchi.persistence.year.Histories.before;
import static dev.madoguchi.persistence.year.Histories.cameLater;
import static dev.madoguchi.persistence.year.Histories.categoriesAt;
import static dev.madoguchi.persistence.year.Histories.handAt;
import static dev.madoguchi.persistence.year.Histories.isByMail;
import static dev.madoguchi.persistence.year.Histories.isNone;
import static dev.madoguchi.persistence.year.Histories.isOpenAt;
import static dev.madoguchi.persistence.year.Histories.isWithin;
import static dev.madoguchi.persistence.year.Histories.last;
import static dev.madoguchi.persistence.year.Histories.lastEvent;
import static dev.madoguchi.persistence.year.Histories.waitingSince;

import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.persistence.year.Happened.Case;
import dev.madoguchi.persistence.year.Happened.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The figures of a week once more, by hand: written from the definitions, over the raw events, without a line of what counts them in the
 * product.
 */
final class Recount {

    private final List<Case> cases;
    private final List<Arrived> mails;
    private final ZoneId zone;
    private final Hours hours;

    private record Arrived(ZonedDateTime at, String outcome) {}

    Recount(GeneratedYear year, String mailbox, ZoneId zone, Hours hours) {
        this.zone = zone;
        this.hours = hours;
        mails = year.mails.stream()
                .filter(mail -> mail.mailbox().equals(mailbox))
                .map(mail -> new Arrived(mail.at().atZone(zone), mail.outcome()))
                .toList();
        cases = year.cases.stream()
                .filter(inquiry -> inquiry.mailbox.equals(mailbox))
                .toList();
    }

    /** @param known when the digest was made: categories count as they were then */
    Map<String, Object> of(LocalDate monday, Instant known) {
        var from = midnight(monday);
        var to = midnight(monday.plusWeeks(1));
        var counts = new LinkedHashMap<String, Object>();
        opened(counts, monday, known);
        backlog(counts, from, to);
        times(counts, from, to);
        resolved(counts, from, to);
        reopened(counts, midnight(monday.minusWeeks(1)), from, to);
        deadlines(counts, from, to);
        people(counts, from, to);
        mails(counts, monday);
        return counts;
    }

    private void opened(Map<String, Object> counts, LocalDate monday, Instant known) {
        var perWeek = new ArrayList<Integer>();
        var perCategory = new TreeMap<Integer, int[]>();
        var uncategorised = new int[9];
        int labels = 0;
        for (int week = 0; week <= 8; week++) {
            var opened = newOnes(midnight(monday.minusWeeks(8 - week)), midnight(monday.minusWeeks(7 - week)));
            perWeek.add(opened.size());
            for (var inquiry : opened) {
                var categories = categoriesAt(inquiry, known);
                uncategorised[week] += categories.isEmpty() ? 1 : 0;
                labels += week == 8 ? categories.size() : 0;
                for (int category : categories) {
                    perCategory.computeIfAbsent(category, c -> new int[9])[week]++;
                }
            }
        }
        int young = (int) perWeek.stream().takeWhile(n -> n == 0).count();
        counts.put("opened per week", perWeek.subList(1, 9));
        counts.put("opened", change(perWeek.stream().mapToInt(Integer::intValue).toArray(), young));
        counts.put("labels", labels);
        counts.put("uncategorised", change(uncategorised, young));
        var categories = new TreeMap<Integer, String>();
        perCategory.forEach((category, weeks) -> {
            if (weeks[7] + weeks[8] > 0) {
                categories.put(category, change(weeks, young));
            }
        });
        counts.put("categories", categories.toString());
    }

    static String change(int now, int before, double mean) {
        return now + " after " + before + ", usually " + Math.round(mean * 1000);
    }

    private static String change(int[] weeks, int young) {
        var mean = IntStream.range(young, 8).map(i -> weeks[i]).average().orElse(-1);
        return change(weeks[8], weeks[7], mean);
    }

    private void backlog(Map<String, Object> counts, Instant from, Instant to) {
        var ended = new int[4];
        int reopened = 0;
        for (var inquiry : counted(from, to)) {
            boolean open = true;
            for (var event : before(inquiry, to)) {
                boolean closes = open && CLOSING.contains(event.what());
                boolean opens = !open && OPENING.contains(event.what());
                if (closes && !event.at().isBefore(from)) {
                    ended[
                            List.of(What.RESOLVED, What.NO_ACTION, What.SPAM, What.JOINED)
                                    .indexOf(event.what())]++;
                }
                reopened += opens && !event.at().isBefore(from) ? 1 : 0;
                open = opens || open && !closes;
            }
        }
        int start =
                (int) cases.stream().filter(inquiry -> isOpenAt(inquiry, from)).count();
        var open = cases.stream().filter(inquiry -> isOpenAt(inquiry, to)).toList();
        var hands = new int[3];
        var ages = new int[4];
        int unanswered = 0;
        long longest = 0;
        for (var inquiry : open) {
            hands[handAt(inquiry, to)]++;
            double days = days(inquiry.openedAt, to);
            ages[days < 1 ? 0 : days < 3 ? 1 : days <= 7 ? 2 : 3]++;
            if (before(inquiry, to).stream().noneMatch(event -> event.what() == What.REPLY_SENT)) {
                unanswered++;
                longest =
                        Math.max(longest, Duration.between(inquiry.openedAt, to).toMinutes());
            }
        }
        counts.put("start", start);
        counts.put("closed", Arrays.toString(ended));
        counts.put("reopenings", reopened);
        counts.put("end", open.size());
        counts.put("hands", Arrays.toString(hands));
        counts.put("ages", Arrays.toString(ages));
        counts.put("unanswered", unanswered + ", " + longest);
    }

    private void times(Map<String, Object> counts, Instant from, Instant to) {
        var replied = new ArrayList<Instant[]>();
        var resolved = new ArrayList<Instant[]>();
        int answered = 0;
        for (var inquiry : counted(from, to)) {
            var replies = before(inquiry, to).stream()
                    .filter(event -> event.what() == What.REPLY_SENT)
                    .map(Event::at)
                    .toList();
            answered += replies.stream().anyMatch(at -> !at.isBefore(from)) ? 1 : 0;
            if (!replies.isEmpty() && !replies.get(0).isBefore(from)) {
                replied.add(new Instant[] {inquiry.openedAt, replies.get(0)});
            }
            var last = last(inquiry, to);
            if (last != null && last.what() == What.RESOLVED && !last.at().isBefore(from)) {
                resolved.add(new Instant[] {inquiry.openedAt, last.at()});
            }
        }
        counts.put("answered", answered);
        counts.put("first response", taken(replied));
        counts.put("resolution", taken(resolved));
    }

    private String taken(List<Instant[]> times) {
        return times(times.stream()
                        .map(time -> (int) Duration.between(time[0], time[1]).toMinutes())
                        .sorted()
                        .toList())
                + " | "
                + times(times.stream()
                        .map(time -> hours.open(time[0], time[1]))
                        .sorted()
                        .toList());
    }

    private static String times(List<Integer> sorted) {
        return times(sorted.size(), at(sorted, 50), at(sorted, 90));
    }

    static String times(int n, double median, double p90) {
        return n + ": " + Math.round(median * 1000) + ", " + Math.round(p90 * 1000);
    }

    private static double at(List<Integer> sorted, int percent) {
        if (sorted.isEmpty()) {
            return 0;
        }
        int steps = percent * (sorted.size() - 1);
        int low = sorted.get(steps / 100);
        int high = sorted.get(Math.min(sorted.size() - 1, steps / 100 + 1));
        return low + (high - low) * (steps % 100) / 100.0;
    }

    private void resolved(Map<String, Object> counts, Instant from, Instant to) {
        int times = 0;
        var inquiries = new HashSet<Case>();
        var customers = new HashSet<Integer>();
        for (var inquiry : counted(from, to)) {
            for (var event : before(inquiry, to)) {
                if (event.what() == What.RESOLVED && !event.at().isBefore(from)) {
                    times++;
                    inquiries.add(inquiry);
                    customers.add(inquiry.customer);
                }
            }
        }
        counts.put("resolved", times + ", " + inquiries.size() + ", " + customers.size());
    }

    private void reopened(Map<String, Object> counts, Instant before, Instant from, Instant to) {
        int byMail = 0;
        int resolvedBefore = 0;
        int soon = 0;
        for (var inquiry : counted(from, to)) {
            var events = before(inquiry, to);
            byMail += events.stream()
                            .anyMatch(event -> isByMail(event) && !event.at().isBefore(from))
                    ? 1
                    : 0;
            Event resolution = null;
            boolean again = false;
            for (var event : events) {
                if (event.what() == What.RESOLVED
                        && !event.at().isBefore(before)
                        && event.at().isBefore(from)) {
                    resolution = event;
                }
                again |= resolution != null
                        && isByMail(event)
                        && Duration.between(resolution.at(), event.at()).compareTo(Duration.ofDays(7)) <= 0;
            }
            resolvedBefore += resolution == null ? 0 : 1;
            soon += again ? 1 : 0;
        }
        counts.put("reopened", byMail + ", " + resolvedBefore + ", " + soon);
    }

    private void deadlines(Map<String, Object> counts, Instant from, Instant to) {
        int answered = 0;
        int inTime = 0;
        int overdue = 0;
        for (var inquiry : counted(from, to)) {
            for (var event : before(inquiry, to)) {
                if (event.what() == What.REPLY_SENT && !event.at().isBefore(from)) {
                    var since = waitingSince(inquiry, event.at(), event);
                    if (since != null && !cameLater(inquiry, event)) {
                        answered++;
                        inTime += event.at().isAfter(due(inquiry, since)) ? 0 : 1;
                    }
                }
            }
            var since = isOpenAt(inquiry, to) ? waitingSince(inquiry, to, null) : null;
            overdue += since != null && !due(inquiry, since).isAfter(to) ? 1 : 0;
        }
        counts.put("deadlines", inTime + ", " + answered + ", " + overdue);
    }

    private Instant due(Case inquiry, Instant since) {
        var promise = hours.at(since);
        return promise.minutes().after(since, since.equals(inquiry.openedAt) ? promise.first() : promise.next());
    }

    private void people(Map<String, Object> counts, Instant from, Instant to) {
        var people = new TreeMap<String, int[]>();
        for (var inquiry : counted(from, to)) {
            var claimed = new HashSet<String>();
            var answered = new HashSet<String>();
            String has = null;
            for (var event : before(inquiry, to)) {
                boolean now = !event.at().isBefore(from);
                switch (event.what()) {
                    case CLAIMED -> has = event.agent();
                    case ASSIGNED -> has = event.detail().split(" ", -1)[0];
                    case RELEASED -> has = null;
                    default -> {}
                }
                if (now && (event.what() == What.CLAIMED || event.what() == What.ASSIGNED)) {
                    claimed.add(has);
                }
                if (now && event.what() == What.REPLY_SENT) {
                    answered.add(event.agent());
                }
            }
            claimed.forEach(agent -> people.computeIfAbsent(agent, a -> new int[3])[0]++);
            answered.forEach(agent -> people.computeIfAbsent(agent, a -> new int[3])[1]++);
            boolean waits =
                    isOpenAt(inquiry, to) && waitingSince(inquiry, to, null) != null && handAt(inquiry, to) != 2;
            if (waits && has != null) {
                people.computeIfAbsent(has, a -> new int[3])[2]++;
            }
        }
        var lines = new ArrayList<String>();
        people.forEach((agent, numbers) -> lines.add(agent + " " + Arrays.toString(numbers)));
        counts.put("people", lines);
    }

    private void mails(Map<String, Object> counts, LocalDate monday) {
        var received = new TreeMap<String, Integer>();
        var perHour = new int[168];
        for (var mail : mails) {
            var at = mail.at;
            boolean past = at.toLocalDate().isBefore(monday.plusWeeks(1));
            if (past && !at.toLocalDate().isBefore(monday)) {
                received.merge(mail.outcome, 1, Integer::sum);
            }
            boolean ofCustomer = mail.outcome.equals("NEW") || mail.outcome.equals("FOLLOW_UP");
            if (past && ofCustomer && !at.toLocalDate().isBefore(monday.minusWeeks(7))) {
                perHour[(at.getDayOfWeek().getValue() - 1) * 24 + at.getHour()]++;
            }
        }
        counts.put("received", received);
        counts.put("per hour", Arrays.toString(perHour));
    }

    private List<Case> newOnes(Instant from, Instant to) {
        return cases.stream()
                .filter(inquiry -> isWithin(inquiry.openedAt, from, to) && !isNone(inquiry, to))
                .toList();
    }

    /** Without those of the week that turned out to be none in it, and those that were over long ago. */
    private List<Case> counted(Instant from, Instant to) {
        var longAgo = from.minus(Duration.ofDays(15));
        return cases.stream()
                .filter(inquiry -> inquiry.openedAt.isBefore(to))
                .filter(inquiry -> !lastEvent(inquiry).isBefore(longAgo) || isOpenAt(inquiry, from))
                .filter(inquiry -> inquiry.openedAt.isBefore(from) || !isNone(inquiry, to))
                .toList();
    }

    private double days(Instant from, Instant to) {
        double days = 0;
        for (var day = from.atZone(zone).toLocalDate(); !midnight(day).isAfter(to); day = day.plusDays(1)) {
            var start = midnight(day);
            var end = midnight(day.plusDays(1));
            int all = hours.open(start, end);
            days += all == 0
                    ? 0
                    : (double) hours.open(from.isAfter(start) ? from : start, to.isBefore(end) ? to : end) / all;
        }
        return days;
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
