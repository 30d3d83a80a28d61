package dev.madoguchi.application.delivery;

import dev.madoguchi.application.delivery.Cards.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Threads in which somebody may have written something that the desk has not heard, or not known whose card it is about. */
public interface UnreadThreads {

    /** Something was written there, or may have been; the same thread counts once. */
    void add(Place thread, Instant now);

    /**
     * Some process hears Slack now. If none did for longer than {@code gap}, by the clock of the database, all threads
     * of open inquiries, and of those that were resolved in the last days, are unread since then.
     */
    void heard(Duration gap);

    /** Slack may have told nothing since then: of a channel, or of any. */
    void missed(Instant since, @Nullable String channel);

    /**
     * Some that stand under a card by now, and where Slack answers, for this process alone until then: those in which something was
     * heard of first, then the newest.
     */
    List<Unread> take(int most, Instant now, Instant until);

    /** What was written there has been taken. */
    void read(Place thread);

    /** They stand under no card that the desk will ever know. */
    void forgetBefore(Instant time);

    /** A thread, to be read from then on, or whole. */
    record Unread(Place thread, @Nullable Instant since) {}
}
