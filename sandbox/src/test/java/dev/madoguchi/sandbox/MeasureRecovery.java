package dev.madoguchi.sandbox;

import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.database.SandboxDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;

/** How long customers wait after the only bot was killed: until the next one listens, shows the first mail, and all of them. */
final class MeasureRecovery {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private MeasureRecovery() {}

    /** {@code TIMES MAILS}: so many mails come to each of the two channels while no bot is there. */
    public static void main(String[] arguments) throws IOException {
        int times = Integer.parseInt(arguments[0]);
        int mails = Integer.parseInt(arguments[1]);
        var folder = Files.createTempDirectory("madoguchi-recovery");
        try (var desk = Story.environment(SandboxDatabase.start(folder))) {
            var bot = started(desk, 0);
            for (int time = 1; time <= times; time++) {
                bot.kill();
                write(desk, time, mails);
                var start = Instant.now();
                bot = started(desk, time);
                var ready = Instant.now();
                awaitCards(desk, time, 1);
                var first = Instant.now();
                awaitCards(desk, time, 2 * mails);
                System.out.printf(
                        "ready after %.1f s, first card after %.1f s, all %d cards after %.1f s%n",
                        seconds(start, ready), seconds(start, first), 2 * mails, seconds(start, Instant.now()));
            }
            bot.close();
        } finally {
            SandboxDatabase.empty(folder);
        }
        System.exit(0);
    }

    private static BotProcess started(SandboxDesk desk, int number) {
        var bot = BotProcess.start(desk, "recovery-" + number);
        await("the bot is connected")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> desk.slack().connectedSockets() == 1);
        return bot;
    }

    private static void write(SandboxDesk desk, int time, int mails) {
        var customer = desk.mail().customer("Customer", "recovery@customers.example");
        for (int number = 0; number < mails; number++) {
            customer.writes(SandboxDesk.SUPPORT, "Chaos " + time + "-" + number, "Hello?");
            customer.writes(SandboxDesk.TOIAWASE, "Chaos " + time + "-" + number, "Hello?");
        }
    }

    private static void awaitCards(SandboxDesk desk, int time, int number) {
        await("the cards").atMost(LIMIT).pollInterval(Duration.ofMillis(100)).until(() -> cards(desk, time) >= number);
    }

    private static long cards(SandboxDesk desk, int time) {
        return desk.slack().calls("chat.postMessage").stream()
                .filter(call -> call.arguments().toString().contains("Chaos " + time + "-"))
                .filter(call -> call.answer().path("ok").asBoolean(false))
                .count();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1_000.0;
    }
}
