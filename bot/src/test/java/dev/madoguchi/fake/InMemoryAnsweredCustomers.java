package dev.madoguchi.fake;

import dev.madoguchi.application.AnsweredCustomers;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who was answered when, by the events that were recorded. */
public final class InMemoryAnsweredCustomers implements AnsweredCustomers {

    private final InMemoryInquiries inquiries;
    private final InMemoryHistory history;

    public InMemoryAnsweredCustomers(InMemoryInquiries inquiries, InMemoryHistory history) {
        this.inquiries = inquiries;
        this.history = history;
    }

    @Override
    public List<InquiryId> since(String mailbox, Instant before) {
        return inquiries.all().stream()
                .filter(inquiry -> inquiry.snapshot().mailbox().equals(mailbox))
                .map(inquiry -> inquiry.id())
                .filter(id -> answeredAt(id).filter(at -> !at.isAfter(before)).isPresent())
                .toList();
    }

    @Override
    public Optional<Instant> answeredAt(InquiryId id) {
        return inquiries.get(id).status() == Status.WAITING
                ? history.eventsOf(id).stream()
                        .filter(event -> event.what() == What.REPLY_SENT)
                        .map(InquiryEvent::at)
                        .max(Instant::compareTo)
                : Optional.empty();
    }
}
