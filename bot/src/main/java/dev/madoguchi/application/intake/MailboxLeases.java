package dev.madoguchi.application.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Which process reads which mailbox: one at a time, and another within a lease's time after a death. All times are the database's. */
public interface MailboxLeases {

    /**
     * The right to read a mailbox for a while.
     *
     * @param fence grows with every holder; what bears an older one is no longer believed
     */
    record Lease(String mailbox, UUID holder, long fence) {}

    /** The lease of a mailbox that nobody holds, or whose holder let its time run out. */
    Optional<Lease> take(String mailbox, UUID holder, Duration time);

    /** Whether it was still held, and is for this time from now on. */
    boolean renew(Lease lease, Duration time);

    /** Gives it back, so that another process need not wait. */
    void release(Lease lease);

    /** How many mailboxes this process reads. */
    int heldBy(UUID holder);

    /** This process is there to read mailboxes. */
    void present(UUID process);

    /** How many processes were there within this time. */
    int processes(Duration time);
}
