package dev.madoguchi.slack.control;

import dev.madoguchi.application.delivery.UnreadThreads;
import dev.madoguchi.slack.SlackHearing;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps in the database until when Slack was heard, so that a gap is noticed by whoever hears it next. */
@Component
class ListeningWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ListeningWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    /** Whoever starts may have missed something, however short the time. */
    private static final Duration GAP_BEFORE_THE_START = Duration.ZERO;
    /** What is younger Slack delivers again by itself. */
    private static final Duration GAP = Duration.ofSeconds(30);

    private final SlackHearing hearing;
    private final UnreadThreads threads;
    private Duration gap = GAP_BEFORE_THE_START;
    private int knownLosses;
    private @Nullable ScheduledExecutorService timer;

    ListeningWatch(SlackHearing hearing, UnreadThreads threads) {
        this.hearing = hearing;
        this.threads = threads;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "listening"));
        started.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    private void look() {
        try {
            int losses = hearing.losses();
            if (hearing.works()) {
                threads.heard(losses == knownLosses ? gap : Duration.ZERO);
                gap = GAP;
                knownLosses = losses;
            }
        } catch (RuntimeException e) {
            log.warn("Nobody can tell whether something was missed in Slack: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        var started = timer;
        timer = null;
        if (started != null) {
            started.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
