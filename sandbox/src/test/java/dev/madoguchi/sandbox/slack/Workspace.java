package dev.madoguchi.sandbox.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A workspace with a triage channel, two people in it and an app that listens; every test has its own. */
final class Workspace implements AutoCloseable {

    final HandTurnedClock clock = new HandTurnedClock();
    final SandboxSlack slack;
    final ListeningApp app;
    final Caller caller;
    final User kim;
    final User lee;
    final Channel triage;

    Workspace() {
        this(Installation.USUAL_SCOPES);
    }

    Workspace(Set<String> scopes) {
        try {
            slack = SandboxSlack.start(clock, 0, scopes);
            app = new ListeningApp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        caller = new Caller(slack);
        kim = slack.world().addUser("kim", "Kim", UserKind.MEMBER);
        lee = slack.world().addUser("lee", "Lee", UserKind.MEMBER);
        triage = slack.world().addChannel("triage", false, true);
        slack.world().channel(triage.id()).members.addAll(Set.of(kim.id(), lee.id()));
        slack.pushTo(app.url());
    }

    /** Posts with JSON in single quotes, in the triage channel, and gives back the time stamp. */
    String post(String content) {
        var answer = call("chat.postMessage", "{'channel':'" + triage.id() + "'," + content + "}");
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError(answer);
        }
        return Json.text(answer, "ts");
    }

    /** A second later, so that the pace of a channel is kept. */
    JsonNode call(String method, String json) {
        clock.advance(Duration.ofSeconds(1));
        return caller.call(method, json);
    }

    JsonNode message(String ts) {
        return triage.message(ts).orElseThrow();
    }

    boolean delivered() throws InterruptedException {
        return slack.awaitEventsDelivered(Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        app.close();
        slack.close();
    }
}
