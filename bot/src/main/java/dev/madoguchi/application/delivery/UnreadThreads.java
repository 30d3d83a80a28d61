package dev.madoguchi.application.delivery;

import dev.madoguchi.application.delivery.Cards.Place;
import java.time.Instant;
import java.util.List;

/** Threads in which somebody may have written before the desk knew whose card they belong to. */
public interface UnreadThreads {

    /** Something was written there, or may have been; the same thread counts once. */
    void add(Place thread, Instant now);

    /** Those that stand under a card by now, for this process alone until then. */
    List<Place> take(Instant now, Instant until);

    /** What was written there has been taken. */
    void read(Place thread);

    /** They stand under no card that the desk will ever know. */
    void forgetBefore(Instant time);
}
