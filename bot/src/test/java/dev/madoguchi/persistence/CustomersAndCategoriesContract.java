package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.Customers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class CustomersAndCategoriesContract {

    private final String word = "w" + UUID.randomUUID();

    abstract Customers customers();

    abstract Categories categories();

    @Test
    void a_customer_is_known_again_in_any_case() {
        var first = customers().getOrAdd(word + "@example.com", "Anna", NOW);

        var again = customers().getOrAdd(word.toUpperCase(Locale.ROOT) + "@Example.com", null, NOW);

        assertThat(again).isEqualTo(first);
        assertThat(customers().get(first.id())).isEqualTo(first);
    }

    @Test
    void a_later_name_replaces_the_earlier_one() {
        var first = customers().getOrAdd(word + "@example.com", "Anna", NOW);

        customers().getOrAdd(word + "@example.com", "Anna Adams", NOW);

        assertThat(customers().get(first.id()).name()).isEqualTo("Anna Adams");
    }

    @Test
    void of_two_with_the_same_name_and_nothing_else_each_is_somebody() {
        var first = customers().addNamed(word, NOW);
        var second = customers().addNamed(word, NOW);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(customers().get(first.id())).isEqualTo(first);
        assertThat(first.displayName()).isEqualTo(word);
        assertThat(first.address()).isEqualTo(word);
        assertThat(customers().find(word)).isEmpty();
    }

    @Test
    void a_category_is_made_once_in_any_case() {
        var first = categories().getOrCreate(word, NOW);

        assertThat(categories().getOrCreate(word.toUpperCase(Locale.ROOT), NOW)).isEqualTo(first);
        assertThat(categories().all()).containsOnlyOnce(first);
    }

    @Test
    void a_category_is_changed_by_who_saw_it_last() {
        var made = categories().getOrCreate(word, NOW);
        var parent = categories().getOrCreate(word + " above", NOW);

        boolean first = categories().save(new Category(made.id(), word + "2", parent.id(), true, made.version()), NOW);
        boolean second = categories().save(made, NOW);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(categories().find(word)).isEmpty();
        assertThat(categories().find(word.toUpperCase(Locale.ROOT) + "2"))
                .contains(new Category(made.id(), word + "2", parent.id(), true, made.version() + 1));
    }

    @Test
    void what_was_merged_is_found_as_what_took_its_place_and_its_name_is_free() {
        var first = categories().getOrCreate(word + "1", NOW);
        var second = categories().getOrCreate(word + "2", NOW);
        var third = categories().getOrCreate(word + "3", NOW);

        assertThat(categories().merge(first, second.id(), KIM)).isTrue();
        assertThat(categories().merge(second, third.id(), KIM)).isTrue();
        assertThat(categories().merge(first, third.id(), KIM)).isFalse();

        assertThat(categories().named(List.of(first.id(), third.id()))).containsExactly(third);
        assertThat(categories().nameOf(first.id())).isEqualTo(word + "1");
        assertThat(categories().find(word + "1")).isEmpty();
        assertThat(categories().getOrCreate(word + "1", NOW).id()).isNotEqualTo(first.id());
    }

    @Test
    void categories_come_by_name_and_unknown_ones_are_left_out() {
        var beta = categories().getOrCreate(word + "b", NOW);
        var alpha = categories().getOrCreate(word + "A", NOW);

        var named = categories().named(List.of(beta.id(), new CategoryId(987_654_321), alpha.id()));

        assertThat(named).extracting(Category::name).containsExactly(word + "A", word + "b");
        assertThat(categories().named(List.of())).isEmpty();
    }
}
