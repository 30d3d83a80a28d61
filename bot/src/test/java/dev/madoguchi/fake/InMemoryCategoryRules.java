package dev.madoguchi.fake;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryRule;
import dev.madoguchi.domain.CategoryRules;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

public class InMemoryCategoryRules implements CategoryRules {

    private final Categories categories;
    private final TreeMap<Long, CategoryRule> rows = new TreeMap<>();

    public InMemoryCategoryRules(Categories categories) {
        this.categories = categories;
    }

    @Override
    public List<CategoryRule> all() {
        return rows.values().stream()
                .map(rule -> copy(rule, rule.id(), rule.version()))
                .toList();
    }

    @Override
    public void add(CategoryRule rule, AgentId by, Instant now) {
        long id = rows.isEmpty() ? 1 : rows.lastKey() + 1;
        rows.put(id, copy(rule, id, 0));
    }

    @Override
    public boolean save(CategoryRule changed, AgentId by, Instant now) {
        if (!isAsSeen(changed.id(), changed.version())) {
            return false;
        }
        rows.put(changed.id(), copy(changed, changed.id(), changed.version() + 1));
        return true;
    }

    @Override
    public boolean remove(long id, int seen) {
        return isAsSeen(id, seen) && rows.remove(id) != null;
    }

    private boolean isAsSeen(long id, int seen) {
        return rows.containsKey(id) && rows.get(id).version() == seen;
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
