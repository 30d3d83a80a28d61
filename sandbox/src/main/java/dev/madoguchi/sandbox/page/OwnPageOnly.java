package dev.madoguchi.sandbox.page;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Lets nobody in but our own page in a browser on this machine, and turns refusals into answers. */
final class OwnPageOnly {

    private static final Logger log = LoggerFactory.getLogger(OwnPageOnly.class);

    private final Set<String> ownHosts;

    OwnPageOnly(int port) {
        ownHosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    void answer(Call call, Door door) throws IOException {
        call.header(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data:; base-uri 'none';"
                        + " form-action 'none'; frame-ancestors 'self'");
        call.header("X-Content-Type-Options", "nosniff");
        call.header("Referrer-Policy", "no-referrer");
        call.header("Cache-Control", "no-store");
        if (!isOurs(call)) {
            call.refuse(403, "Only the sandbox's own page may ask.");
            return;
        }
        if (!call.method().equals(door.acts() ? "POST" : "GET")) {
            call.refuse(405, "This is not how to ask for " + call.path() + ".");
            return;
        }
        if (door.acts() && !isJson(call)) {
            call.refuse(415, "Only application/json is taken.");
            return;
        }
        try {
            door.answer(call);
        } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException | JacksonException e) {
            log.debug("{} is not possible", call.path(), e);
            call.refuse(409, String.valueOf(e.getMessage()));
        }
    }

    // The host is checked against names that lead here from elsewhere, the origin against other pages.
    private boolean isOurs(Call call) {
        var host = call.header("Host").orElse("");
        return ownHosts.contains(host)
                && call.header("Origin")
                        .map(origin -> origin.equals("http://" + host))
                        .orElse(true);
    }

    private static boolean isJson(Call call) {
        return call.header("Content-Type").orElse("").startsWith("application/json");
    }
}
