package dev.madoguchi.application.find;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as a line of a list.
 *
 * @param since when the customer waits; of a snoozed one until when it is; when it was opened, if there is neither
 */
public record Listed(
        InquiryId inquiry,
        String subject,
        String customer,
        String mailbox,
        Status status,
        @Nullable AgentId agent,
        Instant since,
        @Nullable Place card) {}
