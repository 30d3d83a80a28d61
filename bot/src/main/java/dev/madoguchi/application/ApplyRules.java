package dev.madoguchi.application;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryRule.Opening;
import dev.madoguchi.domain.CategoryRules;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent.What;
import java.time.Instant;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A new inquiry gets the categories of every rule that it matches, in the transaction that opens it, beside those it has. */
@Component
public class ApplyRules {

    private final CategoryRules rules;
    private final Categories categories;

    ApplyRules(CategoryRules rules, Categories categories) {
        this.rules = rules;
        this.categories = categories;
    }

    public void to(Inquiry inquiry, Opening opening, Instant now) {
        var before = inquiry.snapshot();
        var wanted = rules.all().stream()
                .filter(rule -> rule.matches(before.mailbox(), opening))
                .flatMap(rule -> rule.categories().stream())
                .collect(Collectors.toCollection(HashSet::new));
        if (wanted.isEmpty()) {
            return;
        }
        wanted.addAll(before.categories());
        var given = categories.named(wanted).stream()
                .filter(category -> !category.retired())
                .toList();
        inquiry.recategorise(
                What.CATEGORISED_BY_RULE,
                given.stream().map(Category::id).collect(Collectors.toSet()),
                given.stream().map(Category::name).collect(Collectors.joining(", ")),
                null,
                now);
    }
}
