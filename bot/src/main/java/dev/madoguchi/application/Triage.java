package dev.madoguchi.application;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.Instant;
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
    private final Messages messages;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;

    Triage(
            InquiryChanges inquiries,
            Categories categories,
            Messages messages,
            SupportMailboxes mailboxes,
            InstantSource clock) {
        this.inquiries = inquiries;
        this.categories = categories;
        this.messages = messages;
        this.mailboxes = mailboxes;
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
        resolve(id, agent, clock.instant());
    }

    /** As far as {@code agent} knew then: what the customer has written since is still to be read. */
    public void resolve(InquiryId id, AgentId agent, Instant then) {
        inquiries.change(id, inquiry -> {
            if (messages.lastIncoming(id, then) < messages.lastIncoming(id, clock.instant())) {
                throw new Refusal(Rule.WROTE_MEANWHILE, "", id);
            }
            refuseWithoutCategory(inquiry.snapshot(), id);
            inquiry.resolve(agent, clock.instant());
        });
    }

    /** Where its mailbox wants one. */
    private void refuseWithoutCategory(Inquiry.Snapshot inquiry, InquiryId id) {
        boolean required = mailboxes.get(inquiry.mailbox()).categoriesRequired();
        if (required && inquiry.status().mayBeResolved() && inquiry.categories().isEmpty()) {
            throw new Refusal(Rule.NO_CATEGORY, "", id);
        }
    }

    @Transactional
    public void categoriseAndResolve(
            InquiryId id, Collection<CategoryId> chosen, List<String> newNames, AgentId agent) {
        categorise(id, chosen, newNames, agent);
        resolve(id, agent);
    }

    public void reopen(InquiryId id, AgentId agent) {
        inquiries.change(id, inquiry -> inquiry.reopen(agent, clock.instant()));
    }

    /** Gives an inquiry exactly these categories; names that do not exist yet become categories. */
    @Transactional
    public void categorise(InquiryId id, Collection<CategoryId> chosen, List<String> newNames, AgentId agent) {
        var now = clock.instant();
        var all = new LinkedHashSet<>(chosen);
        newNames.forEach(name -> all.add(typed(name, now).id()));
        inquiries.change(id, inquiry -> give(inquiry, all, agent, now));
    }

    /** Categories that came along with something else, such as a template, beside those it has. */
    public void alsoCategorise(InquiryId id, Collection<CategoryId> more, AgentId agent) {
        inquiries.change(id, inquiry -> {
            var all = new LinkedHashSet<>(inquiry.snapshot().categories());
            all.addAll(more);
            give(inquiry, all, agent, clock.instant());
        });
    }

    /** In place of merged ones, what took their place. */
    private void give(Inquiry inquiry, Collection<CategoryId> wanted, AgentId agent, Instant now) {
        var current = categories.named(wanted);
        var names = current.stream().map(Category::name).collect(Collectors.joining(", "));
        inquiry.categorise(current.stream().map(Category::id).collect(Collectors.toSet()), names, agent, now);
    }

    private Category typed(String name, Instant now) {
        if (name.length() > Category.LONGEST_NAME) {
            throw new Refusal(Rule.NAME_TOO_LONG, name);
        }
        var category = categories.getOrCreate(name, now);
        if (category.retired()) {
            throw new Refusal(Rule.RETIRED, name);
        }
        return category;
    }
}
