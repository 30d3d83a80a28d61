package dev.madoguchi.sandbox.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executor;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Hands parcels to the app, over its socket or to its request URL, and waits for the answer as long as Slack does. */
final class Push {

    /** How long Slack waits for the connection alone. */
    private static final Duration CONNECTING = Duration.ofSeconds(3);

    private final SlackWorld world;
    private final SlackFaults faults;
    private final Sockets sockets;
    private final HttpClient client;
    private volatile @Nullable URI requestUrl;

    Push(SlackWorld world, SlackFaults faults, Sockets sockets, Executor threads) {
        this.world = world;
        this.faults = faults;
        this.sockets = sockets;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECTING)
                .executor(threads)
                .build();
    }

    void to(URI url) {
        requestUrl = url;
    }

    Ack deliver(Parcel parcel) {
        var start = System.nanoTime();
        var url = requestUrl;
        Ack ack;
        if (sockets.isConnected()) {
            ack = sockets.deliver(parcel, faults.patience());
        } else if (url != null) {
            ack = post(parcel, url, start);
        } else {
            ack = Ack.failed("connection_failed", since(start));
        }
        return faults.takeDroppedAck() ? Ack.failed("http_timeout", faults.patience()) : ack;
    }

    private Ack post(Parcel parcel, URI url, long start) {
        try {
            var answer = client.send(request(parcel, url), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            int status = answer.statusCode();
            var failure = status / 100 == 2 ? "" : status / 100 == 3 ? "too_many_redirects" : "http_error";
            var mayRetry =
                    !answer.headers().firstValue("x-slack-no-retry").orElse("").equals("1");
            return new Ack(status, answer.body(), since(start), failure, mayRetry);
        } catch (HttpTimeoutException e) {
            return Ack.failed("http_timeout", since(start));
        } catch (IOException e) {
            return Ack.failed("connection_failed", since(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ack.failed("unknown_error", since(start));
        }
    }

    private HttpRequest request(Parcel parcel, URI url) {
        var body = parcel.body();
        var timestamp = String.valueOf(world.clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(url)
                .timeout(faults.patience())
                .header("Content-Type", parcel.contentType())
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (parcel.retry() > 0) {
            request.header("X-Slack-Retry-Num", String.valueOf(parcel.retry()));
            request.header("X-Slack-Retry-Reason", parcel.retryReason());
        }
        return request.build();
    }

    private String signature(String timestamp, String body) {
        try {
            var secret = world.installation().signingSecret().getBytes(StandardCharsets.UTF_8);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var base = "v0:" + timestamp + ":" + body;
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows HmacSHA256", e);
        }
    }

    static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
