package dev.madoguchi.outbox;

import dev.madoguchi.application.delivery.DeliveryKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A waiting row that this transaction holds. */
record Claimed(
        long id,
        UUID token,
        DeliveryKind kind,
        long ref,
        @Nullable String pace,
        @Nullable String place,
        int step,
        int failures,
        @Nullable Instant doubtfulSince) {}
