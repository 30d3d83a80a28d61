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
import java.util.stream.Collectors;

public class InMemoryReplyTemplates implements ReplyTemplates {

    private final Categories categories;
    private final VersionedMemory<ReplyTemplate> rows = new VersionedMemory<>(this::copy, ReplyTemplate::version);

    public InMemoryReplyTemplates(Categories categories) {
        this.categories = categories;
    }

    @Override
    public List<ReplyTemplate> all() {
        return rows.all().stream()
                .sorted(Comparator.comparing(template -> template.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public void add(ReplyTemplate template, AgentId by, Instant now) {
        rows.add(template);
    }

    @Override
    public boolean save(ReplyTemplate changed, AgentId by, Instant now) {
        return rows.save(changed.id(), changed);
    }

    @Override
    public boolean remove(long id, int seen) {
        return rows.remove(id, seen);
    }

    @Override
    public void lock() {}

    private ReplyTemplate copy(ReplyTemplate template, long id, int version) {
        var current = categories.named(template.categories()).stream().map(Category::id);
        return new ReplyTemplate(
                id, template.mailbox(), template.name(), template.body(), current.collect(Collectors.toSet()), version);
    }
}
