package dev.madoguchi.sandbox.slack;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;

/** The threads of one stand-in; none of them keeps the process alive. */
final class Threads {

    private static final ThreadFactory DAEMONS = work -> {
        var thread = new Thread(work, "sandbox-slack");
        thread.setDaemon(true);
        return thread;
    };

    final ExecutorService pool = Executors.newCachedThreadPool(DAEMONS);
    final ScheduledExecutorService inOrder = Executors.newSingleThreadScheduledExecutor(DAEMONS);
    final ScheduledExecutorService later = Executors.newScheduledThreadPool(4, DAEMONS);
    private final ExecutorService listening = Executors.newSingleThreadExecutor(DAEMONS);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean told = new AtomicBoolean();

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Many changes at once are told once. */
    void changed() {
        if (listeners.isEmpty() || !told.compareAndSet(false, true)) {
            return;
        }
        try {
            listening.execute(() -> {
                told.set(false);
                listeners.forEach(Runnable::run);
            });
        } catch (RejectedExecutionException e) {
            told.set(false); // closing
        }
    }

    void stop() {
        List.of(pool, inOrder, later, listening).forEach(ExecutorService::shutdownNow);
    }
}
