package dev.madoguchi.slack.post;

import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Figures.CategoryCount;
import dev.madoguchi.application.report.Figures.Person;
import dev.madoguchi.application.report.Figures.Revised;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What stands below a digest: a line each for times, deadlines, what was resolved, the balance of the backlog, mails, people. */
final class DigestDetails {

    private static final int SHOWN_CATEGORIES = 20;
    private static final int SHOWN_PEOPLE = 40;
    private static final int NAME = 60;

    private final DigestShown shown;
    private final Figures figures;
    private final Words words;
    private final DigestNumbers numbers;
    private final List<String> lines = new ArrayList<>();

    private DigestDetails(DigestShown shown) {
        this.shown = shown;
        figures = shown.figures();
        words = shown.words();
        numbers = new DigestNumbers(words);
    }

    /** What there is nothing to say of is left out. */
    static List<String> lines(DigestShown shown) {
        var details = new DigestDetails(shown);
        details.times();
        details.promises();
        details.resolved();
        details.backlog();
        details.categories();
        details.revised();
        details.received();
        details.beside();
        details.needs();
        details.people();
        return details.lines;
    }

    private void times() {
        numbers.taken("digest.first-response", figures.firstResponse()).ifPresent(lines::add);
        numbers.taken("digest.resolution", figures.resolution()).ifPresent(lines::add);
    }

    private void promises() {
        var deadlines = figures.deadlines();
        if (deadlines.answered() + deadlines.overdue() > 0) {
            lines.add(words.get("digest.deadlines", deadlines.inTime(), deadlines.answered(), deadlines.overdue()));
        }
    }

    private void resolved() {
        var resolved = figures.resolved();
        if (resolved.transitions() > 0) {
            lines.add(words.get("digest.resolved", resolved.transitions(), resolved.inquiries(), resolved.customers()));
        }
        var reopened = figures.reopened();
        if (reopened.inquiries() + reopened.resolvedBefore() > 0) {
            lines.add(words.get(
                    "digest.reopened",
                    reopened.inquiries(),
                    reopened.resolvedBefore() == 0
                            ? "–"
                            : Math.round(100.0 * reopened.soon() / reopened.resolvedBefore()) + " %",
                    reopened.soon(),
                    reopened.resolvedBefore()));
        }
    }

    private void backlog() {
        var backlog = figures.backlog();
        lines.add(words.get(
                "digest.backlog",
                backlog.start(),
                backlog.opened(),
                backlog.reopened(),
                backlog.closed().sum(),
                backlog.end(),
                backlog.ours(),
                backlog.theirs(),
                backlog.snoozed()));
        var closed = backlog.closed();
        if (closed.sum() > 0) {
            lines.add(words.get("digest.closed", closed.resolved(), closed.noAction(), closed.spam(), closed.joined()));
        }
        var ages = backlog.ages();
        if (backlog.end() > 0) {
            lines.add(words.get("digest.ages", ages.underOne(), ages.underThree(), ages.toSeven(), ages.older()));
        }
    }

    private void categories() {
        if (figures.labels() > 0) {
            lines.add(words.get(
                    "digest.labels", figures.labels(), figures.opened().now()));
        }
        var lower = figures.categories().stream()
                .filter(category -> category.parent() != null && category.count() > 0)
                .limit(SHOWN_CATEGORIES)
                .map(this::below)
                .toList();
        if (!lower.isEmpty()) {
            lines.add(words.get("digest.lower", String.join(words.get("digest.list-separator"), lower)));
        }
    }

    private String below(CategoryCount category) {
        return SlackText.inert(category.parent() + " › " + category.name(), NAME) + " " + category.count();
    }

    private void revised() {
        if (!figures.revised().isEmpty()) {
            lines.add(words.get(
                    "digest.revised",
                    figures.revised().stream()
                            .limit(SHOWN_CATEGORIES)
                            .map(this::revised)
                            .collect(Collectors.joining(words.get("digest.list-separator")))));
        }
    }

    private String revised(Revised revised) {
        var name = revised.name().isEmpty() ? words.get("digest.uncategorised") : SlackText.inert(revised.name(), NAME);
        return name + " " + revised.now() + String.format(" (%+d)", revised.now() - revised.posted());
    }

    private void received() {
        if (!figures.received().isEmpty()) {
            var parts = figures.received().entrySet().stream()
                    .map(entry -> words.get("ledger." + entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(" + "));
            int sum = figures.received().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            lines.add(words.get("digest.received", sum, parts));
        }
    }

    private void beside() {
        var beside = figures.beside();
        if (beside.now() >= 0) {
            var now = String.format("%.1f", beside.now());
            lines.add(
                    beside.before() < 0
                            ? words.get("digest.per-thousand", now)
                            : words.get("digest.per-thousand-after", now, String.format("%.1f", beside.before())));
        }
    }

    private void needs() {
        new DigestNeeds(figures.needs(), words).lines().ifPresent(lines::add);
    }

    /** By name, so that it is no ranking. */
    private void people() {
        if (!figures.people().isEmpty()) {
            lines.add(words.get(
                    "digest.people",
                    figures.people().stream()
                            .filter(Predicate.not(this::isNobody))
                            .sorted(Comparator.comparing(person -> shown.names().apply(person.agent())))
                            .limit(SHOWN_PEOPLE)
                            .map(this::person)
                            .collect(Collectors.joining("\n"))));
        }
    }

    private boolean isNobody(Person person) {
        return person.agent().isEmpty();
    }

    private String person(Person person) {
        return words.get(
                "digest.person",
                SlackText.inert(shown.names().apply(person.agent()), NAME),
                person.claimed(),
                person.answered(),
                person.waiting());
    }
}
