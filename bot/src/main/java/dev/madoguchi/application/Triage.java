package dev.madoguchi.application;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agent decides about an inquiry without writing a word. */
@Component
public class Triage {

    private final InquiryChanges inquiries;
    private final Categories categories;
    private final InstantSource clock;

    Triage(InquiryChanges inquiries, Categories categories, InstantSource clock) {
        this.inquiries = inquiries;
        this.categories = categories;
        this.clock = clock;
    }

    public void claim(InquiryId id, AgentId agent) {
        inquiries.change(id, inquiry -> inquiry.claim(agent, clock.instant()));
    }

    public void release(InquiryId id, AgentId agent) {
        inquiries.change(id, inquiry -> inquiry.release(agent, clock.instant()));
    }

    /** {@code seen} is who had it when {@code agent} looked; {@code note} is for the colleague. */
    public void assign(InquiryId id, AgentId assignee, @Nullable AgentId seen, String note, AgentId agent) {
        inquiries.change(id, inquiry -> inquiry.assign(assignee, seen, note, agent, clock.instant()));
    }

    public void needsNoAction(InquiryId id, AgentId agent) {
        inquiries.change(id, inquiry -> inquiry.needsNoAction(agent, clock.instant()));
    }

    public void resolve(InquiryId id, AgentId agent) {
        inquiries.change(id, inquiry -> inquiry.resolve(agent, clock.instant()));
    }

    public void reopen(InquiryId id, AgentId agent) {
        inquiries.change(id, inquiry -> inquiry.reopen(agent, clock.instant()));
    }

    /** Gives an inquiry exactly these categories; names that do not exist yet become categories. */
    @Transactional
    public void categorise(InquiryId id, Collection<CategoryId> chosen, List<String> newNames, AgentId agent) {
        var now = clock.instant();
        var all = new LinkedHashSet<>(chosen);
        for (var name : newNames) {
            if (name.length() > Category.LONGEST_NAME) {
                throw new Refusal(Refusal.Rule.NAME_TOO_LONG, name);
            }
            all.add(categories.getOrCreate(name, now).id());
        }
        var names = categories.named(all).stream().map(Category::name).collect(Collectors.joining(", "));
        inquiries.change(id, inquiry -> inquiry.categorise(all, names, agent, now));
    }
}
