package dev.madoguchi.mail;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Looks every two milliseconds at what a thread does, as long as it lives. */
final class WhereTimeGoes {

    private static final long APART = 2_000_000;
    private static final int PLACES = 15;

    /** What a mail is taken in with, the first that fits the innermost call. */
    enum Work {
        DATABASE("org.postgresql"),
        PARSE("dev.madoguchi.mailbridge.MimeReader"),
        FETCH("dev.madoguchi.mailbridge.Mailbox"),
        REST("");

        private final String begin;

        Work(String begin) {
            this.begin = begin;
        }
    }

    private final Thread observed;
    private final Thread observer = new Thread(this::observe, "where-time-goes");
    private final Map<Work, Integer> seen = new EnumMap<>(Work.class);
    private final Map<String, Integer> places = new HashMap<>();

    WhereTimeGoes(Thread observed) {
        this.observed = observed;
        observer.start();
    }

    private void observe() {
        while (observed.isAlive()) {
            var calls = observed.getStackTrace();
            seen.merge(workOf(calls), 1, Integer::sum);
            Stream.of(calls)
                    .filter(call -> call.getClassName().startsWith("dev.madoguchi"))
                    .findFirst()
                    .ifPresent(ours -> places.merge(nameOf(ours), 1, Integer::sum));
            LockSupport.parkNanos(APART);
        }
    }

    private static Work workOf(StackTraceElement[] calls) {
        for (var call : calls) {
            for (var work : Work.values()) {
                if (work != Work.REST && call.getClassName().startsWith(work.begin)) {
                    return work;
                }
            }
        }
        return Work.REST;
    }

    /** The share of each work in percent. */
    Map<Work, Integer> shares() throws InterruptedException {
        observer.join();
        int all = seen.values().stream().mapToInt(Integer::intValue).sum();
        var shares = new EnumMap<Work, Integer>(Work.class);
        seen.forEach((work, times) -> shares.put(work, Math.round(100f * times / all)));
        return shares;
    }

    /** The innermost calls of the desk's own code that were seen most often, with their share in percent. */
    List<String> places() throws InterruptedException {
        observer.join();
        int all = seen.values().stream().mapToInt(Integer::intValue).sum();
        return places.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(PLACES)
                .map(place -> "%5.1f %s".formatted(100.0 * place.getValue() / all, place.getKey()))
                .toList();
    }

    private static String nameOf(StackTraceElement call) {
        var type = call.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + call.getMethodName();
    }
}
