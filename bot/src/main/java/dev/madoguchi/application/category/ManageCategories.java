package dev.madoguchi.application.category;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Admins make, rename, order, retire and merge categories; of two who change the same one at once, one is told. */
@Component
public class ManageCategories {

    private static final Logger log = LoggerFactory.getLogger(ManageCategories.class);

    private final Categories categories;
    private final InstantSource clock;

    ManageCategories(Categories categories, InstantSource clock) {
        this.categories = categories;
        this.clock = clock;
    }

    @Transactional
    public CategoryId create(String name, @Nullable CategoryId parent, AgentId by) {
        categories.lock();
        refuseUnlessFree(name, null);
        var now = clock.instant();
        var made = categories.getOrCreate(name, now);
        store(made.under(parent));
        log.info("Category {} made by {}", made.id().value(), by.value());
        return made.id();
    }

    /** {@code wanted} has the version that the admin saw. */
    @Transactional
    public void change(Category wanted, AgentId by) {
        categories.lock();
        refuseUnlessFree(wanted.name(), wanted.id());
        store(wanted);
        log.info("Category {} changed by {}", wanted.id().value(), by.value());
    }

    /** One takes the place of another: at once in every menu, and within a minute in each inquiry and its history. */
    @Transactional
    public void merge(CategoryId from, int seen, CategoryId into, AgentId by) {
        categories.lock();
        var merged = get(from);
        refuseIfItHasChildren(merged);
        get(into);
        if (merged.version() != seen || from.equals(into) || !categories.merge(merged, into, by)) {
            throw new Refusal(Rule.SETTING_CHANGED);
        }
        log.info("Category {} merged into {} by {}", from.value(), into.value(), by.value());
    }

    private void store(Category wanted) {
        if (wanted.parent() != null) {
            refuseIfItHasChildren(wanted);
            if (wanted.parent().equals(wanted.id()) || get(wanted.parent()).parent() != null) {
                throw new Refusal(Rule.TWO_LEVELS, wanted.name());
            }
        }
        if (!categories.save(wanted, clock.instant())) {
            throw new Refusal(Rule.SETTING_CHANGED);
        }
    }

    private void refuseUnlessFree(String name, @Nullable CategoryId own) {
        if (name.isBlank()) {
            throw new Refusal(Rule.NO_NAME);
        }
        if (name.length() > Category.LONGEST_NAME) {
            throw new Refusal(Rule.NAME_TOO_LONG, name);
        }
        if (categories.find(name).filter(other -> !other.id().equals(own)).isPresent()) {
            throw new Refusal(Rule.NAME_TAKEN, name);
        }
    }

    private void refuseIfItHasChildren(Category category) {
        if (categories.all().stream().anyMatch(other -> category.id().equals(other.parent()))) {
            throw new Refusal(Rule.STILL_A_PARENT, category.name());
        }
    }

    /** What is not there any more was merged. */
    private Category get(CategoryId id) {
        return categories.all().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Rule.SETTING_CHANGED));
    }
}
