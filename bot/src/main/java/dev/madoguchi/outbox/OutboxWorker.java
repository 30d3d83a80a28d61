package dev.madoguchi.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The threads that empty the outbox: woken after a commit in this process, by themselves for the rest. */
@Component
class OutboxWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(2);
    /** How long a call under way may take when the process ends; what is cut off then is uncertain. */
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(20);

    private static final int THREADS = 4;

    private final OutboxDispatcher dispatcher;
    private final NextInOutbox next;
    private final OutboxSignal signal;
    private final InstantSource clock;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    OutboxWorker(OutboxDispatcher dispatcher, NextInOutbox next, OutboxSignal signal, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.next = next;
        this.signal = signal;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        for (int i = 1; i <= THREADS; i++) {
            var thread = new Thread(this::work, "outbox-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        signal.wake(THREADS);
        for (var thread : threads) {
            try {
                thread.join(LONGEST_GOODBYE.toMillis());
                thread.interrupt();
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                if (!dispatcher.deliverNext()) {
                    signal.await(untilNext());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException | TransactionException e) {
                log.error("The outbox cannot be read, next try in {} s: {}", AFTER_A_FAULT.toSeconds(), e.getMessage());
                pause();
            } catch (Exception e) {
                log.error("The outbox failed, next try in {} s", AFTER_A_FAULT.toSeconds(), e);
                pause();
            }
        }
    }

    private Duration untilNext() {
        var now = clock.instant();
        return next.nextAt(now)
                .map(time -> Duration.between(now, time))
                .filter(wait -> wait.compareTo(POLL) < 0)
                .orElse(POLL);
    }

    private void pause() {
        try {
            signal.await(AFTER_A_FAULT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
