package dev.madoguchi.mail;

import dev.madoguchi.application.intake.MailboxLeases;
import java.time.Duration;
import java.util.UUID;

/** The part of this process in reading the mailboxes: about as many as any other process that is there. */
class MailboxShare {

    static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);

    private final MailboxLeases leases;
    private final UUID process;
    private final int mailboxes;
    private final HeldLease lease;

    MailboxShare(MailboxLeases leases, UUID process, int mailboxes, Pause pause) {
        this.leases = leases;
        this.process = process;
        this.mailboxes = mailboxes;
        this.lease = new HeldLease(leases, pause);
    }

    /** Whether this process may read the mailbox from now on. */
    boolean take(String mailbox) {
        if (leases.heldBy(process) >= fair()) {
            return false;
        }
        long askedAt = System.nanoTime();
        var taken = leases.take(mailbox, process, HeldLease.TIME);
        taken.ifPresent(it -> lease.hold(it, askedAt));
        return taken.isPresent();
    }

    /** Whether it still may, and nobody who has less waits for it. */
    boolean isKept() {
        return lease.isValid() && leases.heldBy(process) <= fair();
    }

    boolean isValid() {
        return lease.isValid();
    }

    void renew() {
        lease.renew();
    }

    void giveBack() {
        lease.release();
    }

    private int fair() {
        int processes = Math.max(1, leases.processes(HeldLease.TIME));
        return (mailboxes + processes - 1) / processes;
    }
}
