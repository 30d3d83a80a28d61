package dev.madoguchi.application.report;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What categories that stand in the history are called today; one that was merged is what took its place. */
final class CategoryNames {

    private final Categories categories;
    private final Map<CategoryId, Category> known;
    private final Map<CategoryId, List<Category>> found = new HashMap<>();

    CategoryNames(Categories categories) {
        this.categories = categories;
        known = categories.all().stream().collect(Collectors.toMap(Category::id, category -> category));
    }

    /** Each once. */
    Set<Category> of(Collection<CategoryId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).collect(Collectors.toSet());
    }

    /** The one of the upper level that it is below, if it is. */
    Optional<Category> above(Category category) {
        return Optional.ofNullable(category.parent())
                .flatMap(parent -> of(List.of(parent)).stream().findFirst());
    }

    /** Whether an inquiry with these counts there: in the category, in one below it, or as one without any. */
    boolean counts(Behind behind, Set<CategoryId> ids) {
        var has = of(ids);
        return behind.kind() == Behind.Kind.UNCATEGORISED
                ? has.isEmpty()
                : has.stream()
                        .anyMatch(category -> category.id().value() == behind.category()
                                || above(category)
                                        .filter(upper -> upper.id().value() == behind.category())
                                        .isPresent());
    }

    private List<Category> find(CategoryId id) {
        var there = known.get(id);
        return there == null ? found.computeIfAbsent(id, asked -> categories.named(List.of(asked))) : List.of(there);
    }
}
