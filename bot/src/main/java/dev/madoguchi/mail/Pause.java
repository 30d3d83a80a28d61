package dev.madoguchi.mail;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits between two looks, and the end of all waiting. */
class Pause {

    private static final Logger log = LoggerFactory.getLogger(Pause.class);

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable AutoCloseable waiting;

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** What is waited on and must be closed to end the wait. */
    void whoWaits(AutoCloseable connection) {
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
        var connection = waiting;
        if (connection != null) {
            try {
                connection.close();
            } catch (Exception e) {
                log.info("A connection did not close: {}", e.getMessage());
            }
        }
    }
}
