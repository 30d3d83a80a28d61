package dev.madoguchi.sandbox.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An app with a request URL: it remembers what Slack pushes and answers as a test tells it. */
final class ListeningApp implements AutoCloseable {

    /** The JSON of an event, the payload of an interaction, or the fields of a command. */
    record Push(Map<String, String> headers, String body, JsonNode json) {}

    record Answer(int status, String body) {}

    private final HttpServer server;
    private final BlockingQueue<Push> pushes = new LinkedBlockingQueue<>();
    private volatile boolean noRetry;
    private volatile Function<JsonNode, Answer> behaviour = push -> new Answer(200, "");

    ListeningApp() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/slack", this::handle);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack");
    }

    void answers(Function<JsonNode, Answer> how) {
        behaviour = how;
    }

    /** From now on Slack shall not send again what failed. */
    void refusesRetries() {
        noRetry = true;
    }

    void answers(String body) {
        behaviour = push -> new Answer(200, body.replace('\'', '"'));
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        var json = parse(body);
        pushes.add(new Push(headers, body, json));
        var answer = behaviour.apply(json);
        if (noRetry) {
            exchange.getResponseHeaders().set("x-slack-no-retry", "1");
        }
        Http.send(exchange, answer.status(), "application/json", answer.body());
    }

    private static JsonNode parse(String body) {
        if (body.startsWith("{")) {
            return Json.parse(body);
        }
        ObjectNode form = RequestBody.form(body);
        return form.has("payload") ? Json.parse(Json.text(form, "payload")) : form;
    }

    /** The next event of this type, or type and subtype. */
    Push awaitEvent(String type, String subtype) {
        return await(push -> Json.text(push.json().path("event"), "type").equals(type)
                && Json.text(push.json().path("event"), "subtype").equals(subtype));
    }

    Push awaitPush(String type) {
        return await(push -> Json.text(push.json(), "type").equals(type));
    }

    Push await(Predicate<Push> wanted) {
        try {
            while (true) {
                var push = pushes.poll(5, TimeUnit.SECONDS);
                if (push == null) {
                    throw new AssertionError("Slack did not push it");
                }
                if (wanted.test(push)) {
                    return push;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean heardNothing() {
        return pushes.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
