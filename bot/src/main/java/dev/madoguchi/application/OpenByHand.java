package dev.madoguchi.application;

import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Messages.NewMessage;
import dev.madoguchi.domain.Status;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agent opens an inquiry: one for each form, however often Slack sends it. */
@Component
public class OpenByHand {

    private final Openings openings;
    private final InquiryChanges changes;
    private final Customers customers;
    private final Categories categories;
    private final Messages messages;
    private final MailThreads threads;
    private final ApplyRules rules;
    private final InstantSource clock;

    OpenByHand(
            Openings openings,
            InquiryChanges changes,
            Customers customers,
            Categories categories,
            Messages messages,
            MailThreads threads,
            ApplyRules rules,
            InstantSource clock) {
        this.openings = openings;
        this.changes = changes;
        this.customers = customers;
        this.categories = categories;
        this.messages = messages;
        this.threads = threads;
        this.rules = rules;
        this.clock = clock;
    }

    /** The customer waits, and nobody has it yet. Empty if the form came before. */
    @Transactional
    public Optional<InquiryId> forCustomer(ByHand wanted, Function<InquiryId, NewMessage> first) {
        return open(wanted, false, first);
    }

    /** The agent has it, and nobody waits: its history says that the agent opened it. Empty if the form came before. */
    @Transactional
    public Optional<InquiryId> asTheirs(ByHand wanted, Function<InquiryId, NewMessage> first) {
        return open(wanted, true, first);
    }

    private Optional<InquiryId> open(ByHand wanted, boolean theirs, Function<InquiryId, NewMessage> first) {
        if (!openings.begin(wanted.form())) {
            return Optional.empty();
        }
        var now = clock.instant();
        var customer = customer(wanted, now);
        var draft = theirs
                ? theirs(wanted, customer, now)
                : Inquiry.open(wanted.mailbox(), customer, wanted.subject(), null, now);
        var id = changes.open(draft, inquiry -> {
            var message = messages.add(first.apply(inquiry.id()));
            inquiry.noted(What.OPENED, message.id(), theirs ? wanted.agent() : null, null, now);
            categorise(inquiry, wanted.categories(), wanted.agent(), now);
            rules.to(inquiry, wanted.opening(), now);
        });
        if (wanted.contact().indexOf('@') >= 0) {
            threads.addParticipants(id, List.of(wanted.contact()));
        }
        openings.opened(wanted.form(), id, wanted.origin());
        return Optional.of(id);
    }

    private CustomerId customer(ByHand wanted, Instant now) {
        var added = wanted.contact().isEmpty()
                ? customers.addNamed(Objects.requireNonNull(wanted.name()), now)
                : customers.getOrAdd(wanted.contact(), wanted.name(), now);
        return added.id();
    }

    private static Inquiry theirs(ByHand wanted, CustomerId customer, Instant now) {
        return new Inquiry(new Inquiry.Snapshot(
                null,
                wanted.mailbox(),
                customer,
                wanted.subject(),
                Status.CLAIMED,
                wanted.agent(),
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of()));
    }

    private void categorise(Inquiry inquiry, Set<CategoryId> chosen, AgentId agent, Instant now) {
        var current = categories.named(chosen);
        var names = current.stream().map(Category::name).collect(Collectors.joining(", "));
        inquiry.categorise(current.stream().map(Category::id).collect(Collectors.toSet()), names, agent, now);
    }
}
