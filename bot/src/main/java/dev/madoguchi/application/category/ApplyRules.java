package dev.madoguchi.application.category;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryRules;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Message;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A new inquiry gets the categories of every rule that its mail matches, in the transaction that opens it. */
@Component
public class ApplyRules {

    private final CategoryRules rules;
    private final Categories categories;

    ApplyRules(CategoryRules rules, Categories categories) {
        this.rules = rules;
        this.categories = categories;
    }

    public void to(Inquiry inquiry, Message first, Instant now) {
        var mailbox = inquiry.snapshot().mailbox();
        var wanted = rules.all().stream()
                .filter(rule -> rule.matches(mailbox, first))
                .flatMap(rule -> rule.categories().stream())
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return;
        }
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
