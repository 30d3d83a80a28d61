package dev.madoguchi.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The categories in their two levels, by name in each. */
public final class CategoryTree {

    private final List<Category> all;
    private final Map<CategoryId, Category> byId;

    public CategoryTree(List<Category> all) {
        this.all = List.copyOf(all);
        byId = all.stream().collect(Collectors.toMap(Category::id, Function.identity()));
    }

    /** The upper level, retired ones too. */
    public List<Category> tops() {
        return all.stream().filter(category -> category.parent() == null).toList();
    }

    public List<Category> below(CategoryId parent) {
        return all.stream().filter(category -> parent.equals(category.parent())).toList();
    }

    /** Each one of the upper level followed by what is below it. */
    public List<Category> inOrder() {
        return tops().stream()
                .flatMap(top -> Stream.concat(Stream.of(top), below(top.id()).stream()))
                .toList();
    }

    /** Whether an agent may choose it; what is below a retired one is retired with it. */
    public boolean isOffered(Category category) {
        var parent = byId.get(category.parent());
        return !category.retired() && (parent == null || !parent.retired());
    }

    /** Its name, with that of the one above it. */
    public String path(Category category) {
        var parent = byId.get(category.parent());
        return parent == null ? category.name() : parent.name() + " › " + category.name();
    }
}
