package dev.madoguchi.application.category;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryRule;
import dev.madoguchi.domain.CategoryRules;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Admins say which mails get which categories; of two who change the same rule at once, one is told. */
@Component
public class ManageRules {

    static final int MOST_RULES = 200;

    private final CategoryRules rules;
    private final InstantSource clock;

    ManageRules(CategoryRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    public void create(CategoryRule rule, AgentId by) {
        check(rule);
        if (rules.all().size() >= MOST_RULES) {
            throw new Refusal(Rule.TOO_MUCH, MOST_RULES);
        }
        rules.add(rule, by, clock.instant());
    }

    /** {@code wanted} has the version that the admin saw. */
    @Transactional
    public void change(CategoryRule wanted, AgentId by) {
        check(wanted);
        if (!rules.save(wanted, by, clock.instant())) {
            throw new Refusal(Rule.SETTING_CHANGED);
        }
    }

    @Transactional
    public void remove(long id, int seen) {
        if (!rules.remove(id, seen)) {
            throw new Refusal(Rule.SETTING_CHANGED);
        }
    }

    private static void check(CategoryRule rule) {
        if (!rule.hasCondition()) {
            throw new Refusal(Rule.NO_CONDITION);
        }
        if (rule.categories().isEmpty()) {
            throw new Refusal(Rule.NO_CATEGORY_CHOSEN);
        }
        Stream.of(rule.senders(), rule.subjects(), rule.recipients(), rule.words())
                .forEach(ManageRules::check);
    }

    private static void check(List<String> condition) {
        if (condition.size() > CategoryRule.MOST_TEXTS) {
            throw new Refusal(Rule.TOO_MUCH, CategoryRule.MOST_TEXTS);
        }
        condition.stream()
                .filter(text -> text.length() > CategoryRule.LONGEST_TEXT)
                .findFirst()
                .ifPresent(text -> {
                    throw new Refusal(Rule.TEXT_TOO_LONG, text, CategoryRule.LONGEST_TEXT);
                });
    }
}
