package dev.madoguchi.application.delivery;

import java.util.Set;

/** Takes one kind of delivery to its place outside; implemented by the adapters. */
public interface Carrier {

    /** What it carries. */
    Set<DeliveryKind> carries();

    /**
     * Makes at most one step: one post, one upload, one mail.
     *
     * @throws RateLimited when the other side asks to wait; costs no attempt
     * @throws Undeliverable when trying again is useless
     * @throws TryAgain when nothing has left, and it may work later
     * @throws RuntimeException anything else: nobody knows whether it left; tried again as uncertain
     */
    Progress carry(Delivery delivery);

    /** Whether it calls {@link Outbox#takesEffect} at the last moment; who does not may have had its effect since it began. */
    default boolean tellsBeforeItTakesEffect() {
        return false;
    }

    /** It is tried again later. Runs in the transaction that settles the attempt. */
    default void putOff(Delivery delivery) {}

    /** It has been tried in vain for a quarter of an hour, and is tried on; asked once. Runs in the transaction that settles the attempt. */
    default void isLate(Delivery delivery, String reason) {}

    /** It will not be tried again; tells whoever must know. Runs in the transaction that settles the delivery. */
    default void gaveUp(Delivery delivery, String reason) {}

    /** Whether everything has left. */
    enum Progress {
        DONE,
        MORE
    }
}
