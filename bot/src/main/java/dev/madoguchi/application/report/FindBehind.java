package dev.madoguchi.application.report;

import dev.madoguchi.application.report.Digests.Digest;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the inquiries behind a figure of a digest: the same that were counted when it was made, whatever became of them since. */
@Component
public class FindBehind {

    private final Digests digests;
    private final CountFigures figures;
    private final Counts counts;
    private final Categories categories;
    private final ValidLevels levels;

    FindBehind(Digests digests, CountFigures figures, Counts counts, Categories categories, ValidLevels levels) {
        this.digests = digests;
        this.figures = figures;
        this.counts = counts;
        this.categories = categories;
        this.levels = levels;
    }

    /** By number. */
    @Transactional
    public List<InquiryId> of(Digest digest, Behind behind) {
        var courses = figures.courses(digest.scope().mailboxes(), digest.period(), digest.until());
        return courses.stream()
                .filter(which(digest, behind, courses))
                .map(course -> course.story().id())
                .sorted(Comparator.comparing(InquiryId::value))
                .toList();
    }

    /** The digest whose figures they are. */
    @Transactional
    public Digest digest(long id) {
        return digests.get(id);
    }

    private Predicate<Course> which(Digest digest, Behind behind, List<Course> courses) {
        var count = new CourseCount(courses, digest.until(), levels);
        return switch (behind.kind()) {
            case NEW -> Course::isNew;
            case ANSWERED -> Course::wasAnswered;
            case FIRST_ANSWERED -> course -> course.firstReplyAt().isPresent();
            case LATE -> count::wasAnsweredLate;
            case RESOLVED -> course -> course.closings(What.RESOLVED) > 0;
            case REOPENED -> Course::wasReopenedByMail;
            case OPEN -> Course::isOpen;
            case OURS -> course -> course.isOpen() && !course.waitsForCustomer() && !course.isSnoozed();
            case THEIRS -> Course::waitsForCustomer;
            case SNOOZED -> Course::isSnoozed;
            case UNANSWERED -> Course::isUnanswered;
            case OVERDUE -> course -> course.isOpen() && count.isOverdue(course);
            case UNCATEGORISED, CATEGORY -> categorised(digest, behind, courses);
        };
    }

    private Predicate<Course> categorised(Digest digest, Behind behind, List<Course> courses) {
        var opened = courses.stream()
                .filter(Course::isNew)
                .map(course -> course.story().id())
                .toList();
        var names = new CategoryNames(categories);
        var chosen = counts.categoriesOf(opened, digest.madeAt());
        return course -> course.isNew()
                && names.counts(behind, chosen.getOrDefault(course.story().id(), Set.of()));
    }
}
