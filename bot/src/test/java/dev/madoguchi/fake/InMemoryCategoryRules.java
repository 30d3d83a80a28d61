package dev.madoguchi.fake;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryRule;
import dev.madoguchi.domain.CategoryRules;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

public class InMemoryCategoryRules implements CategoryRules {

    private final Categories categories;
    private final VersionedMemory<CategoryRule> rows = new VersionedMemory<>(this::copy, CategoryRule::version);

    public InMemoryCategoryRules(Categories categories) {
        this.categories = categories;
    }

    @Override
    public List<CategoryRule> all() {
        return rows.all();
    }

    @Override
    public void add(CategoryRule rule, AgentId by, Instant now) {
        rows.add(rule);
    }

    @Override
    public boolean save(CategoryRule changed, AgentId by, Instant now) {
        return rows.save(changed.id(), changed);
    }

    @Override
    public boolean remove(long id, int seen) {
        return rows.remove(id, seen);
    }

    private CategoryRule copy(CategoryRule rule, long id, int version) {
        var current = categories.named(rule.categories()).stream().map(Category::id);
        return new CategoryRule(
                id,
                rule.mailbox(),
                rule.senders(),
                rule.subjects(),
                rule.recipients(),
                rule.words(),
                current.collect(Collectors.toSet()),
                version);
    }
}
