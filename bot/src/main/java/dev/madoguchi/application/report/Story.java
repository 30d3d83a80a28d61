package dev.madoguchi.application.report;

import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.List;

/**
 * An inquiry with what happened to it until the end of a count.
 *
 * @param events those that figures are made of, in order
 */
public record Story(InquiryId id, String mailbox, CustomerId customer, Instant openedAt, List<InquiryEvent> events) {

    public Story {
        events = List.copyOf(events);
    }
}
