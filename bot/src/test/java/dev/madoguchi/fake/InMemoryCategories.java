package dev.madoguchi.fake;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

public class InMemoryCategories implements Categories {

    private final List<Category> rows = new ArrayList<>();

    @Override
    public List<Category> all() {
        return rows.stream()
                .sorted(Comparator.comparing(category -> category.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public List<Category> named(Collection<CategoryId> ids) {
        return all().stream().filter(category -> ids.contains(category.id())).toList();
    }

    @Override
    public Category getOrCreate(String name, Instant now) {
        return rows.stream()
                .filter(category -> category.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> {
                    rows.add(new Category(new CategoryId(rows.size() + 1L), name));
                    return rows.get(rows.size() - 1);
                });
    }
}
