package dev.madoguchi.application.report;

import dev.madoguchi.application.report.CountFigures.Question;
import dev.madoguchi.application.report.Period.Length;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures of the running week or month for whoever asks, posted nowhere. */
@Component
public class ShowFigures {

    private final CountFigures figures;
    private final Categories categories;
    private final DigestPlans plans;
    private final InstantSource clock;

    ShowFigures(CountFigures figures, Categories categories, DigestPlans plans, InstantSource clock) {
        this.figures = figures;
        this.categories = categories;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * @param name of a mailbox of the channel or of a category, or "" for all; empty if nothing is called so
     */
    @Transactional
    public Optional<Figures> of(String channel, Length length, String name) {
        var plan = plans.of(channel);
        if (name.isEmpty()) {
            return Optional.of(counted(plan, plan.mailboxes(), length, ""));
        }
        return plan.mailboxes().stream()
                .filter(mailbox -> mailbox.equalsIgnoreCase(name))
                .findFirst()
                .map(mailbox -> counted(plan, List.of(mailbox), length, ""))
                .or(() -> ofCategory(plan, length, name));
    }

    private Optional<Figures> ofCategory(DigestPlans.Plan plan, Length length, String name) {
        return categories.all().stream().anyMatch(category -> isCalled(category, name))
                ? Optional.of(counted(plan, plan.mailboxes(), length, name))
                : Optional.empty();
    }

    private Figures counted(DigestPlans.Plan plan, List<String> mailboxes, Length length, String category) {
        var now = clock.instant();
        var only = categories.all().stream()
                .filter(known -> isCalled(known, category))
                .map(known -> Behind.category(known.id().value()))
                .findFirst()
                .orElse(null);
        return figures.of(new Question(
                mailboxes, Period.containing(now, length, plan.zone()), now, now, plan.people(), only, Map.of()));
    }

    private static boolean isCalled(Category category, String name) {
        return category.name().equalsIgnoreCase(name);
    }
}
