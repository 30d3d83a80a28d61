package dev.madoguchi.sandbox.slack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Slack, as far as the desk knows it, on this machine only. */
public final class SandboxSlack implements AutoCloseable {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else every answer waits for the client's ack
    }

    private final Threads threads = new Threads();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SlackFaults faults;
    private final EventQueue events;
    private final SlackWorld world;
    private final SlackPeople people;
    private final Push push;
    private final Sockets sockets;
    private final CallLog calls;
    private final HttpServer server;

    private SandboxSlack(InstantSource clock, int port, Set<String> scopes) throws IOException {
        faults = new SlackFaults(clock);
        events = new EventQueue(faults, threads.inOrder, threads.later);
        world = new SlackWorld(clock, Installation.fresh(new Ids(), scopes), events::add, threads::changed);
        sockets = new Sockets(world::appId);
        push = new Push(world, faults, sockets, threads.pool);
        events.deliverWith(push);
        faults.onDisconnect(sockets::disconnect);
        calls = new CallLog(clock);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        world.files.servedAt("http://127.0.0.1:" + server.getAddress().getPort() + "/");

        var triggers = new Triggers(world, faults);
        var places = new Places(world);
        var chat = new ChatMethods(world, places, faults);
        var responses = new ResponseUrls(world, chat);
        var payloads = new Payloads(world, triggers);
        people = new SlackPeople(
                world, new Interactions(world, payloads, push, responses), new Forms(world, payloads, push), faults);

        var api = new WebApi(world, faults, calls, closed);
        api.serve(chat.methods());
        api.serve(new ConversationMethods(world, places).methods());
        api.serve(new HistoryMethods(world, places).methods());
        api.serve(new PeopleMethods(world).methods());
        api.serve(new ReactionMethods(world, places).methods());
        api.serve(new ViewMethods(world, triggers).methods());
        api.serve(new FileMethods(world, places, faults).methods());
        api.serve(List.of(new ApiMethod(
                "apps.connections.open",
                ApiMethod.Token.APP,
                List.of(),
                List.of(),
                args -> Json.object("url", sockets.ticket()))));

        var files = new FileDoor(world, faults);
        server.createContext("/api/", Http.guarded(api::handle));
        server.createContext("/upload/v1/", Http.guarded(files::upload));
        server.createContext("/files-pri/", Http.guarded(files::download));
        server.createContext("/actions/", Http.guarded(responses::handle));
        server.setExecutor(threads.pool);
    }

    public static SandboxSlack start(InstantSource clock) {
        return start(clock, 0);
    }

    public static SandboxSlack start(InstantSource clock, int port) {
        return start(clock, port, Installation.USUAL_SCOPES);
    }

    /** With other scopes than the usual ones, to see what the app does without them. */
    public static SandboxSlack start(InstantSource clock, int port, Set<String> scopes) {
        try {
            var slack = new SandboxSlack(clock, port, scopes);
            slack.sockets.listen();
            slack.server.start();
            return slack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends with a slash. */
    public URI apiUrl() {
        return URI.create(world.files.servedAt() + "api/");
    }

    public String botToken() {
        return world.installation().botToken();
    }

    public String appToken() {
        return world.installation().appToken();
    }

    public String signingSecret() {
        return world.installation().signingSecret();
    }

    /** Events, interactions and commands are posted there, signed, as long as no socket is connected. */
    public void pushTo(URI requestUrl) {
        push.to(requestUrl);
    }

    /** Only events of these types are sent from now on, as the app's manifest says; all of them before. */
    public void subscribe(Set<String> eventTypes) {
        events.subscribe(eventTypes);
    }

    public SlackWorld world() {
        return world;
    }

    public SlackPeople people() {
        return people;
    }

    public SlackFaults faults() {
        return faults;
    }

    /** The last calls of the Web API, the oldest first. */
    public List<ApiCall> calls() {
        return calls.all();
    }

    public List<ApiCall> calls(String method) {
        return calls.all().stream().filter(call -> call.method().equals(method)).toList();
    }

    /** The listener is called, on a thread of its own, after something visible changed. */
    public void onChange(Runnable listener) {
        threads.onChange(listener);
    }

    /** Whether all events were delivered within the limit, but for retries that are due later. */
    public boolean awaitEventsDelivered(Duration limit) throws InterruptedException {
        return events.awaitQuiet(limit);
    }

    /** How many connections of Socket Mode there are. */
    public int connectedSockets() {
        return sockets.connections();
    }

    public void saveTo(Path file) {
        new Snapshot(world).save(file);
    }

    /** The tokens become those of the saved workspace. */
    public void loadFrom(Path file) {
        new Snapshot(world).load(file);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        try {
            sockets.stop(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.stop();
    }
}
