package dev.madoguchi.sandbox.slack;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Socket Mode: envelopes to any one of the app's connections, and their acknowledgements. */
final class Sockets extends WebSocketServer {

    private static final Logger log = LoggerFactory.getLogger(Sockets.class);
    private static final int MOST_CONNECTIONS = 10;

    private record Waiting(WebSocket connection, CompletableFuture<String> ack) {}

    private final Ids ids = new Ids();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    /** Also the lock that lets nothing go out on a connection before its greeting. */
    private final List<WebSocket> open = new ArrayList<>();

    private int turn;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    private final CountDownLatch started = new CountDownLatch(1);
    private final Supplier<String> appId;

    Sockets(Supplier<String> appId) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
        this.appId = appId;
    }

    void listen() {
        setDaemon(true);
        setTcpNoDelay(true);
        setReuseAddr(true);
        start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The stand-in for Socket Mode did not start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An address that is good for one connection. */
    String ticket() {
        var ticket = ids.hex(32);
        tickets.add(ticket);
        return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + appId.get();
    }

    boolean isConnected() {
        return connections() > 0;
    }

    int connections() {
        synchronized (open) {
            return open.size();
        }
    }

    Ack deliver(Parcel parcel, Duration patience) {
        var start = System.nanoTime();
        var id = ids.hex(8) + "-" + ids.hex(4) + "-" + ids.hex(4) + "-" + ids.hex(12);
        var ack = new CompletableFuture<String>();
        try {
            var connection = next();
            if (connection == null) {
                return Ack.failed("connection_failed", Push.since(start));
            }
            waiting.put(id, new Waiting(connection, ack));
            connection.send(Json.MAPPER.writeValueAsString(parcel.envelope(id)));
            var body = ack.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Ack(200, body, Push.since(start), "", true);
        } catch (TimeoutException e) {
            return Ack.failed("timeout", Push.since(start));
        } catch (ExecutionException | WebsocketNotConnectedException e) {
            return Ack.failed("connection_failed", Push.since(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ack.failed("unknown_error", Push.since(start));
        } finally {
            waiting.remove(id);
        }
    }

    /** Slack says good-bye, and the app has to connect anew. */
    void disconnect(String reason) {
        List<WebSocket> leaving;
        synchronized (open) {
            leaving = List.copyOf(open);
            open.clear();
        }
        for (var connection : leaving) {
            connection.send(
                    "{\"type\":\"disconnect\",\"reason\":\"" + reason + "\",\"debug_info\":{\"host\":\"sandbox\"}}");
            connection.close(CloseFrame.NORMAL, reason);
        }
    }

    private @Nullable WebSocket next() {
        synchronized (open) {
            return open.isEmpty() ? null : open.get(Math.floorMod(turn++, open.size()));
        }
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        var query = handshake.getResourceDescriptor().replaceAll("^.*ticket=([0-9a-f]*).*$", "$1");
        if (!tickets.remove(query)) {
            connection.close(CloseFrame.POLICY_VALIDATION, "ticket used or unknown");
            return;
        }
        synchronized (open) {
            if (open.size() >= MOST_CONNECTIONS) {
                connection.send("{\"type\":\"disconnect\",\"reason\":\"too_many_websockets\"}");
                connection.close(CloseFrame.TRY_AGAIN_LATER, "too_many_websockets");
                return;
            }
            open.add(connection);
            connection.send(hello(open.size()));
        }
    }

    private String hello(int connections) {
        var hello = Json.object("type", "hello").put("num_connections", connections);
        hello.putObject("debug_info")
                .put("host", "sandbox")
                .put("build_number", 1)
                .put("approximate_connection_time", Duration.ofHours(5).toSeconds());
        hello.putObject("connection_info").put("app_id", appId.get());
        return Json.MAPPER.writeValueAsString(hello);
    }

    @Override
    public void onMessage(WebSocket connection, String text) {
        try {
            var message = Json.parse(text);
            var delivered = waiting.get(Json.text(message, "envelope_id"));
            if (delivered != null) {
                var payload = message.path("payload");
                delivered
                        .ack()
                        .complete(
                                payload.isMissingNode() || payload.isNull()
                                        ? ""
                                        : Json.MAPPER.writeValueAsString(payload));
            }
        } catch (JacksonException e) {
            log.warn("A frame of Socket Mode was no JSON");
        }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        synchronized (open) {
            open.remove(connection);
        }
        waiting.values().stream()
                .filter(it -> it.connection().equals(connection))
                .forEach(it -> it.ack().completeExceptionally(new IllegalStateException("closed")));
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception problem) {
        log.warn("Socket Mode: {}", problem.toString());
    }
}
