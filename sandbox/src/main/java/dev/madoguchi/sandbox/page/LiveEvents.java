package dev.madoguchi.sandbox.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells every open page that something has changed; what it is, the page asks for itself. */
final class LiveEvents implements Door, AutoCloseable {

    private static final long HEARTBEAT_MILLIS = 15_000;

    private long version;
    private boolean closed;

    @Override
    public void answer(Call call) throws IOException {
        try (var out = call.stream("text/event-stream")) {
            var seen = now();
            out.write("retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (!isClosed()) {
                var next = await(seen);
                var line = next == seen ? ": still here\n\n" : "event: change\ndata: " + next + "\n\n";
                seen = next;
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }

    synchronized void changed() {
        version++;
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized long now() {
        return version;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized long await(long seen) {
        var deadline = System.nanoTime() + HEARTBEAT_MILLIS * 1_000_000;
        while (version == seen && !closed) {
            var left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                closed = true;
            }
        }
        return version;
    }
}
