package dev.madoguchi.sandbox.slack;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Remembers the last calls of the Web API. */
final class CallLog {

    private static final int KEPT = 10_000;

    private final InstantSource clock;
    private final Deque<ApiCall> calls = new ArrayDeque<>();

    CallLog(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void add(String method, ObjectNode arguments, int status, ObjectNode answer) {
        calls.add(new ApiCall(clock.instant(), method, arguments, status, answer));
        if (calls.size() > KEPT) {
            calls.remove();
        }
    }

    synchronized List<ApiCall> all() {
        return List.copyOf(calls);
    }
}
