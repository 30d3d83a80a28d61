package dev.madoguchi.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Every inquiry of the desk. */
public interface Inquiries {

    /** As {@link #get}; empty for a number that no inquiry has. */
    Optional<Inquiry> find(InquiryId id);

    /** The inquiry as it stands, without a lock: to read, not to change. */
    Inquiry get(InquiryId id);

    /** The inquiry, locked until the transaction ends: to change. */
    Inquiry lock(InquiryId id);

    /** Stores a new inquiry and gives it its number. */
    Inquiry add(Inquiry inquiry);

    /** Stores what has changed. */
    void save(Inquiry inquiry);

    /** Those whose snooze is over by then. */
    List<InquiryId> toWake(Instant now);

    /** Those of a customer in these mailboxes, latest first; joined ones are part of another. */
    List<Inquiry> ofCustomer(CustomerId customer, Collection<String> mailboxes, int most);

    /** How many inquiries this customer opened before the given one. */
    int earlierOf(InquiryId id);
}
