package dev.madoguchi.fake;

import dev.madoguchi.application.WaitingInquiries;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who waits, as the other fakes have it. */
public class InMemoryWaitingInquiries implements WaitingInquiries {

    private static final Set<What> REMINDERS = Set.of(What.DEADLINE_NEAR, What.OVERDUE, What.LONG_OVERDUE);

    private final InMemoryInquiries inquiries;
    private final InMemoryHistory history;

    public InMemoryWaitingInquiries(InMemoryInquiries inquiries, InMemoryHistory history) {
        this.inquiries = inquiries;
        this.history = history;
    }

    @Override
    public List<Waiting> of(Set<String> mailboxes) {
        return inquiries.all().stream()
                .map(Inquiry::snapshot)
                .filter(inquiry -> inquiry.waitingSince() != null && mailboxes.contains(inquiry.mailbox()))
                .sorted(Comparator.comparing(Inquiry.Snapshot::waitingSince))
                .map(this::waiting)
                .toList();
    }

    @Override
    public Optional<Waiting> find(InquiryId id) {
        return Optional.of(inquiries.get(id).snapshot())
                .filter(inquiry -> inquiry.waitingSince() != null)
                .map(this::waiting);
    }

    private Waiting waiting(Inquiry.Snapshot inquiry) {
        var reminders = history.eventsOf(inquiry.id()).stream()
                .filter(event -> !event.at().isBefore(inquiry.waitingSince()) && REMINDERS.contains(event.what()))
                .map(InquiryEvent::what)
                .collect(Collectors.toSet());
        return new Waiting(
                inquiry.id(),
                inquiry.mailbox(),
                inquiry.status(),
                inquiry.agent(),
                inquiry.openedAt(),
                inquiry.waitingSince(),
                reminders,
                lastAct(inquiry.id(), inquiry.agent()));
    }

    private Instant lastAct(InquiryId id, AgentId agent) {
        return history.eventsOf(id).stream()
                .filter(event -> agent != null
                        && (agent.equals(event.agent())
                                || Set.of(What.ASSIGNED, What.WOKE).contains(event.what())))
                .map(InquiryEvent::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
