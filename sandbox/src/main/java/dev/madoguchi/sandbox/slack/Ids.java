package dev.madoguchi.sandbox.slack;

import java.time.Instant;
import java.util.SplittableRandom;

/** Makes names and time stamps that look like Slack's and never repeat. */
final class Ids {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final SplittableRandom random = new SplittableRandom();
    private long lastMicros;

    synchronized String next(char kind) {
        return kind + "0" + pick(LETTERS, 9);
    }

    synchronized String hex(int length) {
        return pick("0123456789abcdef", length);
    }

    synchronized String digits(int length) {
        return pick("123456789", length);
    }

    synchronized String shortId() {
        return pick(LETTERS, 5);
    }

    /** Seconds and microseconds; the next free one when the clock stands still. */
    synchronized String ts(Instant now) {
        lastMicros = Math.max(now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000, lastMicros + 1);
        return "%010d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
    }

    synchronized void after(String ts) {
        lastMicros = Math.max(lastMicros, Long.parseLong(ts.replace(".", "")));
    }

    private String pick(String alphabet, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
