package dev.madoguchi.slack;

import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.methods.SlackApiException;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import com.slack.api.socket_mode.response.AckResponse;
import com.slack.api.socket_mode.response.MapResponse;
import com.slack.api.util.json.GsonFactory;
import dev.madoguchi.NotConfigured;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Socket Mode: what Slack sends comes over a connection that we opened. An envelope is acknowledged after its effect
 * is stored; one that failed is not, so that Slack sends it again.
 */
class SocketConnection implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);
    private static final int HANDLERS = 8;
    private static final int ENVELOPES_AT_ONCE = 10;
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

    private final Slack slack;
    private final App app;
    private final String appToken;
    private final FirstStart first;
    private final SocketModeRequestParser parser;
    private final Gson gson;
    private volatile @Nullable SocketModeClient client;
    private @Nullable ExecutorService handlers;
    private volatile @Nullable ScheduledExecutorService watch;
    private final AtomicInteger losses = new AtomicInteger();
    private volatile boolean works;

    SocketConnection(Slack slack, App app, String appToken, FirstStart first) {
        this.slack = slack;
        this.app = app;
        this.appToken = appToken;
        this.first = first;
        parser = new SocketModeRequestParser(app.config());
        gson = GsonFactory.createSnakeCase(slack.getConfig());
    }

    @Override
    public void start() {
        handlers = Executors.newFixedThreadPool(HANDLERS);
        app.start();
        try {
            open();
        } catch (IOException | SlackApiException | URISyntaxException | RuntimeException e) {
            first.refuse(new NotConfigured("Slack opens no Socket Mode connection with desk.slack.app-token: "
                    + e.getMessage() + ". The token starts with \"xapp-\" and has the scope connections:write."));
        }
        watch = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "socket-watch"));
        watch.schedule(this::look, LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Without the library's own watch, which ends for ever when Slack refuses a new connection once. */
    private void open() throws IOException, SlackApiException, URISyntaxException {
        var opened = new SocketModeClientJavaWSImpl(
                slack,
                appToken,
                slack.methods(appToken).appsConnectionsOpen(request -> request).getUrl(),
                ENVELOPES_AT_ONCE,
                new ConcurrentLinkedMessageQueue(),
                false,
                false,
                0);
        opened.addWebSocketMessageListener(message -> take(opened, message));
        opened.connect();
        client = opened;
    }

    /** A connection that is gone, or silent, is opened again until it works. */
    private void look() {
        var wait = LOOKS_EVERY;
        try {
            var opened = client;
            if (opened == null) {
                open();
            } else {
                works = opened.verifyConnection();
                if (!works) {
                    losses.incrementAndGet();
                    opened.connectToNewEndpoint();
                }
            }
        } catch (Exception e) {
            log.warn(
                    "Slack opens no Socket Mode connection, next try in {} s: {}",
                    AFTER_A_FAULT.toSeconds(),
                    e.getMessage());
            wait = AFTER_A_FAULT;
        }
        var watching = watch;
        if (watching != null && !watching.isShutdown()) {
            watching.schedule(this::look, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Whether what Slack sends comes through, as far as one knows. */
    boolean works() {
        return works;
    }

    /** How often the connection was found broken. */
    int losses() {
        return losses.get();
    }

    /** Slack begins each connection with a greeting. */
    private void take(SocketModeClient connection, String message) {
        works = true;
        if (handlers != null) {
            handlers.execute(() -> handle(connection, message));
        }
    }

    private void handle(SocketModeClient connection, String message) {
        var request = parser.parse(message);
        if (request == null) {
            return;
        }
        try {
            var response = app.run(request.getBoltRequest());
            if (response.getStatusCode() == 200) {
                acknowledge(connection, request, response);
            } else {
                log.warn("An envelope of Slack was not taken: status {}", response.getStatusCode());
            }
        } catch (Exception e) {
            log.error("An envelope of Slack failed; Slack sends it again", e);
        }
    }

    private void acknowledge(SocketModeClient connection, SocketModeRequest request, Response response) {
        var id = request.getEnvelope().getEnvelopeId();
        var body = response.getBody();
        if (body == null || body.isBlank()) {
            connection.sendSocketModeResponse(new AckResponse(id));
        } else if ("application/json; charset=utf-8".equals(response.getContentType())) {
            @SuppressWarnings("unchecked")
            Map<String, Object> payload = gson.fromJson(body, Map.class);
            connection.sendSocketModeResponse(
                    MapResponse.builder().envelopeId(id).payload(payload).build());
        } else {
            connection.sendSocketModeResponse(MapResponse.builder()
                    .envelopeId(id)
                    .payload(Map.of("text", body))
                    .build());
        }
    }

    @Override
    public void stop() {
        var watching = watch;
        watch = null;
        if (watching != null) {
            watching.shutdownNow();
        }
        try {
            if (client != null) {
                client.close();
            }
        } catch (IOException e) {
            log.warn("The Socket Mode connection did not close: {}", e.getMessage());
        }
        if (handlers != null) {
            handlers.shutdown();
        }
        client = null;
        works = false;
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
