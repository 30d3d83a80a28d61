package dev.madoguchi.sandbox.slack;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Delivers events one after the other, and again those that the app did not acknowledge. */
final class EventQueue {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final SlackFaults faults;
    private final ScheduledExecutorService inOrder;
    private final ScheduledExecutorService retries;
    private @Nullable Push push;
    private @Nullable ObjectNode held;
    private @Nullable Set<String> subscribed;
    private int pending;

    EventQueue(SlackFaults faults, ScheduledExecutorService inOrder, ScheduledExecutorService retries) {
        this.faults = faults;
        this.inOrder = inOrder;
        this.retries = retries;
    }

    synchronized void deliverWith(Push how) {
        push = how;
    }

    synchronized void subscribe(Set<String> types) {
        subscribed = Set.copyOf(types);
    }

    synchronized void add(ObjectNode event) {
        if (subscribed != null && !subscribed.contains(event.at("/event/type").asString(""))) {
            return;
        }
        if (held == null && faults.takeSwap()) {
            held = event;
            return;
        }
        enqueue(event);
        if (faults.takeDuplicate()) {
            enqueue(event);
        }
        if (held != null) {
            enqueue(held);
            held = null;
        }
    }

    private void enqueue(ObjectNode event) {
        run(inOrder, Duration.ZERO, Parcel.of(Parcel.Kind.EVENT, event));
    }

    private synchronized void run(ScheduledExecutorService executor, Duration delay, Parcel parcel) {
        if (executor.isShutdown()) {
            return;
        }
        var counts = delay.compareTo(SOON) <= 0;
        pending += counts ? 1 : 0;
        executor.schedule(
                () -> {
                    try {
                        attempt(parcel);
                    } finally {
                        done(counts);
                    }
                },
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void attempt(Parcel parcel) {
        var how = push();
        if (how == null) {
            return;
        }
        var ack = how.deliver(parcel);
        var delays = faults.retryDelays();
        if (!ack.ok() && ack.mayRetry() && parcel.retry() < delays.size()) {
            run(retries, delays.get(parcel.retry()), parcel.again(parcel.retry() + 1, ack.failure()));
        }
    }

    private synchronized @Nullable Push push() {
        return push;
    }

    private synchronized void done(boolean counted) {
        pending -= counted ? 1 : 0;
        notifyAll();
    }

    /** Whether all is delivered in time, but for retries that wait longer than a second. */
    synchronized boolean awaitQuiet(Duration limit) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while (pending > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
