package dev.madoguchi.fake;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.ReplyTemplates;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

public class InMemoryReplyTemplates implements ReplyTemplates {

    private final Categories categories;
    private final TreeMap<Long, ReplyTemplate> rows = new TreeMap<>();

    public InMemoryReplyTemplates(Categories categories) {
        this.categories = categories;
    }

    @Override
    public List<ReplyTemplate> all() {
        return rows.values().stream()
                .map(template -> copy(template, template.id(), template.version()))
                .sorted(Comparator.comparing(template -> template.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public void add(ReplyTemplate template, AgentId by, Instant now) {
        long id = rows.isEmpty() ? 1 : rows.lastKey() + 1;
        rows.put(id, copy(template, id, 0));
    }

    @Override
    public boolean save(ReplyTemplate changed, AgentId by, Instant now) {
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

    @Override
    public void lock() {}

    private boolean isAsSeen(long id, int seen) {
        return rows.containsKey(id) && rows.get(id).version() == seen;
    }

    private ReplyTemplate copy(ReplyTemplate template, long id, int version) {
        var current = categories.named(template.categories()).stream().map(Category::id);
        return new ReplyTemplate(
                id, template.mailbox(), template.name(), template.body(), current.collect(Collectors.toSet()), version);
    }
}
