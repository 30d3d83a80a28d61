package dev.madoguchi.mail;

import dev.madoguchi.application.intake.MailboxLeases;
import dev.madoguchi.application.intake.MailboxLeases.Lease;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right of one watch to read its mailbox. It is renewed by another thread than the one that reads; when that fails for as long
 * as it lasts, the reader must stop, for another process reads by then.
 */
class HeldLease {

    static final Duration TIME = Duration.ofSeconds(20);

    private static final Logger log = LoggerFactory.getLogger(HeldLease.class);

    private final MailboxLeases leases;
    private final Pause pause;
    private @Nullable Lease lease;
    private long validUntil;

    HeldLease(MailboxLeases leases, Pause pause) {
        this.leases = leases;
        this.pause = pause;
    }

    /** Counted from before the database was asked: there the time ends later than here. */
    synchronized void hold(Lease taken, long askedAt) {
        lease = taken;
        validUntil = askedAt + TIME.toNanos();
    }

    synchronized boolean isValid() {
        return lease != null && System.nanoTime() - validUntil < 0;
    }

    /** Asks for more time; without it the connection is closed, which wakes up and ends the reader. */
    synchronized void renew() {
        if (lease == null) {
            return;
        }
        long askedAt = System.nanoTime();
        try {
            if (leases.renew(lease, TIME)) {
                validUntil = askedAt + TIME.toNanos();
                return;
            }
            log.warn("Mailbox {} is read by another process now", lease.mailbox());
            lease = null;
        } catch (RuntimeException unreachable) {
            log.warn("The lease of mailbox {} could not be renewed: {}", lease.mailbox(), unreachable.getMessage());
        }
        if (!isValid()) {
            pause.wakeUp();
        }
    }

    synchronized void release() {
        var held = lease;
        lease = null; // first: what could not be given back runs out, but only if nobody renews it
        if (held != null) {
            leases.release(held);
        }
    }
}
