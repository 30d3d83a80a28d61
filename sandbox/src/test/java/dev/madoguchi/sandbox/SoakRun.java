package dev.madoguchi.sandbox;

import dev.madoguchi.sandbox.database.SandboxDatabase;
import dev.madoguchi.sandbox.mail.Customer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What a bot holds while it works for a long time: a mail a second, an answer every ten; a program, not a test. */
final class SoakRun {

    private static final int SECONDS_A_MINUTE = 60;
    private static final int MAILS_AN_ANSWER = 10;

    private final SandboxDesk desk;
    private final BotProcess bot;
    private final Customer customer;

    private SoakRun(SandboxDesk desk, BotProcess bot) {
        this.desk = desk;
        this.bot = bot;
        customer = desk.mail().customer("Anna", "anna@customers.example");
    }

    /** {@code MINUTES...}: says at each of them what the bot holds. */
    public static void main(String... arguments) throws IOException, SQLException {
        try (var desk = Story.environment(SandboxDatabase.temporary());
                var bot = BotProcess.start(desk, "soak")) {
            while (desk.slack().connectedSockets() == 0) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            var run = new SoakRun(desk, bot);
            int written = 0;
            var start = Instant.now();
            for (var minute : arguments) {
                for (; written < Integer.parseInt(minute) * SECONDS_A_MINUTE; written++) {
                    sleepUntil(start.plusSeconds(written));
                    run.second(written);
                }
                run.say(minute, written);
            }
        }
        System.exit(0);
    }

    private void second(int number) {
        customer.writes(
                number % 2 == 0 ? SandboxDesk.SUPPORT : SandboxDesk.TOIAWASE, subject(number), "Mail " + number);
        int answered = number - SECONDS_A_MINUTE;
        if (answered >= 0 && answered % MAILS_AN_ANSWER == 0) {
            var channel = new AtDesk(desk).support();
            channel.findCard(subject(answered))
                    .ifPresent(card -> new AgentAtWork(desk, desk.agents().get(0), channel.channel())
                            .replies(card, "This is answer " + answered + "."));
        }
    }

    private void say(String minute, int written) throws IOException, SQLException {
        command("GC.run");
        command("GC.run");
        System.out.printf(
                "minute %s: heap %d KB, %d threads, %d files, %d connections to the database; %d mails, %d answers mailed%n",
                minute,
                heapKilobytes(),
                entries("task"),
                entries("fd"),
                connections(),
                written,
                customer.mails().size());
    }

    private long heapKilobytes() throws IOException {
        return command("GC.heap_info")
                .lines()
                .filter(line -> line.contains("generation"))
                .mapToLong(line -> {
                    var used = line.substring(line.indexOf("used ") + "used ".length());
                    return Long.parseLong(used.substring(0, used.indexOf('K')));
                })
                .sum();
    }

    private long entries(String folder) throws IOException {
        try (var files = Files.list(Path.of("/proc", Long.toString(bot.pid()), folder))) {
            return files.count();
        }
    }

    private String command(String command) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(List.of(jcmd, Long.toString(bot.pid()), command)).start();
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int connections() throws SQLException {
        var settings = desk.configuration();
        try (var connection = DriverManager.getConnection(
                        settings.get("spring.datasource.url"),
                        settings.get("spring.datasource.username"),
                        settings.get("spring.datasource.password"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM pg_stat_activity "
                        + "WHERE datname = current_database() AND pid <> pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void sleepUntil(Instant time) {
        LockSupport.parkNanos(Duration.between(Instant.now(), time).toNanos());
    }

    private static String subject(int number) {
        return "Soak " + number;
    }
}
