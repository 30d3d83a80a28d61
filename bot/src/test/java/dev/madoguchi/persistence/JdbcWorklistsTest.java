package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.Triage;
import dev.madoguchi.application.category.ManageCategories;
import dev.madoguchi.application.find.Listed;
import dev.madoguchi.application.find.Section;
import dev.madoguchi.application.find.Viewer;
import dev.madoguchi.application.find.Worklists;
import dev.madoguchi.domain.Categories;
import java.util.List;
import java.util.UUID;
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
}
