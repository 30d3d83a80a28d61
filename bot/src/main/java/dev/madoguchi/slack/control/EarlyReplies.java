package dev.madoguchi.slack.control;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.UnreadThreads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes what was written in the thread of a card before the desk knew that the card stands there. */
@Component
class EarlyReplies implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EarlyReplies.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration HELD = Duration.ofMinutes(1);
    /** A card whose only process died is looked up when the desk is started again. */
    private static final Duration KEPT = Duration.ofDays(3);

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final UnreadThreads threads;
    private final MissedReplies replies;
    private final InstantSource clock;
    private @Nullable ScheduledExecutorService timer;

    EarlyReplies(UnreadThreads threads, MissedReplies replies, InstantSource clock) {
        this.threads = threads;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "early-replies"));
        started.scheduleWithFixedDelay(this::readAll, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    private void readAll() {
        try {
            var now = clock.instant();
            threads.forgetBefore(now.minus(KEPT));
            threads.take(now, now.plus(HELD)).forEach(this::read);
        } catch (RuntimeException e) {
            log.warn("Threads of new cards cannot be read yet: {}", e.getMessage());
        }
    }

    private void read(Place thread) {
        replies.read(thread, begun(thread));
        threads.read(thread);
    }

    private static Instant begun(Place thread) {
        return Instant.ofEpochSecond(Long.parseLong(thread.ts().split("\\.", 2)[0]));
    }

    @Override
    public void stop() {
        var started = timer;
        timer = null;
        if (started == null) {
            return;
        }
        started.shutdownNow();
        try {
            if (!started.awaitTermination(LONGEST_GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("Reading the threads of new cards did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
