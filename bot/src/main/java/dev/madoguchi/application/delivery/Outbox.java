package dev.madoguchi.application.delivery;

import dev.madoguchi.domain.InquiryId;
import java.time.Instant;

/** What waits to leave the house. Adding is part of the transaction that makes it necessary. */
public interface Outbox {

    void add(NewDelivery delivery);

    /** Whether the same is there and has not left yet. */
    boolean waits(NewDelivery delivery);

    /** The replies of an inquiry that nobody has tried to send leave in the order in which they were written in Slack. */
    void orderReplies(InquiryId inquiry);

    /** Lets a waiting delivery leave at another time. */
    void reschedule(DeliveryKind kind, long ref, Instant dueAt);

    /**
     * From here on nobody can say that this attempt had no effect; kept at once, whatever becomes of the transaction.
     *
     * @throws TryAgain when another process has begun a later attempt
     */
    void takesEffect(Delivery delivery);
}
