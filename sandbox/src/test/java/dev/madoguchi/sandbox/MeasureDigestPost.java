package dev.madoguchi.sandbox;

import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.database.SandboxDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A digest of a large history from a bot of 160 MB: how long from its start until the whole thread stands in Slack, and what memory it took; a
 * program, not a test.
 */
final class MeasureDigestPost {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private MeasureDigestPost() {}

    /** {@code INQUIRIES WEEKS} */
    public static void main(String[] arguments) throws IOException {
        try (var desk = Story.environment(SandboxDatabase.temporary())) {
            try (var bot = started(desk, "digest-idle")) {
                await("the channels of the digest")
                        .atMost(LIMIT)
                        .until(() -> number(desk, "SELECT count(*) FROM digest_channel") > 0);
                System.out.println("without a digest: " + memory(bot));
            }
            DatabaseCrash.update(
                    desk,
                    Files.readString(Path.of("bot/src/test/resources/dev/madoguchi/persistence/long-history.sql"))
                            .replace("{mailbox}", "support")
                            .replace("{inquiries}", arguments[0])
                            .replace("{weeks}", arguments[1])
                            .replace("{end}", Instant.now().toString()));
            DatabaseCrash.update(
                    desk, "UPDATE digest_channel SET since = now() - interval '8 days' WHERE span = 'WEEK'");
            var start = Instant.now();
            try (var bot = started(desk, "digest-large")) {
                var ready = Instant.now();
                await("the table in the thread").atMost(LIMIT).until(() -> calls(desk, ".csv") > 0);
                System.out.printf(
                        "ready after %.1f s, the digest with pictures and table after %.1f s, %d calls of Slack; %s%n",
                        seconds(start, ready),
                        seconds(start, Instant.now()),
                        desk.slack().calls().size(),
                        memory(bot));
            }
        }
        System.exit(0);
    }

    private static BotProcess started(SandboxDesk desk, String name) {
        var bot = BotProcess.start(desk, name);
        await("the bot is connected").atMost(LIMIT).until(() -> desk.slack().connectedSockets() == 1);
        return bot;
    }

    private static long number(SandboxDesk desk, String sql) {
        return Long.parseLong(DatabaseCrash.query(desk, sql));
    }

    private static long calls(SandboxDesk desk, String words) {
        return desk.slack().calls("files.completeUploadExternal").stream()
                .filter(call -> call.arguments().toString().contains(words))
                .filter(call -> call.answer().path("ok").asBoolean(false))
                .count();
    }

    /** The most it has had so far, of the machine. */
    private static String memory(BotProcess bot) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(bot.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("");
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1_000.0;
    }
}
