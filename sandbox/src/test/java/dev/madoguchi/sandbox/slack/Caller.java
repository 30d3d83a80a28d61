package dev.madoguchi.sandbox.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls the Web API as any client would, over HTTP. */
final class Caller {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final SandboxSlack slack;

    Caller(SandboxSlack slack) {
        this.slack = slack;
    }

    /** A call with JSON in single quotes. */
    ObjectNode call(String method, String json) {
        return json(post(method, json.replace('\'', '"'), "application/json; charset=utf-8", slack.botToken()));
    }

    ObjectNode form(String method, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return json(post(method, body, "application/x-www-form-urlencoded", slack.botToken()));
    }

    HttpResponse<String> post(String method, String body, @Nullable String contentType, @Nullable String token) {
        return send(slack.apiUrl().resolve(method), body, contentType, token);
    }

    HttpResponse<String> send(URI url, String body, @Nullable String contentType, @Nullable String token) {
        var request = HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return exchange(request, token);
    }

    HttpResponse<String> get(URI url, @Nullable String token) {
        return exchange(HttpRequest.newBuilder(url).GET(), token);
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request, @Nullable String token) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode json(HttpResponse<String> response) {
        return (ObjectNode) Json.parse(response.body());
    }

    static JsonNode quoted(String json) {
        return Json.parse(json.replace('\'', '"'));
    }
}
