package dev.madoguchi.slack.post;

import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Figures.CategoryCount;
import dev.madoguchi.application.report.Figures.Change;
import dev.madoguchi.application.report.Figures.Waiting;
import dev.madoguchi.application.report.Period.Length;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The figures of a week in twelve lines: title, headline, what needs attention, what stands out, needs, categories. */
final class DigestText {

    private static final int MOST_LINES = 12;
    private static final int SHOWN_CATEGORIES = 8;
    private static final int NAME = 60;

    private final DigestShown shown;
    private final Figures figures;
    private final Words words;
    private final DigestNumbers numbers;

    DigestText(DigestShown shown) {
        this.shown = shown;
        figures = shown.figures();
        words = shown.words();
        numbers = new DigestNumbers(words);
    }

    String title() {
        if (shown.soFar()) {
            return words.get(
                    figures.length() == Length.WEEK ? "digest.title-so-far" : "digest.title-month-so-far",
                    figures.first().toString());
        }
        var title = figures.length() == Length.WEEK
                ? words.get("digest.title", figures.first().toString())
                : words.get(
                        "digest.title-month",
                        Integer.toString(figures.first().getYear()),
                        figures.first().getMonthValue());
        var due = shown.due();
        return due == null ? title : title + words.get("digest.late", due.toString());
    }

    /** New, change, answered, resolved, backlog. */
    String headline() {
        return words.get(
                figures.length() == Length.WEEK ? "digest.headline" : "digest.headline-month",
                figures.opened().now(),
                numbers.change(figures.opened()),
                figures.answered(),
                figures.resolved().inquiries(),
                figures.backlog().end());
    }

    /** What must not wait; nothing if nothing does. */
    Optional<String> attention() {
        var parts = new ArrayList<String>();
        if (figures.unanswered().n() > 0) {
            parts.add(words.get(
                    "digest.unanswered",
                    figures.unanswered().n(),
                    numbers.duration(figures.unanswered().longest())));
        }
        if (figures.deadlines().overdue() > 0) {
            parts.add(words.get("digest.overdue", figures.deadlines().overdue()));
        }
        if (!figures.attention().isEmpty()) {
            parts.add(words.get(
                    "digest.waiting",
                    figures.attention().stream().map(this::linked).collect(Collectors.joining(" "))));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of("❗ " + String.join(" · ", parts));
    }

    private String linked(Waiting waiting) {
        var link = shown.links().apply(waiting.inquiry());
        var number = link.isEmpty() ? "#" + waiting.inquiry() : "<" + link + "|#" + waiting.inquiry() + ">";
        return waiting.overdue() ? number + "⏰" : number;
    }

    /** What is more or less than chance explains; of a running week nothing can be said yet. */
    List<String> standsOut() {
        return shown.soFar()
                ? List.of()
                : figures.outliers().stream().map(this::unusual).toList();
    }

    /** What customers newly wish for. */
    Optional<String> needs() {
        return new DigestNeeds(figures.needs(), words).line();
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

    /** The largest first, aligned for a fixed-width face, whose sign ends it; full-width characters take two columns. */
    String table() {
        var rows = rows();
        int width = widest(rows, row -> Columns.width(row.name));
        int changes = widest(rows, row -> row.difference().length());
        return rows.stream()
                .map(row -> (Columns.pad(row.name, width) + String.format(" %4d  %5s  ", row.change.now(), share(row))
                                + Columns.pad(row.difference(), changes) + "  " + numbers.mean(row.change))
                        .stripTrailing())
                .collect(Collectors.joining("\n"))
                .replace('`', '\'');
    }

    private record Row(String name, Change change) {

        String difference() {
            return DigestNumbers.difference(change);
        }
    }

    private List<Row> rows() {
        var upper = figures.categories().stream()
                .filter(category -> category.parent() == null)
                .toList();
        int most = Math.min(
                SHOWN_CATEGORIES,
                MOST_LINES
                        - 4
                        - (int) attention().stream().count()
                        - (int) needs().stream().count()
                        - standsOut().size());
        var rows = new ArrayList<Row>();
        upper.stream().limit(most).forEach(row -> rows.add(new Row(shortened(row.name()), row.change())));
        if (upper.size() > most) {
            rows.add(new Row(words.get("digest.other"), sum(upper.subList(most, upper.size()))));
        }
        if (figures.uncategorised().now() + figures.uncategorised().before() > 0) {
            rows.add(new Row(words.get("digest.uncategorised"), figures.uncategorised()));
        }
        return rows;
    }

    private static Change sum(List<CategoryCount> rest) {
        return new Change(
                rest.stream().mapToInt(CategoryCount::count).sum(),
                rest.stream().mapToInt(CategoryCount::before).sum(),
                rest.stream().mapToDouble(row -> row.change().mean()).sum());
    }

    private String share(Row row) {
        return figures.opened().now() == 0
                ? ""
                : Math.round(100.0 * row.change.now() / figures.opened().now()) + " %";
    }

    /** What the picture shows, for whoever does not see it. */
    String altText() {
        var changed = figures.categories().stream()
                .filter(row -> row.parent() == null && row.count() != row.before())
                .max(Comparator.comparingInt(row -> Math.abs(row.count() - row.before())))
                .map(row -> " "
                        + words.get(
                                "digest.largest-change",
                                shortened(row.name()),
                                row.count(),
                                DigestNumbers.difference(row.change())))
                .orElse("");
        return words.get("digest.alt", figures.weeks().size()) + " " + headline() + changed
                + DigestAltTexts.releases(shown);
    }

    private static int widest(List<Row> rows, ToIntFunction<Row> width) {
        return rows.stream().mapToInt(width).max().orElse(0);
    }

    static String shortened(String name) {
        return SlackText.inert(name, NAME);
    }
}
