package dev.madoguchi.sandbox.slack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What goes wrong on demand. Each fault hits the next calls of one method, in the order in which it was ordered. */
public final class SlackFaults {

    private static final int BURST_OF_POSTS = 3;

    private final Map<String, Queue<Fault>> planned = new ConcurrentHashMap<>();
    private final Map<String, Pace> tiers = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Pace posts;
    private final AtomicInteger duplicates = new AtomicInteger();
    private final AtomicInteger droppedAcks = new AtomicInteger();
    private final AtomicInteger swaps = new AtomicInteger();
    private final AtomicReference<String> fileMode = new AtomicReference<>("hosted");
    private volatile boolean pacing = true;
    private volatile boolean tierLimits;
    private volatile int polls = 1;
    private volatile String tokenError = "";
    private volatile Mishaps mishaps = new Mishaps(0, 0);
    private volatile Duration patience = Duration.ofSeconds(3);
    private volatile Consumer<String> disconnect = reason -> {};
    private volatile List<Duration> retryDelays = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    SlackFaults(InstantSource clock) {
        this.clock = clock;
        this.posts = new Pace(clock, BURST_OF_POSTS, 1);
    }

    /** 429 with Retry-After. */
    public void rateLimit(String method, int times, Duration retryAfter) {
        plan(method, times, new Fault(429, "ratelimited", retryAfter, Duration.ZERO, Fault.After.ANSWER));
    }

    /** HTTP 500 with a body that is no JSON. */
    public void serverError(String method, int times) {
        plan(method, times, new Fault(500, "", Duration.ZERO, Duration.ZERO, Fault.After.ANSWER));
    }

    public void internalError(String method, int times) {
        error(method, times, "internal_error");
    }

    /** Any other refusal, such as message_limit_exceeded. */
    public void error(String method, int times, String error) {
        plan(method, times, new Fault(0, error, Duration.ZERO, Duration.ZERO, Fault.After.ANSWER));
    }

    /** The call takes effect, but the connection breaks before the answer. */
    public void resetAfterEffect(String method, int times) {
        plan(method, times, new Fault(0, "", Duration.ZERO, Duration.ZERO, Fault.After.RESET));
    }

    /** The call takes effect, but the answer never comes. */
    public void silenceAfterEffect(String method, int times) {
        plan(method, times, new Fault(0, "", Duration.ZERO, Duration.ZERO, Fault.After.SILENCE));
    }

    /** From now on this share of all calls fails in one way or another, as the seed has it; 0 ends it. */
    public void byChance(long seed, double share) {
        mishaps = new Mishaps(seed, share);
    }

    /** The call is answered, but late. */
    public void delay(String method, int times, Duration delay) {
        plan(method, times, new Fault(0, "", Duration.ZERO, delay, Fault.After.ANSWER));
    }

    public void clear() {
        planned.clear();
        duplicates.set(0);
        droppedAcks.set(0);
        swaps.set(0);
        tokenError = "";
    }

    /** All calls with the bot's token fail so: token_revoked, token_expired, account_inactive; empty heals it. */
    public void tokenError(String error) {
        tokenError = error;
    }

    /** The next event is delivered twice, with the same event_id. */
    public void duplicateNextEvent() {
        duplicates.incrementAndGet();
    }

    /** The next event waits until the one after it was delivered. */
    public void swapNextTwoEvents() {
        swaps.incrementAndGet();
    }

    /** Slack acts as if the next acknowledgements, of events or interactions, had never arrived. */
    public void dropNextAcks(int count) {
        droppedAcks.addAndGet(count);
    }

    /** For how many polls of files.info an upload still has no mimetype. */
    public void fileProcessingPolls(int count) {
        polls = count;
    }

    /** The next file of a person arrives so: file_access, external, tombstone or hidden_by_limit. */
    public void nextFileArrivesAs(String mode) {
        fileMode.set(mode);
    }

    /** Whether more than a message a second and channel is refused. */
    public void rateLimiting(boolean on) {
        pacing = on;
    }

    /** Whether the budget per minute of each method's tier is kept, too; off unless asked for. */
    public void tierLimits(boolean on) {
        tierLimits = on;
    }

    /** How long Slack waits for an acknowledgement, and for a view after a click; three seconds otherwise. */
    public void patience(Duration limit) {
        patience = limit;
    }

    Duration patience() {
        return patience;
    }

    /** After which times an event that was not acknowledged is sent again. */
    public void retryDelays(Duration... delays) {
        retryDelays = List.of(delays);
    }

    /** Ends all sockets with such a reason: warning, refresh_requested, link_disabled, too_many_websockets. */
    public void disconnectSockets(String reason) {
        disconnect.accept(reason);
    }

    void onDisconnect(Consumer<String> how) {
        disconnect = how;
    }

    List<Duration> retryDelays() {
        return retryDelays;
    }

    int pollsUntilProcessed() {
        return polls;
    }

    String tokenError() {
        return tokenError;
    }

    String takeFileMode() {
        return fileMode.getAndSet("hosted");
    }

    boolean takeDuplicate() {
        return taken(duplicates);
    }

    boolean takeSwap() {
        return taken(swaps);
    }

    boolean takeDroppedAck() {
        return taken(droppedAcks);
    }

    @Nullable
    Fault next(String method) {
        var queue = planned.get(method);
        var fault = queue == null ? null : queue.poll();
        return fault == null ? mishaps.next() : fault;
    }

    void pacePost(String channelId) {
        if (pacing && !posts.permits(channelId)) {
            throw SlackError.rateLimited();
        }
    }

    void paceTier(String method) {
        int perMinute = Tiers.perMinute(method);
        if (tierLimits
                && perMinute > 0
                && !tiers.computeIfAbsent(method, it -> new Pace(clock, perMinute, perMinute / 60.0))
                        .permits(method)) {
            throw SlackError.rateLimited();
        }
    }

    private void plan(String method, int times, Fault fault) {
        var queue = planned.computeIfAbsent(method, it -> new ConcurrentLinkedQueue<>());
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
    }

    private static boolean taken(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}
