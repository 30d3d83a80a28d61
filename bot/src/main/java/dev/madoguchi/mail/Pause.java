package dev.madoguchi.mail;

import dev.madoguchi.mailbridge.Mailbox;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits between two looks, and the end of all waiting. */
class Pause {

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Mailbox waiting;

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** What is waited on and must be closed to end the wait. */
    void whoWaits(Mailbox connection) {
        waiting = connection;
    }

    void sleep(Duration time) {
        try {
            if (over.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                waiting = null;
            }
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
        }
    }

    void end() {
        over.countDown();
        wakeUp();
    }

    /** Ends what is waited on, which is looked at again if this is not the end. */
    void wakeUp() {
        var connection = waiting;
        if (connection != null) {
            connection.close();
        }
    }
}
