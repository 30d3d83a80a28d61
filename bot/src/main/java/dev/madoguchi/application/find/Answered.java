package dev.madoguchi.application.find;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A resolved inquiry and the answer that resolved it.
 *
 * @param reply the last one that left
 */
public record Answered(
        InquiryId inquiry,
        String subject,
        MessageId reply,
        String text,
        @Nullable Place card) {}
