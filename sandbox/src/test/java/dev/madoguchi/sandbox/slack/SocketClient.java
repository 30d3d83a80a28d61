package dev.madoguchi.sandbox.slack;

import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import tools.jackson.databind.JsonNode;

/** One connection of an app in Socket Mode; it acknowledges only when told to. */
final class SocketClient extends WebSocketClient {

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    SocketClient(URI url) throws InterruptedException {
        super(url);
        setDaemon(true);
        connectBlocking(5, TimeUnit.SECONDS);
    }

    JsonNode await(String type) throws InterruptedException {
        while (true) {
            var message = received.poll(10, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("No " + type + " came through the socket");
            }
            if (Json.text(message, "type").equals(type)) {
                return message;
            }
        }
    }

    void acknowledge(JsonNode envelope) {
        send("{\"envelope_id\":\"" + Json.text(envelope, "envelope_id") + "\"}");
    }

    boolean awaitClosed() throws InterruptedException {
        return closed.await(5, TimeUnit.SECONDS);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String text) {
        received.add(Json.parse(text));
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        closed.countDown();
    }

    @Override
    public void onError(Exception problem) {}
}
