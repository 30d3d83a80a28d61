package dev.madoguchi.slack.post;

import dev.madoguchi.application.report.Figures.Change;
import dev.madoguchi.application.report.Figures.Taken;
import dev.madoguchi.application.report.Times;
import dev.madoguchi.slack.Words;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes and lengths of time in words. */
final class DigestNumbers {

    private static final int ENOUGH_FOR_PER_CENT = 10;

    private final Words words;

    DigestNumbers(Words words) {
        this.words = words;
    }

    /** The difference always; per cent only where both periods have enough to speak of it; the mean where there is one. */
    String change(Change change) {
        return change.mean() < 0
                ? difference(change)
                : difference(change) + words.get("digest.list-separator") + mean(change);
    }

    static String difference(Change change) {
        int now = change.now();
        int before = change.before();
        var difference = now == before ? "±0" : String.format("%+d", now - before);
        return now >= ENOUGH_FOR_PER_CENT && before >= ENOUGH_FOR_PER_CENT && now != before
                ? difference + String.format(" (%+d %%)", Math.round(100.0 * (now - before) / before))
                : difference;
    }

    String mean(Change change) {
        boolean exact = change.mean() >= ENOUGH_FOR_PER_CENT || change.mean() == Math.rint(change.mean());
        var shown = String.format(exact ? "%.0f" : "%.1f", change.mean());
        return change.mean() < 0 ? "" : words.get("digest.mean", shown);
    }

    /** By business hours, and as they passed where that is something else. */
    Optional<String> taken(String key, Taken taken) {
        if (taken.elapsed().n() == 0) {
            return Optional.empty();
        }
        var elapsed = times(taken.elapsed());
        return Optional.of(words.get(
                key,
                taken.business().equals(taken.elapsed())
                        ? elapsed
                        : words.get("digest.both-times", times(taken.business()), elapsed)));
    }

    private String times(Times times) {
        return times.values().isEmpty()
                ? words.get("digest.median", duration(times.median()), duration(times.p90()), times.n())
                : words.get(
                        "digest.values",
                        times.values().stream().map(this::duration).collect(Collectors.joining(", ")),
                        times.n());
    }

    String duration(double minutes) {
        return words.duration(Duration.ofMinutes(Math.round(minutes)));
    }
}
