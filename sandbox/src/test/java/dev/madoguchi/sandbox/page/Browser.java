package dev.madoguchi.sandbox.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the page's server as a browser does. */
final class Browser {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI page;

    Browser(URI page) {
        this.page = page;
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send(request(path).GET(), headers);
    }

    JsonNode getJson(String path) {
        return Call.JSON.readTree(get(path).body());
    }

    HttpResponse<byte[]> post(String path, Consumer<ObjectNode> body, String... headers) {
        var json = Call.JSON.createObjectNode();
        body.accept(json);
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.toString()));
        return send(request, headers);
    }

    Stream<String> lines(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofLines())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(page.resolve(path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, String... headers) {
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
