package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.ReplyTemplates;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class ReplyTemplatesContract {

    private final String word = "w" + UUID.randomUUID();

    abstract Categories categories();

    abstract ReplyTemplates templates();

    @Test
    void a_template_comes_back_as_it_was_kept() {
        var category = categories().getOrCreate(word, NOW).id();

        templates().add(template(0, "{customer}\n様", category, 0), KIM, NOW);

        assertThat(mine()).isEqualTo(template(mine().id(), "{customer}\n様", category, 0));
    }

    @Test
    void who_saw_an_older_one_changes_and_removes_nothing() {
        var category = categories().getOrCreate(word, NOW).id();
        var other = categories().getOrCreate(word + "2", NOW).id();
        templates().add(template(0, "a", category, 0), KIM, NOW);
        var seen = mine();

        assertThat(templates().save(template(seen.id(), "b", other, 0), KIM, NOW))
                .isTrue();
        assertThat(templates().save(seen, KIM, NOW)).isFalse();
        assertThat(templates().remove(seen.id(), 0)).isFalse();
        assertThat(mine()).isEqualTo(template(seen.id(), "b", other, 1));
        assertThat(templates().remove(seen.id(), 1)).isTrue();

        assertThat(templates().all()).noneMatch(template -> template.name().equals(word));
    }

    private ReplyTemplate mine() {
        return templates().all().stream()
                .filter(template -> template.name().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private ReplyTemplate template(long id, String body, CategoryId category, int version) {
        return new ReplyTemplate(id, "support", word, body, Set.of(category), version);
    }
}
