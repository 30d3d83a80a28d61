package dev.madoguchi.sandbox.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One request of the page, and the answers it can get. */
final class Call {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpExchange exchange;

    Call(HttpExchange exchange) {
        this.exchange = exchange;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    /** The last piece of the path. */
    String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    Optional<String> query(String name) {
        var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    JsonNode body() throws IOException {
        try (var in = exchange.getRequestBody()) {
            return JSON.readTree(in.readAllBytes());
        }
    }

    void header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    void json(JsonNode answer) throws IOException {
        bytes(200, "application/json", JSON.writeValueAsBytes(answer));
    }

    void refuse(int status, String why) throws IOException {
        ObjectNode answer = JSON.createObjectNode().put("error", why);
        bytes(status, "application/json", JSON.writeValueAsBytes(answer));
    }

    void bytes(int status, String type, byte[] bytes) throws IOException {
        header("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** An answer that goes on and on. */
    OutputStream stream(String type) throws IOException {
        header("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }
}
