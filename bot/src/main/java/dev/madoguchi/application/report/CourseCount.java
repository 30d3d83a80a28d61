package dev.madoguchi.application.report;

import dev.madoguchi.application.report.CountFigures.TimeTaken;
import dev.madoguchi.application.report.Figures.Ages;
import dev.madoguchi.application.report.Figures.Backlog;
import dev.madoguchi.application.report.Figures.Closed;
import dev.madoguchi.application.report.Figures.Deadlines;
import dev.madoguchi.application.report.Figures.Person;
import dev.madoguchi.application.report.Figures.Resolved;
import dev.madoguchi.application.report.Figures.Unanswered;
import dev.madoguchi.application.report.Figures.Waiting;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.LevelsOverTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Adds up what became of the inquiries of a period. */
final class CourseCount {

    private static final int SHOWN = 3;
    private static final int OLD = 7;
    private static final Duration LATELY = Duration.ofDays(60);

    private final List<Course> courses;
    private final List<Course> open;
    private final Instant until;
    private final ValidLevels levels;

    CourseCount(List<Course> courses, Instant until, ValidLevels levels) {
        this.courses = courses;
        this.until = until;
        this.levels = levels;
        open = courses.stream().filter(Course::isOpen).toList();
    }

    int answered() {
        return count(courses, Course::wasAnswered);
    }

    List<TimeTaken> firstReplies() {
        return courses.stream()
                .flatMap(course -> course.firstReplyAt().map(at -> taken(course, at)).stream())
                .toList();
    }

    List<TimeTaken> resolutions() {
        return courses.stream()
                .flatMap(course -> course.resolvedAt().map(at -> taken(course, at)).stream())
                .toList();
    }

    Resolved resolved() {
        var resolved = courses.stream()
                .filter(course -> course.closings(What.RESOLVED) > 0)
                .toList();
        return new Resolved(
                sum(resolved, course -> course.closings(What.RESOLVED)), resolved.size(), (int) resolved.stream()
                        .map(course -> course.story().customer())
                        .distinct()
                        .count());
    }

    Backlog backlog() {
        return new Backlog(
                count(courses, Course::wasOpen),
                count(courses, Course::isNew),
                sum(courses, Course::reopenings),
                new Closed(
                        closings(What.RESOLVED), closings(What.NO_ACTION), closings(What.SPAM), closings(What.JOINED)),
                open.size(),
                count(open, course -> !course.waitsForCustomer() && !course.isSnoozed()),
                count(open, Course::waitsForCustomer),
                count(open, Course::isSnoozed),
                ages());
    }

    /** By the working days of its own mailbox. */
    private Ages ages() {
        var days = open.stream().mapToDouble(this::age).toArray();
        int underOne = 0;
        int underThree = 0;
        int toSeven = 0;
        for (double age : days) {
            underOne += age < 1 ? 1 : 0;
            underThree += age >= 1 && age < 3 ? 1 : 0;
            toSeven += age >= 3 && age <= OLD ? 1 : 0;
        }
        return new Ages(underOne, underThree, toSeven, days.length - underOne - underThree - toSeven);
    }

    /** Of what is older than all that is told apart, the days before need not be counted. */
    private double age(Course course) {
        var openedAt = course.story().openedAt();
        var lately = until.minus(LATELY);
        double days = openedAt.isBefore(lately) ? levels(course).days(lately, until) : 0;
        return days > OLD ? days : levels(course).days(openedAt, until);
    }

    int reopenedByMail() {
        return count(courses, Course::wasReopenedByMail);
    }

    Unanswered unanswered() {
        var unanswered = open.stream().filter(Course::isUnanswered).toList();
        var longest = unanswered.stream()
                .map(course -> Duration.between(course.story().openedAt(), until))
                .max(Comparator.naturalOrder());
        return new Unanswered(
                unanswered.size(), longest.map(Duration::toMinutes).orElse(0L));
    }

    Deadlines deadlines() {
        int promised = 0;
        int inTime = 0;
        for (var course : courses) {
            for (var answer : course.answers()) {
                var deadline = levels(course).deadline(course.story().openedAt(), answer.since());
                promised += deadline == null ? 0 : 1;
                inTime += deadline == null || answer.at().isAfter(deadline) ? 0 : 1;
            }
        }
        return new Deadlines(inTime, promised, count(open, this::isOverdue));
    }

    boolean wasAnsweredLate(Course course) {
        return course.answers().stream().anyMatch(answer -> {
            var deadline = levels(course).deadline(course.story().openedAt(), answer.since());
            return deadline != null && answer.at().isAfter(deadline);
        });
    }

    boolean isOverdue(Course course) {
        return course.waitingSince()
                .map(since -> levels(course).deadline(course.story().openedAt(), since))
                .filter(deadline -> !deadline.isAfter(until))
                .isPresent();
    }

    /** The three whose customers wait longest: those that are overdue first. */
    List<Waiting> attention() {
        return open.stream()
                .filter(course -> !course.isSnoozed())
                .flatMap(course -> course
                        .waitingSince()
                        .map(since -> new Waiting(course.story().id().value(), since, isOverdue(course)))
                        .stream())
                .sorted(Comparator.comparing(Waiting::overdue)
                        .reversed()
                        .thenComparing(Waiting::since)
                        .thenComparing(Waiting::inquiry))
                .limit(SHOWN)
                .toList();
    }

    List<Person> people() {
        var agents = new TreeSet<>(Comparator.comparing(AgentId::value));
        for (var course : courses) {
            agents.addAll(course.claimedBy());
            agents.addAll(course.answeredBy());
        }
        var waiting = open.stream()
                .filter(course -> course.waitingSince().isPresent() && !course.isSnoozed())
                .toList();
        waiting.forEach(course -> course.agent().ifPresent(agents::add));
        var people = new ArrayList<Person>();
        for (var agent : agents) {
            people.add(new Person(
                    agent.value(),
                    count(courses, course -> course.claimedBy().contains(agent)),
                    count(courses, course -> course.answeredBy().contains(agent)),
                    count(
                            waiting,
                            course -> course.agent().filter(agent::equals).isPresent())));
        }
        return people;
    }

    private LevelsOverTime levels(Course course) {
        return levels.of(course.story().mailbox());
    }

    private int closings(What how) {
        return sum(courses, course -> course.closings(how));
    }

    private static TimeTaken taken(Course course, Instant at) {
        return new TimeTaken(course.story().mailbox(), course.story().openedAt(), at);
    }

    private static int count(List<Course> courses, Predicate<Course> which) {
        return (int) courses.stream().filter(which).count();
    }

    private static int sum(List<Course> courses, ToIntFunction<Course> count) {
        return courses.stream().mapToInt(count).sum();
    }
}
