package dev.madoguchi.slack.post;

import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Figures.CategoryCount;
import dev.madoguchi.application.report.Figures.Times;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The figures of a week in words: title, headline and at most ten rows of categories make twelve lines; the details go
 * below. What there is nothing to say of is left out.
 */
final class DigestText {

    private static final int SHOWN_CATEGORIES = 8;
    private static final int ENOUGH_FOR_PER_CENT = 10;
    private static final int NAME = 60;

    private final Figures figures;
    private final Words words;
    private final boolean soFar;

    DigestText(Figures figures, Words words, boolean soFar) {
        this.figures = figures;
        this.words = words;
        this.soFar = soFar;
    }

    String title() {
        return words.get(
                soFar ? "digest.title-so-far" : "digest.title", figures.monday().toString());
    }

    /** New, change, answered, resolved, backlog. */
    String headline() {
        var backlog = figures.backlog();
        return words.get(
                "digest.headline",
                figures.opened(),
                change(figures.opened(), figures.openedBefore()),
                figures.answered(),
                figures.resolved().inquiries(),
                backlog.end());
    }

    /** What must not wait; nothing if nothing does. */
    Optional<String> attention() {
        return figures.unanswered() == 0
                ? Optional.empty()
                : Optional.of(words.get(
                        "digest.unanswered",
                        figures.unanswered(),
                        words.duration(Duration.ofMinutes(figures.longestUnanswered()))));
    }

    /** What is more or less than chance explains; of a running week nothing can be said yet. */
    List<String> standsOut() {
        return soFar
                ? List.of()
                : figures.outliers().stream().map(this::unusual).toList();
    }

    private String unusual(Figures.Outlier outlier) {
        return words.get(
                outlier.count() > outlier.mean() ? "digest.more" : "digest.less",
                outlier.name().isEmpty() ? words.get("digest.all-new") : shortened(outlier.name()),
                outlier.count(),
                Math.round(outlier.mean()),
                outlier.low(),
                outlier.high());
    }

    /** Times, resolved, the balance of the backlog, received: the details. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        add(lines, "digest.first-response", figures.firstResponse());
        add(lines, "digest.resolution", figures.resolution());
        if (figures.resolved().transitions() > 0) {
            var resolved = figures.resolved();
            lines.add(words.get("digest.resolved", resolved.transitions(), resolved.inquiries(), resolved.customers()));
        }
        var backlog = figures.backlog();
        lines.add(words.get(
                "digest.backlog",
                backlog.start(),
                backlog.opened(),
                backlog.reopened(),
                backlog.closed(),
                backlog.end(),
                backlog.ours(),
                backlog.theirs()));
        if (!figures.received().isEmpty()) {
            lines.add(received());
        }
        return lines;
    }

    /** The largest first, aligned for a fixed-width face; full-width characters take two columns. */
    String table() {
        int shown = SHOWN_CATEGORIES - standsOut().size();
        var rows = new ArrayList<CategoryCount>(
                figures.categories().stream().limit(shown).toList());
        var rest = figures.categories().stream().skip(shown).toList();
        if (!rest.isEmpty()) {
            rows.add(new CategoryCount(
                    words.get("digest.other"),
                    rest.stream().mapToInt(CategoryCount::count).sum(),
                    rest.stream().mapToInt(CategoryCount::before).sum()));
        }
        if (figures.uncategorised() + figures.uncategorisedBefore() > 0) {
            rows.add(new CategoryCount(
                    words.get("digest.uncategorised"), figures.uncategorised(), figures.uncategorisedBefore()));
        }
        int width = rows.stream()
                .mapToInt(row -> Columns.width(shortened(row.name())))
                .max()
                .orElse(0);
        return rows.stream()
                .map(row ->
                        Columns.pad(shortened(row.name()), width) + String.format(" %4d  %s", row.count(), share(row)))
                .collect(Collectors.joining("\n"));
    }

    /** What the picture shows, for whoever does not see it. */
    String altText() {
        var largest =
                figures.categories().stream().max(Comparator.comparingInt(row -> Math.abs(row.count() - row.before())));
        var changed = largest.filter(row -> row.count() != row.before())
                .map(row -> " "
                        + words.get(
                                "digest.largest-change",
                                shortened(row.name()),
                                row.count(),
                                change(row.count(), row.before())))
                .orElse("");
        return words.get("digest.alt", figures.weeks().size()) + " " + headline() + changed;
    }

    private String received() {
        var parts = figures.received().entrySet().stream()
                .map(entry -> words.get("ledger." + entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" + "));
        int sum =
                figures.received().values().stream().mapToInt(Integer::intValue).sum();
        return words.get("digest.received", sum, parts);
    }

    private void add(List<String> lines, String key, Times times) {
        if (times.n() == 0) {
            return;
        }
        var detail = times.values().isEmpty()
                ? words.get("digest.median", duration(times.median()), duration(times.p90()), times.n())
                : words.get(
                        "digest.values",
                        times.values().stream().map(this::duration).collect(Collectors.joining(", ")),
                        times.n());
        lines.add(words.get(key, detail));
    }

    private String duration(double minutes) {
        return words.duration(Duration.ofMinutes(Math.round(minutes)));
    }

    private String share(CategoryCount row) {
        var share = figures.opened() == 0 ? "" : Math.round(100.0 * row.count() / figures.opened()) + " %";
        return String.format("%5s  %s", share, change(row.count(), row.before()));
    }

    /** The difference always; per cent only where both weeks have enough to speak of it. */
    private static String change(int now, int before) {
        var difference = now == before ? "±0" : String.format("%+d", now - before);
        return now >= ENOUGH_FOR_PER_CENT && before >= ENOUGH_FOR_PER_CENT && now != before
                ? difference + String.format(" (%+d %%)", Math.round(100.0 * (now - before) / before))
                : difference;
    }

    private static String shortened(String name) {
        return SlackText.inert(name, NAME);
    }
}
