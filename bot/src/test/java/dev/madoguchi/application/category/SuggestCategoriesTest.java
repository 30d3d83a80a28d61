package dev.madoguchi.application.category;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.Triage;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.fake.MemoryDesk;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestCategoriesTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final SuggestCategories suggest = desk.get(SuggestCategories.class);
    private final InquiryId inquiry = desk.openedBy(aMail());

    @Test
    void the_more_alike_the_more_a_vote_counts() {
        var money = category("Money");
        var login = category("Login");
        earlier(0.9, money);
        earlier(0.5, login);
        earlier(0.5, login);

        assertThat(suggest.of(inquiry)).containsExactly(money, login);
    }

    @Test
    void three_are_suggested_at_most_and_none_that_is_retired() {
        var old = category("Old");
        for (var name : List.of("A", "B", "C", "D")) {
            earlier(0.5, category(name), old);
        }
        desk.categories.save(new Category(old, "Old", null, true, 0), desk.clock.instant());

        assertThat(suggest.of(inquiry)).hasSize(3).doesNotContain(old);
    }

    @Test
    void without_history_nothing_is_suggested() {
        earlier(0.9);

        assertThat(suggest.of(inquiry)).isEmpty();
    }

    private CategoryId category(String name) {
        return desk.categories.getOrCreate(name, desk.clock.instant()).id();
    }

    private void earlier(double likeness, CategoryId... given) {
        var other = desk.openedBy(aMail());
        desk.get(Triage.class).categorise(other, List.of(given), List.of(), KIM);
        desk.alike.tell(other, likeness);
    }
}
