package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryRule;
import dev.madoguchi.domain.CategoryRules;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class CategoryRulesContract {

    private final String word = "w" + UUID.randomUUID();

    abstract Categories categories();

    abstract CategoryRules rules();

    @Test
    void a_rule_comes_back_as_it_was_kept() {
        var category = categories().getOrCreate(word, NOW).id();

        rules().add(rule(0, category, 0), KIM, NOW);

        var kept = mine();
        assertThat(kept).isEqualTo(rule(kept.id(), category, 0));
    }

    @Test
    void who_saw_an_older_one_changes_and_removes_nothing() {
        var category = categories().getOrCreate(word, NOW).id();
        var other = categories().getOrCreate(word + "2", NOW).id();
        rules().add(rule(0, category, 0), KIM, NOW);
        var seen = mine();

        assertThat(rules().save(rule(seen.id(), other, 0), KIM, NOW)).isTrue();
        assertThat(rules().save(seen, KIM, NOW)).isFalse();
        assertThat(rules().remove(seen.id(), 0)).isFalse();
        assertThat(mine()).isEqualTo(rule(seen.id(), other, 1));
        assertThat(rules().remove(seen.id(), 1)).isTrue();

        assertThat(rules().all()).noneMatch(rule -> rule.words().contains(word));
    }

    @Test
    void a_rule_has_what_took_the_place_of_its_category() {
        var category = categories().getOrCreate(word, NOW);
        var other = categories().getOrCreate(word + "2", NOW).id();
        rules().add(rule(0, category.id(), 0), KIM, NOW);

        categories().merge(category, other, KIM);

        assertThat(mine().categories()).containsExactly(other);
        rules().remove(mine().id(), 0);
    }

    private CategoryRule mine() {
        return rules().all().stream()
                .filter(rule -> rule.words().contains(word))
                .findFirst()
                .orElseThrow();
    }

    private CategoryRule rule(long id, CategoryId category, int version) {
        return new CategoryRule(
                id,
                "support",
                List.of("@a.example"),
                List.of(),
                List.of("b"),
                List.of(word),
                Set.of(category),
                version);
    }
}
