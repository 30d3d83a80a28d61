package dev.madoguchi.sandbox.page;

import com.sun.net.httpserver.HttpServer;
import dev.madoguchi.sandbox.mail.SampleDay;
import dev.madoguchi.sandbox.mail.SandboxMail;
import dev.madoguchi.sandbox.slack.SandboxSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The page on which one tries the desk: Slack on the left, the customers' mail on the right. */
public final class SandboxPage implements AutoCloseable {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits for the browser's ack
    }

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "sandbox-page");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;
    private final LiveEvents events = new LiveEvents();
    private final SampleDay day;

    private SandboxPage(int port, SandboxSlack slack, SandboxMail mail, SandboxActions actions) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(threads);
        day = new SampleDay(mail);
        var guard = new OwnPageOnly(server.getAddress().getPort());
        serve(guard, "/", new StaticFiles());
        serve(guard, "/page/events", events);
        serve(guard, "/page/state", new PageState(slack.world(), mail, actions));
        serve(guard, "/page/file", new SlackFile(slack.world()));
        serve(guard, "/page/slack/", new SlackActs(slack.people()));
        serve(guard, "/page/mail/", new MailActs(mail));
        serve(guard, "/page/mail/read", new MailReader(mail));
        serve(guard, "/page/action/", new ActionButtons(actions, day));
        slack.onChange(events::changed);
        mail.onChange(events::changed);
    }

    /** On this machine only; port 0 takes any free one. */
    public static SandboxPage start(int port, SandboxSlack slack, SandboxMail mail, SandboxActions actions) {
        try {
            var page = new SandboxPage(port, slack, mail, actions);
            page.server.start();
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be shown on port " + port + "; choose another one", e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void serve(OwnPageOnly guard, String path, Door door) {
        server.createContext(path, exchange -> {
            try (exchange) {
                guard.answer(new Call(exchange), door);
            }
        });
    }

    @Override
    public void close() {
        day.close();
        events.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
