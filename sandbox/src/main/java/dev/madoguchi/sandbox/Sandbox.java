package dev.madoguchi.sandbox;

import dev.madoguchi.sandbox.database.SandboxDatabase;
import dev.madoguchi.sandbox.mail.SandboxMail;
import dev.madoguchi.sandbox.page.SandboxPage;
import dev.madoguchi.sandbox.slack.SandboxSlack;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;

/** Starts everything on this machine and says where to look. */
public final class Sandbox {

    private static final int SLACK_PORT = 8091;

    private Sandbox() {}

    public static void main(String... arguments) throws IOException {
        SandboxOptions options;
        try {
            options = SandboxOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(SandboxOptions.HELP);
            System.exit(2);
            return;
        }
        System.setProperty(
                "sandbox.log", options.folder().resolve("sandbox.log").toString());
        if (options.fresh()) {
            SandboxDatabase.empty(options.folder());
        }
        Files.createDirectories(options.folder());
        try {
            start(options, System.out);
        } catch (RuntimeException e) {
            System.err.println("The sandbox could not start: " + e.getMessage());
            System.err.println("More is in " + options.folder().resolve("sandbox.log"));
            System.exit(1);
        }
    }

    private static void start(SandboxOptions options, PrintStream out) throws IOException {
        var clock = Clock.systemUTC();
        var saved = options.folder().resolve("slack.json");
        var slack = startSlack(clock);
        if (Files.exists(saved)) {
            slack.loadFrom(saved);
        }
        out.println("Starting PostgreSQL, a mail server and a stand-in for Slack …");
        var desk = new SandboxDesk(
                SandboxDatabase.start(options.folder().resolve("postgres")),
                SandboxMail.start(options.folder().resolve("mail")),
                slack,
                options.socketMode(),
                clock);
        var page = SandboxPage.start(options.port(), slack, desk.mail(), new DeskActions(desk));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            desk.stopBot();
            page.close();
            slack.saveTo(saved);
            desk.close();
        }));
        if (options.withBot()) {
            desk.startBot();
            out.println();
            out.println("  窓口 Madoguchi is running. Open " + page.url());
            out.println("  Ctrl-C ends it; what happened is kept in " + options.folder() + " (--fresh forgets it).");
            out.println();
        } else {
            var file = options.folder().resolve("bot.properties").toAbsolutePath();
            writeConfiguration(desk, file);
            out.println("Everything but the bot is running; its page is " + page.url());
            out.println("Start the bot with --spring.config.additional-location=file:" + file);
        }
    }

    private static SandboxSlack startSlack(Clock clock) {
        try {
            return SandboxSlack.start(clock, SLACK_PORT, SandboxDesk.SCOPES);
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("port " + SLACK_PORT + " is taken. Is another sandbox running?", e);
        }
    }

    private static void writeConfiguration(SandboxDesk desk, Path file) throws IOException {
        desk.with("server.port", "8092").with("management.server.port", "8093");
        desk.slack().pushTo(URI.create("http://127.0.0.1:8092/slack/events"));
        var properties = new Properties();
        properties.putAll(desk.configuration());
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, "The bot beside the sandbox");
        }
    }
}
