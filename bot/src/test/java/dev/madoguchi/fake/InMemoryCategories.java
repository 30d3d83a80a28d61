package dev.madoguchi.fake;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

public class InMemoryCategories implements Categories {

    private final InMemoryInquiries inquiries;
    private final TreeMap<Long, Category> rows = new TreeMap<>();
    private final Map<CategoryId, Replacement> merged = new HashMap<>();

    public InMemoryCategories(InMemoryInquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public List<Category> all() {
        return rows.values().stream()
                .filter(category -> !merged.containsKey(category.id()))
                .sorted(Comparator.comparing(category -> category.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public List<Category> named(Collection<CategoryId> ids) {
        var current = ids.stream().map(this::current).toList();
        return all().stream()
                .filter(category -> current.contains(category.id()))
                .toList();
    }

    @Override
    public Map<InquiryId, List<CategoryId>> of(Collection<InquiryId> ids) {
        return inquiries.all().stream()
                .filter(inquiry -> ids.contains(inquiry.id()))
                .filter(inquiry -> !inquiry.snapshot().categories().isEmpty())
                .collect(Collectors.toMap(
                        Inquiry::id, inquiry -> List.copyOf(inquiry.snapshot().categories())));
    }

    @Override
    public Map<CategoryId, Double> shares() {
        var given = inquiries.all().stream()
                .flatMap(inquiry -> inquiry.snapshot().categories().stream())
                .toList();
        return given.stream()
                .collect(Collectors.groupingBy(id -> id, Collectors.summingDouble(id -> 1.0 / given.size())));
    }

    @Override
    public String nameOf(CategoryId id) {
        return rows.get(id.value()).name();
    }

    @Override
    public Optional<Category> find(String name) {
        return all().stream()
                .filter(category -> category.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public Category getOrCreate(String name, Instant now) {
        return find(name).orElseGet(() -> {
            var made = new Category(new CategoryId(rows.size() + 1L), name);
            rows.put(made.id().value(), made);
            return made;
        });
    }

    @Override
    public void lock() {}

    @Override
    public boolean save(Category changed, Instant now) {
        var there = rows.get(changed.id().value());
        if (there == null || there.version() != changed.version() || merged.containsKey(changed.id())) {
            return false;
        }
        rows.put(
                changed.id().value(),
                new Category(changed.id(), changed.name(), changed.parent(), changed.retired(), changed.version() + 1));
        return true;
    }

    @Override
    public boolean merge(Category from, CategoryId into, AgentId by) {
        if (!save(from, Instant.EPOCH)) {
            return false;
        }
        merged.put(from.id(), new Replacement(from.id(), into, by));
        return true;
    }

    @Override
    public Map<InquiryId, Replacement> toMove(int most) {
        var found = new LinkedHashMap<InquiryId, Replacement>();
        for (var inquiry : inquiries.all()) {
            inquiry.snapshot().categories().stream()
                    .filter(merged::containsKey)
                    .forEach(from -> found.putIfAbsent(inquiry.id(), merged.get(from)));
        }
        return found;
    }

    private CategoryId current(CategoryId id) {
        var now = id;
        while (merged.containsKey(now)) {
            now = merged.get(now).into();
        }
        return now;
    }
}
