package dev.madoguchi.sandbox.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Answers the calls of the Web API: who are you, may you, what do you want; then one method does it. */
final class WebApi {

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final SlackWorld world;
    private final SlackFaults faults;
    private final CallLog calls;
    private final CountDownLatch closed;
    private final Map<String, ApiMethod> methods = new HashMap<>();

    WebApi(SlackWorld world, SlackFaults faults, CallLog calls, CountDownLatch closed) {
        this.world = world;
        this.faults = faults;
        this.calls = calls;
        this.closed = closed;
    }

    void serve(List<ApiMethod> more) {
        more.forEach(method -> methods.put(method.name(), method));
    }

    void handle(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring("/api/".length());
        var body = exchange.getRequestBody().readAllBytes();
        var fault = faults.next(name);
        if (fault != null && fault.status() == 500) {
            calls.add(name, Json.object(), 500, Json.object());
            Http.send(exchange, 500, "text/html", "<html><body>Something went wrong</body></html>");
            return;
        }
        int status = 200;
        ObjectNode answer;
        var arguments = Json.object();
        try {
            answer = answer(name, body, exchange, fault, arguments);
        } catch (SlackError e) {
            answer = e.answer();
            status = e.status();
        }
        calls.add(name, arguments, status, answer);
        reply(exchange, name, status, answer, fault);
    }

    private ObjectNode answer(String name, byte[] body, HttpExchange exchange, @Nullable Fault fault, ObjectNode seen) {
        var method = methods.get(name);
        if (method == null) {
            throw new SlackError("unknown_method");
        }
        var headers = exchange.getRequestHeaders();
        var args = RequestBody.read(
                body, headers.getFirst("Content-Type"), exchange.getRequestURI().getRawQuery());
        seen.setAll(args.toJson());
        new Gate(world, faults).admit(method, headers.getFirst("Authorization"), args);
        if (fault != null && fault.happensBeforeTheEffect()) {
            throw new SlackError(fault.error(), fault.status() == 0 ? 200 : fault.status());
        }
        for (var required : method.required()) {
            if (!args.has(required)) {
                throw SlackError.missingArgument(required);
            }
        }
        synchronized (world) {
            return success(method.answer().apply(args), args.warnings());
        }
    }

    private static ObjectNode success(ObjectNode result, List<String> warnings) {
        var answer = Json.object().put("ok", true).setAll(result);
        if (!warnings.isEmpty()) {
            answer.put("warning", String.join(",", warnings));
            answer.withObjectProperty("response_metadata").set("warnings", Json.strings(warnings));
        }
        return answer;
    }

    private void reply(HttpExchange exchange, String name, int status, ObjectNode answer, @Nullable Fault fault)
            throws IOException {
        if (fault != null) {
            pause(fault.delay());
            if (fault.after() == Fault.After.SILENCE) {
                pause(LONGEST_SILENCE);
            }
            if (fault.after() != Fault.After.ANSWER) {
                exchange.close();
                return;
            }
        }
        var headers = exchange.getResponseHeaders();
        headers.set("x-oauth-scopes", world.installation().scopeList());
        var method = methods.get(name);
        if (method != null && !method.scopes().isEmpty()) {
            headers.set("x-accepted-oauth-scopes", String.join(",", method.scopes()));
        }
        if (status == 429) {
            var wait = fault == null ? Duration.ofSeconds(1) : fault.retryAfter();
            headers.set("Retry-After", String.valueOf(wait.toSeconds()));
        }
        Http.send(exchange, status, "application/json; charset=utf-8", Json.MAPPER.writeValueAsString(answer));
    }

    /** Ends early when the stand-in is closed. */
    private void pause(Duration duration) {
        try {
            closed.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
