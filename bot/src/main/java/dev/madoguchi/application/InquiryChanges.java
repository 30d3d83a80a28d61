package dev.madoguchi.application;

import dev.madoguchi.application.delivery.Deliveries;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one door: an inquiry changes here only, with its history and its deliveries in one transaction. */
@Component
public class InquiryChanges {

    private final Inquiries inquiries;
    private final InquiryHistory history;
    private final Deliveries deliveries;
    private final Outbox outbox;

    InquiryChanges(Inquiries inquiries, InquiryHistory history, Deliveries deliveries, Outbox outbox) {
        this.inquiries = inquiries;
        this.history = history;
        this.deliveries = deliveries;
        this.outbox = outbox;
    }

    /** Opens an inquiry; {@code first} adds what belongs to it once it has its number. */
    @Transactional
    public InquiryId open(Inquiry draft, Consumer<Inquiry> first) {
        var inquiry = inquiries.add(draft);
        var stored = inquiry.snapshot();
        first.accept(inquiry);
        conclude(inquiry, stored);
        return inquiry.id();
    }

    @Transactional
    public void change(InquiryId id, Consumer<Inquiry> change) {
        changeIf(id, inquiry -> true, change);
    }

    /** The same, unless the inquiry as it stands is not {@code fit} for it: then false. */
    @Transactional
    public boolean changeIf(InquiryId id, Predicate<Inquiry> fit, Consumer<Inquiry> change) {
        var inquiry = inquiries.lock(id);
        if (!fit.test(inquiry)) {
            return false;
        }
        var stored = inquiry.snapshot();
        change.accept(inquiry);
        conclude(inquiry, stored);
        return true;
    }

    private void conclude(Inquiry inquiry, Inquiry.Snapshot stored) {
        var events = inquiry.takeEvents();
        if (events.isEmpty()) {
            return;
        }
        var changed = inquiry.snapshot();
        if (!changed.equals(stored)) {
            inquiries.save(inquiry);
        }
        if (!changed.categories().equals(stored.categories())) {
            history.categorised(
                    inquiry.id(),
                    changed.categories(),
                    events.get(events.size() - 1).at());
        }
        for (var event : events) {
            long eventId = history.append(inquiry.id(), event);
            deliveries.after(event, eventId, inquiry).forEach(outbox::add);
        }
    }
}
