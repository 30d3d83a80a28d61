package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.application.Triage;
import dev.madoguchi.application.category.ManageCategories;
import dev.madoguchi.application.find.Listed;
import dev.madoguchi.application.find.Section;
import dev.madoguchi.application.find.Viewer;
import dev.madoguchi.application.find.Worklists;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JdbcWorklistsTest {

    private final String word = "w" + UUID.randomUUID();
    private final Worklists worklists = TestDatabase.get(Worklists.class);

    @Test
    void a_category_shows_what_stands_below_it_too_each_once() {
        var parent = TestDatabase.get(Categories.class).getOrCreate(word, NOW).id();
        var child = TestDatabase.get(ManageCategories.class).create(word + " below", parent, KIM);
        var inquiry = Rows.inquiry();
        TestDatabase.get(Triage.class).categorise(inquiry, List.of(parent, child), List.of(), KIM);
        var below = Rows.inquiry();
        TestDatabase.get(Triage.class).categorise(below, List.of(child), List.of(), KIM);

        var viewer = new Viewer(KIM, List.of("support"), parent);

        assertThat(worklists.list(Section.NOBODYS, viewer, 0, 10))
                .extracting(Listed::inquiry)
                .containsExactlyInAnyOrder(inquiry, below);
        assertThat(worklists.counts(viewer)).containsEntry(Section.NOBODYS, 2);
    }

    @Test
    void what_is_overdue_is_listed_whoever_has_it_until_the_customer_is_answered() {
        var viewer = viewer();
        var overdue = ofTheCategory();
        var answered = ofTheCategory();
        ofTheCategory();
        TestDatabase.get(Triage.class).claim(overdue, LEE);
        happens(overdue, it -> it.reminded(What.LONG_OVERDUE, NOW.plusSeconds(60)));
        happens(answered, it -> it.reminded(What.OVERDUE, NOW.plusSeconds(60)));
        happens(answered, it -> it.needsNoAction(KIM, NOW.plusSeconds(90)));

        assertThat(listed(Section.OVERDUE, viewer)).containsExactly(overdue);
        assertThat(worklists.counts(viewer)).containsEntry(Section.OVERDUE, 1);
    }

    @Test
    void a_reminder_of_an_earlier_mail_makes_nothing_overdue() {
        var viewer = viewer();
        var inquiry = ofTheCategory();
        happens(inquiry, it -> it.reminded(What.OVERDUE, NOW.minusSeconds(60)));

        assertThat(listed(Section.OVERDUE, viewer)).isEmpty();
    }

    @Test
    void what_is_snoozed_by_the_viewer_or_nobody_is_listed_by_when_it_comes_up() {
        var viewer = viewer();
        var later = snoozed(NOW.plusSeconds(900));
        var open = snoozed(null);
        var sooner = snoozed(NOW.plusSeconds(300));
        var others = snoozed(NOW.plusSeconds(600));
        TestDatabase.jdbc()
                .sql("UPDATE inquiry SET agent = :lee WHERE id = :id")
                .param("lee", LEE.value())
                .param("id", others.value())
                .update();

        assertThat(listed(Section.SNOOZED, viewer)).containsExactly(sooner, later, open);
        assertThat(worklists.counts(viewer)).containsEntry(Section.SNOOZED, 3);
        assertThat(worklists.list(Section.SNOOZED, viewer, 0, 1))
                .extracting(Listed::since)
                .containsExactly(NOW.plusSeconds(300));
    }

    private Viewer viewer() {
        var category = TestDatabase.get(Categories.class).getOrCreate(word, NOW).id();
        return new Viewer(KIM, List.of("support"), category);
    }

    private InquiryId ofTheCategory() {
        var inquiry = Rows.inquiry();
        TestDatabase.get(Triage.class).categorise(inquiry, List.of(), List.of(word), KIM);
        return inquiry;
    }

    private InquiryId snoozed(@Nullable Instant until) {
        var inquiry = ofTheCategory();
        happens(inquiry, it -> it.snooze(until, KIM, NOW));
        return inquiry;
    }

    private static void happens(InquiryId id, Consumer<Inquiry> what) {
        TestDatabase.get(InquiryChanges.class).change(id, what);
    }

    private List<InquiryId> listed(Section section, Viewer viewer) {
        return worklists.list(section, viewer, 0, 10).stream()
                .map(Listed::inquiry)
                .toList();
    }
}
