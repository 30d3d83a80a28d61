package dev.madoguchi.application;

import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The inquiries in which the desk waits for a customer whom it answered. */
public interface AnsweredCustomers {

    /** Those of a mailbox whose last answer left at that time or before, the longest waiting first. */
    List<InquiryId> since(String mailbox, Instant before);

    /** When the last answer left; empty when the desk does not wait for this customer. */
    Optional<Instant> answeredAt(InquiryId id);
}
