package dev.madoguchi.application.find;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry that search found.
 *
 * @param at when the message was received or written that has the words
 * @param snippet what stands around the first of them
 */
public record Found(
        InquiryId inquiry,
        String subject,
        String customer,
        Status status,
        @Nullable Place card,
        Instant at,
        String snippet) {}
