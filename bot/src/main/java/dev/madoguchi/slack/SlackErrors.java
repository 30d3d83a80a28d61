package dev.madoguchi.slack;

import dev.madoguchi.application.delivery.Gone;
import dev.madoguchi.application.delivery.Paused;
import dev.madoguchi.application.delivery.RateLimited;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Slack's errors mean to the desk: wait, try again, mend something, or give up. */
final class SlackErrors {

    static final Duration SHORT_WAIT = Duration.ofSeconds(30);

    private static final Set<String> NOBODY_KNOWS = Set.of("internal_error", "fatal_error", "request_timeout");
    private static final Set<String> OF_THE_TOKEN =
            Set.of("account_inactive", "token_revoked", "token_expired", "invalid_auth", "not_authed");
    private static final Set<String> OF_THE_CHANNEL =
            Set.of("channel_not_found", "not_in_channel", "is_archived", "is_inactive");
    private static final Set<String> OF_THE_MESSAGE = Set.of("message_not_found", "thread_not_found");
    private static final Set<String> TRANSIENT = Set.of(
            "message_limit_exceeded",
            "storage_limit_reached",
            "restricted_action",
            "team_access_not_granted",
            "service_unavailable");

    private SlackErrors() {}

    static RuntimeException failure(@Nullable String error, @Nullable String channel) {
        if (error == null || NOBODY_KNOWS.contains(error)) {
            return new IllegalStateException("Slack failed: " + error);
        }
        if (error.equals("ratelimited") || error.equals("rate_limited")) {
            return new RateLimited(SHORT_WAIT);
        }
        var reason = "Slack says " + error;
        if (OF_THE_TOKEN.contains(error)) {
            return new Paused(Paused.EVERYWHERE, reason);
        }
        if (OF_THE_CHANNEL.contains(error)) {
            return new Paused(channel, reason);
        }
        if (OF_THE_MESSAGE.contains(error)) {
            return new Gone(reason);
        }
        return TRANSIENT.contains(error) ? new TryAgain(reason) : new Undeliverable(reason);
    }
}
