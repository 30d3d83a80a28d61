package dev.madoguchi.sandbox;

import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.database.SandboxDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lets a bot die at each point again and again, starts another, and looks at what customers and agents have then. */
final class CrashPoints implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final SandboxDesk desk;
    private final MailDoor imap;
    private final MailDoor smtp;
    private final CrashScene scene;
    private BotProcess bot;
    private int started;

    /**
     * How a run ended.
     *
     * @param faults what is not as it should be; empty if all is
     * @param question whether an agent is asked
     * @param ready from the death to the connection of the next process
     */
    record Outcome(List<String> faults, boolean question, Duration ready) {}

    CrashPoints(SandboxDesk desk) {
        this.desk = desk;
        imap = new MailDoor(desk.mail().imapPort());
        smtp = new MailDoor(desk.mail().smtpPort());
        for (int mailbox = 0; mailbox < 2; mailbox++) {
            desk.with("desk.mailboxes[" + mailbox + "].imap.port", Integer.toString(imap.port()))
                    .with("desk.mailboxes[" + mailbox + "].smtp.port", Integer.toString(smtp.port()));
        }
        desk.with("desk.digest.cron", "0/10 * * * * ?");
        desk.slack().faults().retryDelays(Duration.ZERO, Duration.ofSeconds(3), Duration.ofSeconds(10));
        scene = new CrashScene(desk);
        start();
    }

    private void start() {
        bot = BotProcess.start(CrashingBot.class, desk, "crash-" + started++);
        await("the bot is connected").atMost(LIMIT).until(() -> desk.slack().connectedSockets() == 1);
    }

    Outcome run(CrashPoint point) {
        try {
            scene.prepare(point.act());
            arm(point);
            scene.act();
            if (point.name().equals("E3")) {
                dieWhenAcknowledged();
            }
            await("the bot dies at " + point.name()).atMost(LIMIT).until(() -> !bot.isAlive());
            var died = Instant.now();
            start();
            var ready = Duration.between(died, Instant.now());
            var faults = scene.faults(point.asks());
            return new Outcome(faults, scene.isAsked(), ready);
        } catch (RuntimeException e) {
            return new Outcome(List.of(String.valueOf(e.getMessage())), false, Duration.ZERO);
        } finally {
            if (!bot.isAlive()) {
                start();
            }
        }
    }

    private void arm(CrashPoint point) {
        if (point.inside() != null) {
            bot.tell(point.inside().line());
        }
        if (point.line() != null) {
            var door = point.line().server().equals("imap") ? imap : smtp;
            door.await(new MailDoor.Watch(
                    point.line()::matches,
                    point.line().isHeard(),
                    () -> die(point.line().isHeard())));
        }
    }

    private void die(boolean afterArrival) {
        if (afterArrival) {
            await("the mail is taken").atMost(LIMIT).until(scene::hasArrived);
        }
        bot.kill();
    }

    private void dieWhenAcknowledged() {
        try {
            if (!desk.slack().awaitEventsDelivered(LIMIT)) {
                throw new IllegalStateException("The event was not acknowledged");
            }
            bot.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        bot.close();
        imap.close();
        smtp.close();
    }

    /** {@code TIMES [NAME...]}: so often each point, or only those; ends with 1 if anything was lost or came twice. */
    public static void main(String[] arguments) throws IOException {
        int times = Integer.parseInt(arguments[0]);
        var wanted = List.of(arguments).subList(1, arguments.length);
        var folder = Files.createTempDirectory("madoguchi-crash");
        boolean isGood = true;
        try (var desk = Story.environment(SandboxDatabase.start(folder));
                var points = new CrashPoints(desk)) {
            for (var point : CrashPoint.all()) {
                if (wanted.isEmpty() || wanted.contains(point.name())) {
                    var outcomes = new ArrayList<Outcome>();
                    for (int i = 0; i < times; i++) {
                        outcomes.add(points.run(point));
                    }
                    isGood &= print(point, outcomes);
                }
            }
        } finally {
            SandboxDatabase.empty(folder);
        }
        System.exit(isGood ? 0 : 1);
    }

    private static boolean print(CrashPoint point, List<Outcome> outcomes) {
        long good = outcomes.stream().filter(it -> it.faults().isEmpty()).count();
        long asked = outcomes.stream().filter(Outcome::question).count();
        var slowest =
                outcomes.stream().map(Outcome::ready).max(Duration::compareTo).orElse(Duration.ZERO);
        System.out.printf(
                "%-5s %-42s %d of %d good, %d asked, ready after %.1f s at most%n",
                point.name(),
                point.where(),
                good,
                outcomes.size(),
                asked,
                slowest.toMillis() / (double) TimeUnit.SECONDS.toMillis(1));
        outcomes.stream().flatMap(it -> it.faults().stream()).forEach(fault -> System.out.println("      " + fault));
        return good == outcomes.size();
    }
}
