package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.category.ManageCategories;
import dev.madoguchi.application.settings.ChangeSettings;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.ServiceText;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two admins change settings at once: one wins, the other is told. */
class SettingsRaceTest {

    private static final int TIMES = 200;

    private final AtOnce admins = new AtOnce();
    private final ManageCategories manage = TestDatabase.get(ManageCategories.class);
    private final Categories categories = TestDatabase.get(Categories.class);

    @AfterEach
    void close() {
        admins.close();
    }

    @Test
    void of_two_who_rename_one_category_one_is_told() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var id = made();
            int seen = get(id).version();

            var told = admins.told(
                    () -> manage.change(new Category(id, "a" + UUID.randomUUID(), null, false, seen), KIM),
                    () -> manage.change(new Category(id, "b" + UUID.randomUUID(), null, true, seen), LEE));

            assertThat(told).containsExactly(Rule.SETTING_CHANGED);
            var name = get(id).name();
            assertThat(get(id).retired()).isEqualTo(name.startsWith("b"));
        }
    }

    @Test
    void of_two_who_put_two_categories_below_each_other_one_is_told() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var one = get(made());
            var other = get(made());

            var told = admins.told(
                    () -> manage.change(one.under(other.id()), KIM), () -> manage.change(other.under(one.id()), LEE));

            assertThat(told).hasSize(1).first().isIn(Rule.TWO_LEVELS, Rule.STILL_A_PARENT);
        }
    }

    @Test
    void of_two_who_rename_and_merge_one_category_one_is_told() throws Exception {
        var home = made();
        for (int i = 0; i < TIMES; i++) {
            var id = made();
            int seen = get(id).version();

            var told = admins.told(
                    () -> manage.change(new Category(id, "c" + UUID.randomUUID(), null, false, seen), KIM),
                    () -> manage.merge(id, seen, home, LEE));

            assertThat(told).containsExactly(Rule.SETTING_CHANGED);
        }
    }

    @Test
    void of_two_who_take_one_name_one_is_told() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var name = "d" + UUID.randomUUID();

            var told = admins.told(() -> manage.create(name, null, KIM), () -> manage.create(name, null, LEE));

            assertThat(told).containsExactly(Rule.NAME_TAKEN);
        }
    }

    @Test
    void of_two_who_set_one_thing_one_is_told() throws Exception {
        var change = TestDatabase.get(ChangeSettings.class);
        for (int i = 0; i < TIMES; i++) {
            var mailbox = "m" + UUID.randomUUID();

            var told = admins.told(
                    () -> change.ofMailbox(mailbox, Map.of(ServiceText.FIRST_ANSWER, "1h"), 0, KIM),
                    () -> change.ofMailbox(mailbox, Map.of(ServiceText.FIRST_ANSWER, "2h"), 0, LEE));

            assertThat(told).containsExactly(Rule.SETTING_CHANGED);
        }
    }

    private CategoryId made() {
        return manage.create("r" + UUID.randomUUID(), null, KIM);
    }

    private Category get(CategoryId id) {
        return categories.named(List.of(id)).get(0);
    }
}
