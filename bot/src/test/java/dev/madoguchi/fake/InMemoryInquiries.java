package dev.madoguchi.fake;

import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

public class InMemoryInquiries implements Inquiries {

    private final TreeMap<Long, Inquiry.Snapshot> rows = new TreeMap<>();

    @Override
    public Optional<Inquiry> find(InquiryId id) {
        return stored(id).map(Inquiry::new);
    }

    @Override
    public Inquiry get(InquiryId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no inquiry " + id));
    }

    @Override
    public Inquiry lock(InquiryId id) {
        return get(id);
    }

    @Override
    public Inquiry add(Inquiry inquiry) {
        var draft = inquiry.snapshot();
        var id = new InquiryId(rows.size() + 1L);
        rows.put(
                id.value(),
                new Inquiry.Snapshot(
                        id,
                        draft.mailbox(),
                        draft.customer(),
                        draft.subject(),
                        draft.status(),
                        draft.agent(),
                        draft.openedAt(),
                        draft.waitingSince(),
                        draft.resolvedAt(),
                        draft.snoozedUntil(),
                        draft.follows(),
                        draft.mayBelongTo(),
                        draft.joinedTo(),
                        draft.categories()));
        return get(id);
    }

    @Override
    public void save(Inquiry inquiry) {
        rows.put(inquiry.id().value(), inquiry.snapshot());
    }

    @Override
    public List<InquiryId> toWake(Instant now) {
        return rows.values().stream()
                .filter(inquiry -> inquiry.snoozedUntil() != null
                        && !inquiry.snoozedUntil().isAfter(now))
                .map(Inquiry.Snapshot::id)
                .toList();
    }

    @Override
    public List<Inquiry> ofCustomer(CustomerId customer, Collection<String> mailboxes, int most) {
        return rows.descendingMap().values().stream()
                .filter(inquiry -> inquiry.customer().equals(customer)
                        && mailboxes.contains(inquiry.mailbox())
                        && inquiry.status() != Status.JOINED)
                .limit(most)
                .map(Inquiry::new)
                .toList();
    }

    @Override
    public int earlierOf(InquiryId id) {
        var customer = get(id).snapshot().customer();
        return (int) rows.headMap(id.value()).values().stream()
                .filter(earlier -> earlier.customer().equals(customer) && earlier.status() != Status.JOINED)
                .count();
    }

    Optional<Inquiry.Snapshot> stored(InquiryId id) {
        return Optional.ofNullable(rows.get(id.value()));
    }

    public List<Inquiry> all() {
        return rows.values().stream().map(Inquiry::new).toList();
    }

    public int count() {
        return rows.size();
    }
}
