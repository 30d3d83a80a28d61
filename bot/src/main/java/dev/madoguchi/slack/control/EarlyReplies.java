package dev.madoguchi.slack.control;

import dev.madoguchi.application.delivery.RateLimited;
import dev.madoguchi.application.delivery.UnreadThreads;
import dev.madoguchi.application.delivery.UnreadThreads.Unread;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes what was written in threads before the desk knew that a card stands there, or while it did not listen. */
@Component
class EarlyReplies implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EarlyReplies.class);
    /** Slack allows about fifty such calls a minute; replies that are about to be mailed need some of them. */
    private static final Duration EVERY = Duration.ofSeconds(2);

    private static final int LOOKED_THROUGH = 100;
    /** So many are read before those that another process may have taken meanwhile. */
    private static final int READ = 20;

    private static final Duration HELD = Duration.ofMinutes(1);
    /** A card whose only process died is looked up when the desk is started again. */
    private static final Duration KEPT = Duration.ofDays(3);

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final UnreadThreads threads;
    private final MissedReplies replies;
    private final InstantSource clock;
    private final Deque<Unread> loud = new ArrayDeque<>();
    private @Nullable ScheduledExecutorService timer;
    private volatile Instant silentUntil = Instant.EPOCH;

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
            if (now.isBefore(silentUntil)) {
                return;
            }
            if (loud.isEmpty()) {
                look(now);
            } else {
                read(loud.remove());
            }
        } catch (RateLimited e) {
            silentUntil = clock.instant().plus(e.retryAfter());
        } catch (RuntimeException e) {
            log.warn("Threads cannot be read yet: {}", e.getMessage());
        }
    }

    /** Most threads are quiet, and that is soon found out. */
    private void look(Instant now) {
        var taken = threads.take(LOOKED_THROUGH, now, now.plus(HELD));
        var mayHaveWords = replies.loud(taken);
        taken.stream()
                .filter(unread -> !mayHaveWords.contains(unread))
                .forEach(unread -> threads.read(unread.thread()));
        mayHaveWords.stream().limit(READ).forEach(loud::add);
        if (!loud.isEmpty()) {
            read(loud.remove());
        }
    }

    private void read(Unread unread) {
        replies.read(unread);
        threads.read(unread.thread());
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
                log.warn("Reading threads did not stop in time");
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
