package dev.madoguchi.application.reply;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.ReplyTemplates;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Admins write the reply templates; of two who change the same one at once, one is told. */
@Component
public class ManageTemplates {

    static final int MOST_TEMPLATES = 500;

    private final ReplyTemplates templates;
    private final InstantSource clock;

    ManageTemplates(ReplyTemplates templates, InstantSource clock) {
        this.templates = templates;
        this.clock = clock;
    }

    @Transactional
    public void create(ReplyTemplate template, AgentId by) {
        templates.lock();
        check(template, false);
        if (templates.all().size() >= MOST_TEMPLATES) {
            throw new Refusal(Rule.TOO_MUCH, MOST_TEMPLATES);
        }
        templates.add(template, by, clock.instant());
    }

    /** {@code wanted} has the version that the admin saw. */
    @Transactional
    public void change(ReplyTemplate wanted, AgentId by) {
        templates.lock();
        check(wanted, true);
        if (!templates.save(wanted, by, clock.instant())) {
            throw new Refusal(Rule.SETTING_CHANGED);
        }
    }

    @Transactional
    public void remove(long id, int seen) {
        if (!templates.remove(id, seen)) {
            throw new Refusal(Rule.SETTING_CHANGED);
        }
    }

    private void check(ReplyTemplate template, boolean isStored) {
        if (template.name().isBlank() || template.body().isBlank()) {
            throw new Refusal(Rule.NO_NAME);
        }
        if (template.name().length() > ReplyTemplate.LONGEST_NAME) {
            throw new Refusal(Rule.TEXT_TOO_LONG, template.name(), ReplyTemplate.LONGEST_NAME);
        }
        template.unknownPlaceholder().ifPresent(name -> {
            throw new Refusal(Rule.UNKNOWN_PLACEHOLDER, "{" + name + "}", ReplyTemplate.placeholders());
        });
        templates.all().stream()
                .filter(other -> other.name().equalsIgnoreCase(template.name()))
                .filter(other -> !isStored || other.id() != template.id())
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(Rule.NAME_TAKEN, template.name());
                });
    }
}
