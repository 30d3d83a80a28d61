package dev.madoguchi.domain.voice;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said of a need.
 *
 * @param customer who counts for it, even after the desk has forgotten them
 * @param mail in which it was said; null once the desk has forgotten it
 * @param quote without what tells who the customer is
 * @param by who brought it to the product channel
 */
public record Voice(
        long id,
        NeedId need,
        String mailbox,
        CustomerId customer,
        @Nullable MessageId mail,
        @Nullable CategoryId category,
        String quote,
        Instant saidAt,
        AgentId by) {}
