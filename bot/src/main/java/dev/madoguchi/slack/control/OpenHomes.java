package dev.madoguchi.slack.control;

import dev.madoguchi.application.delivery.RateLimited;
import dev.madoguchi.application.find.Worklists;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.post.HomeOf;
import dev.madoguchi.slack.post.HomeState;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Draws Homes: at once for who opens or uses theirs, and after a change for those who did so lately, one after the
 * other. What was not drawn is drawn when the Home is opened next.
 */
@Component
class OpenHomes {

    private static final Logger log = LoggerFactory.getLogger(OpenHomes.class);
    private static final Duration LATELY = Duration.ofMinutes(15);
    private static final int MOST = 40;

    /** Slack takes about 100 Homes a minute; two processes stay below it and leave room for clicks. */
    private static final Duration PACE = Duration.ofMillis(1_500);

    private final HomeOf home;
    private final Worklists worklists;
    private final SlackClient slack;
    private final InstantSource clock;
    private final Map<String, HomeState> wanted = new ConcurrentHashMap<>();
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();
    private final Set<String> outdated = new LinkedHashSet<>();
    private final ExecutorService drawers = Executors.newFixedThreadPool(2, task -> new Thread(task, "home"));
    private final ScheduledExecutorService ticks =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "home-changes"));
    private long latestChange;
    private volatile Instant pausedUntil = Instant.MIN;

    OpenHomes(HomeOf home, Worklists worklists, SlackClient slack, InstantSource clock) {
        this.home = home;
        this.worklists = worklists;
        this.slack = slack;
        this.clock = clock;
    }

    /**
     * What somebody sees.
     *
     * @param look by which it is known whether it changed
     * @param mark by which Slack knows it
     */
    private record Shown(HomeState state, int look, String mark, Instant usedAt) {}

    /** Somebody opened their Home, or chose something on it; of several choices the last is drawn. */
    void use(String userId, HomeState state) {
        wanted.put(userId, state);
        drawers.execute(() -> {
            var last = wanted.remove(userId);
            if (last != null) {
                guarded(userId, () -> draw(userId, last, null, clock.instant()));
            }
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        ticks.scheduleWithFixedDelay(this::tick, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks whether anything changed, and draws at most one Home. */
    void tick() {
        try {
            noticeChanges();
        } catch (RuntimeException e) {
            log.warn("Homes are not refreshed at the moment: {}", e.getMessage());
        }
        if (outdated.isEmpty() || pausedUntil.isAfter(clock.instant())) {
            return;
        }
        var next = outdated.iterator().next();
        outdated.remove(next);
        var there = shown.get(next);
        if (there != null) {
            guarded(next, () -> draw(next, there.state, there, there.usedAt));
        }
    }

    private void noticeChanges() {
        shown.values().removeIf(home -> home.usedAt.isBefore(clock.instant().minus(LATELY)));
        if (shown.isEmpty()) {
            return;
        }
        var latest = worklists.latestChange();
        if (latest != latestChange) {
            latestChange = latest;
            shown.entrySet().stream()
                    .sorted(Comparator.comparing(home -> home.getValue().usedAt, Comparator.reverseOrder()))
                    .limit(MOST)
                    .forEach(home -> outdated.add(home.getKey()));
        }
    }

    /** Over what is known to be shown only where nobody chose anything. */
    private void draw(String userId, HomeState state, @Nullable Shown over, Instant usedAt) {
        var view = home.person(userId, state);
        int look = view.hashCode();
        if (over != null && over.look == look) {
            return;
        }
        var mark = slack.publish(userId, view, over == null ? null : over.mark);
        if (mark.isEmpty()) {
            shown.remove(userId); // another process shows it now, and refreshes it
            return;
        }
        shown.put(userId, new Shown(HomeState.read(view.getPrivateMetadata()), look, mark.get(), usedAt));
    }

    private void guarded(String userId, Runnable drawing) {
        try {
            drawing.run();
        } catch (RateLimited e) {
            pausedUntil = clock.instant().plus(e.retryAfter());
        } catch (RuntimeException e) {
            shown.remove(userId);
            log.warn("The Home of {} was not drawn: {}", userId, e.getMessage());
        }
    }

    @PreDestroy
    void close() {
        ticks.shutdown();
        drawers.shutdown();
    }
}
