package dev.madoguchi.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the workers of this process when something was added to the outbox. */
@Component
class OutboxSignal {

    /** More wake-ups than workers are of no use. */
    private static final int MANY = 16;

    private final Semaphore news = new Semaphore(0);

    /** As soon as the transaction has committed: before that there is nothing to be seen. */
    void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            news.release();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                news.release();
            }
        });
    }

    /** Whoever waits looks again. */
    void wake(int waiting) {
        news.release(waiting);
    }

    void await(Duration atMost) throws InterruptedException {
        boolean woken = news.tryAcquire(Math.max(1, atMost.toMillis()), TimeUnit.MILLISECONDS);
        if (woken && news.availablePermits() > MANY) {
            news.drainPermits();
        }
    }
}
