package dev.madoguchi.sandbox.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes the bytes of uploads, and gives out files to who has the token; all others get a login page. */
final class FileDoor {

    private static final String LOGIN = "<!DOCTYPE html><html><head><title>Sign in to Sandbox | Slack</title></head>"
            + "<body><h1>Sign in to Sandbox</h1></body></html>";

    private final SlackWorld world;
    private final SlackFaults faults;

    FileDoor(SlackWorld world, SlackFaults faults) {
        this.world = world;
        this.faults = faults;
    }

    void upload(HttpExchange exchange) throws IOException {
        var body = content(exchange);
        synchronized (world) {
            var entry = world.files
                    .find(lastPart(exchange.getRequestURI().getPath()))
                    .filter(it -> !it.uploaded)
                    .orElse(null);
            if (entry == null) {
                Http.send(exchange, 404, "text/plain", "not found");
                return;
            }
            if (body.length != entry.announcedLength) {
                Http.send(exchange, 400, "text/plain", "size mismatch");
                return;
            }
            entry.bytes = body;
            entry.uploaded = true;
        }
        Http.send(exchange, 200, "text/plain", "OK - " + body.length);
    }

    /** The raw bytes, or the first part of a form. */
    private static byte[] content(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (!type.startsWith("multipart/form-data")) {
            return body;
        }
        var parts = Multipart.parts(new String(body, StandardCharsets.ISO_8859_1), type);
        return parts.isEmpty() ? new byte[0] : parts.get(0).bytes();
    }

    void download(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/");
        var id = path.length > 2 ? path[2].substring(path[2].indexOf('-') + 1) : "";
        var entry = completed(id);
        if (entry.isEmpty()) {
            Http.send(exchange, 404, "text/html; charset=utf-8", "<html><body>Not found</body></html>");
        } else if (!mayRead(exchange, entry.get())) {
            Http.send(exchange, 200, "text/html; charset=utf-8", LOGIN);
        } else {
            var type = entry.get().mimetype;
            Http.send(exchange, 200, type.isEmpty() ? "application/octet-stream" : type, entry.get().bytes);
        }
    }

    private Optional<Files.Entry> completed(String id) {
        synchronized (world) {
            return world.files.find(id).filter(it -> it.completed && !it.deleted);
        }
    }

    private boolean mayRead(HttpExchange exchange, Files.Entry entry) {
        var installation = world.installation();
        var bearer = "Bearer " + installation.botToken();
        synchronized (world) {
            return bearer.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                    && faults.tokenError().isEmpty()
                    && installation.grants("files:read")
                    && world.files.visibleToBot(entry);
        }
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
