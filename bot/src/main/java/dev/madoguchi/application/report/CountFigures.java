package dev.madoguchi.application.report;

import dev.madoguchi.application.report.Figures.Beside;
import dev.madoguchi.application.report.Figures.Change;
import dev.madoguchi.application.report.Figures.Reopened;
import dev.madoguchi.application.report.Figures.Taken;
import dev.madoguchi.application.report.Figures.WeekCounts;
import dev.madoguchi.domain.Categories;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what happened in a week or a month, from the history of the inquiries; docs/digest.md says what each figure means. */
@Component
public class CountFigures {

    /** Periods that the reported one is compared with. */
    static final int BEFORE = 8;

    private static final double THOUSAND = 1_000;

    private final Stories stories;
    private final Counts counts;
    private final Categories categories;
    private final ValidLevels levels;
    private final ServiceNumbers service;
    private final NeedCounts needs;

    CountFigures(
            Stories stories,
            Counts counts,
            Categories categories,
            ValidLevels levels,
            ServiceNumbers service,
            NeedCounts needs) {
        this.stories = stories;
        this.counts = counts;
        this.categories = categories;
        this.levels = levels;
        this.service = service;
        this.needs = needs;
    }

    /**
     * What is to be counted.
     *
     * @param mailboxes names of the mailboxes that are counted together
     * @param until the end of the count: the end of the period, or now while it is running
     * @param known categories are taken as they were then
     * @param people whether people are counted, too
     * @param only of the inquiries those behind this category, if it is one
     * @param posted what was posted of the same mailboxes before: what was counted once is not counted again
     */
    public record Question(
            List<String> mailboxes,
            Period period,
            Instant until,
            Instant known,
            boolean people,
            @Nullable Behind only,
            Map<LocalDate, Figures> posted) {}

    public Figures of(Question asked) {
        var mailboxes = asked.mailboxes();
        var period = asked.period();
        var bounds = bounds(period, asked.until());
        var names = new CategoryNames(categories);
        var only = asked.only();
        var groups = counts.opened(mailboxes, bounds, asked.known()).stream()
                .filter(group -> only == null || names.counts(only, group.categories()))
                .toList();
        var opened = new NewPerCategory(groups, BEFORE + 1, names);
        var count = new CourseCount(asked(asked, names), asked.until(), levels);
        var firstResponse = taken(count.firstReplies());
        var weeks = weeks(asked, opened, firstResponse);
        var perCategory = opened.categories();
        var posted = asked.posted().get(period.before(1).first());
        return new Figures(
                period.length(),
                period.first(),
                only == null ? counts.received(mailboxes, period.from(), asked.until()) : Map.of(),
                opened.opened(),
                count.answered(),
                firstResponse,
                taken(count.resolutions()),
                count.resolved(),
                count.backlog(),
                reopened(count, asked),
                count.unanswered(),
                count.deadlines(),
                count.attention(),
                asked.people() ? count.people() : List.of(),
                perCategory,
                opened.labels(),
                opened.uncategorised(),
                posted == null ? List.of() : Revisions.of(posted, perCategory, opened.uncategorised()),
                weeks.subList(1, weeks.size()),
                Usual.outliers(weeks),
                counts.perHour(mailboxes, bounds.get(1), asked.until(), period.zone()),
                beside(period, opened.opened()),
                only == null ? needs.heard(mailboxes, period.from(), asked.until()) : List.of());
    }

    private List<Course> asked(Question asked, CategoryNames names) {
        var all = courses(asked.mailboxes(), asked.period(), asked.until());
        var only = asked.only();
        if (only == null) {
            return all;
        }
        var ids = all.stream().map(course -> course.story().id()).toList();
        var chosen = counts.categoriesOf(ids, asked.known());
        return all.stream()
                .filter(course ->
                        names.counts(only, chosen.getOrDefault(course.story().id(), Set.of())))
                .toList();
    }

    List<Course> courses(List<String> mailboxes, Period period, Instant until) {
        return stories.of(mailboxes, period.from(), until).stream()
                .map(story -> new Course(story, period.from()))
                .filter(Course::counts)
                .toList();
    }

    private Beside beside(Period period, Change opened) {
        var last = period.before(1);
        var next = period.before(-1).first();
        return new Beside(
                perThousand(opened.now(), service.users(period.first(), next)),
                perThousand(opened.before(), service.users(last.first(), period.first())),
                service.releases(period.before(BEFORE - 1).first(), next));
    }

    private static double perThousand(int inquiries, OptionalDouble users) {
        return users.isPresent() && users.getAsDouble() > 0 ? THOUSAND * inquiries / users.getAsDouble() : -1;
    }

    private static List<Instant> bounds(Period period, Instant until) {
        var bounds = new ArrayList<Instant>();
        for (int i = BEFORE; i >= 0; i--) {
            bounds.add(period.before(i).from());
        }
        bounds.add(until);
        return bounds;
    }

    private Reopened reopened(CourseCount count, Question asked) {
        var period = asked.period();
        if (asked.only() != null) {
            return new Reopened(count.reopenedByMail(), 0, 0);
        }
        var soon = counts.reopenedSoon(asked.mailboxes(), period.before(1).from(), period.from(), asked.until());
        return new Reopened(count.reopenedByMail(), soon.resolved(), soon.reopened());
    }

    private List<WeekCounts> weeks(Question asked, NewPerCategory opened, Taken now) {
        var period = asked.period();
        var firstResponses = firstResponses(asked);
        firstResponses.put(period.first(), now);
        return IntStream.rangeClosed(0, BEFORE)
                .mapToObj(i -> {
                    var first = period.before(BEFORE - i).first();
                    return new WeekCounts(
                            first,
                            opened.opened(i),
                            opened.byCategory(i),
                            opened.uncategorised(i),
                            firstResponses.getOrDefault(first, Taken.NONE));
                })
                .toList();
    }

    /** Of the periods before that are shown; from the first that was not posted they are counted. */
    private Map<LocalDate, Taken> firstResponses(Question asked) {
        var period = asked.period();
        var taken = new HashMap<LocalDate, Taken>();
        int next = BEFORE - 1;
        var posted = asked.posted().get(period.before(next).first());
        while (next > 0 && posted != null) {
            taken.put(posted.first(), posted.firstResponse());
            next--;
            posted = asked.posted().get(period.before(next).first());
        }
        if (next > 0 && asked.only() == null) {
            var missing = bounds(period, asked.until()).subList(BEFORE - next, BEFORE + 1);
            var replies = counts.firstReplies(asked.mailboxes(), missing);
            for (int i = 0; i < next; i++) {
                int wanted = i;
                taken.put(
                        period.before(next - i).first(),
                        taken(replies.stream()
                                .filter(reply -> reply.period() == wanted)
                                .map(reply -> new TimeTaken(reply.mailbox(), reply.openedAt(), reply.at()))
                                .toList()));
            }
        }
        return taken;
    }

    private Taken taken(List<TimeTaken> times) {
        return new Taken(
                Times.of(map(times, time -> Duration.between(time.from(), time.to()))),
                Times.of(map(times, time -> levels.of(time.mailbox()).between(time.from(), time.to()))));
    }

    private static List<Duration> map(List<TimeTaken> times, Function<TimeTaken, Duration> length) {
        return times.stream().map(length).toList();
    }

    /** From then until then, at a mailbox. */
    record TimeTaken(String mailbox, Instant from, Instant to) {}
}
