package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.database.SandboxDatabase;
import dev.madoguchi.sandbox.mail.Customer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database has no connection left for the desk, or a disk that fails. The latter needs strace, and is skipped where nobody may use it. */
class FaultyMachineStoryTest {

    private static final String NAME = "faulty-machine";
    private static final int MAILS = 8;
    private static final Path STRACE = Path.of("target", "chaos", "strace.log");

    @TempDir
    private static Path folder;

    private static SandboxDesk desk;
    private static BotProcess bot;

    private final ChannelView channel = new AtDesk(desk).support();
    private final AgentAtWork kim = new AtDesk(desk).kim();

    @BeforeAll
    static void start() {
        desk = Story.environment(SandboxDatabase.start(folder.resolve("desk")));
        bot = BotProcess.start(desk, NAME);
    }

    @AfterAll
    static void end() {
        bot.close();
        desk.close();
    }

    @Test
    void mail_waits_on_its_server_while_others_have_taken_all_connections_to_the_database() throws SQLException {
        var anna = customer("Anna");
        anna.writes(SandboxDesk.SUPPORT, "Before the crowd", "Hello!");
        channel.awaitCard("Before the crowd");
        var crowd = new ArrayList<Connection>();
        try {
            await("a database without the desk").atMost(ChannelView.LIMIT).until(() -> isCrowdedOut(crowd));
            anna.writes(SandboxDesk.SUPPORT, "In the crowd", "Is there any room?");
            await("an attempt in vain").atMost(ChannelView.LIMIT).until(() -> hasSaid("request timed out"));
            assertThat(channel.cards("In the crowd")).isEmpty();
        } finally {
            for (var connection : crowd) {
                connection.close();
            }
        }

        channel.awaitCard("In the crowd");
        assertThat(channel.cards("In the crowd")).hasSize(1);
    }

    /** PostgreSQL gives itself up rather than say that something is written which may not be. */
    @Test
    void nothing_is_missing_after_the_disk_would_not_write_for_a_while() throws Exception {
        var cleo = customer("Cleo");
        cleo.writes(SandboxDesk.SUPPORT, "Before the disk", "Hello!");
        var first = channel.awaitCard("Before the disk");
        assumeThat(Files.isExecutable(Path.of("/usr/bin/strace"))).isTrue();
        var failing = failingDisk();
        await("a hold on PostgreSQL")
                .until(() -> !failing.isAlive() || Files.readString(STRACE).contains("attached"));
        assumeThat(failing.isAlive()).isTrue();
        try (var witness = connection()) {
            for (int i = 0; i < MAILS; i++) {
                cleo.writes(SandboxDesk.SUPPORT, "On a bad disk " + i, "Hello!");
            }
            kim.replies(first, "This is written on a bad disk.");
            await("a database that gave itself up").atMost(ChannelView.LIMIT).until(() -> !witness.isValid(1));
        } finally {
            failing.destroy();
            failing.waitFor();
        }

        for (int i = 0; i < MAILS; i++) {
            channel.awaitCard("On a bad disk " + i);
        }
        assertThat(cleo.awaitMail(ChannelView.LIMIT).text()).contains("This is written on a bad disk.");
        assertThat(cleo.mails()).hasSize(1);
        for (int i = 0; i < MAILS; i++) {
            assertThat(channel.cards("On a bad disk " + i)).hasSize(1);
        }
    }

    private static Customer customer(String name) {
        return desk.mail().customer(name, name.toLowerCase(Locale.ROOT) + "@customers.example");
    }

    private static boolean isCrowdedOut(List<Connection> crowd) throws SQLException {
        if (crowd.isEmpty()) {
            crowd.add(connection());
        }
        try (var statement = crowd.get(0).createStatement()) {
            statement.execute("""
                    SELECT pg_terminate_backend(pid)
                    FROM pg_stat_activity
                    WHERE backend_type = 'client backend' AND application_name <> 'crowd'
                    """);
            fill(crowd);
            try (var others = statement.executeQuery("""
                    SELECT count(*)
                    FROM pg_stat_activity
                    WHERE backend_type = 'client backend' AND application_name <> 'crowd'
                    """)) {
                return others.next() && others.getInt(1) == 0;
            }
        }
    }

    private static void fill(List<Connection> crowd) {
        try {
            while (true) {
                crowd.add(connection());
            }
        } catch (SQLException full) {
            assertThat(full.getMessage()).contains("too many clients");
        }
    }

    private static Connection connection() throws SQLException {
        var settings = desk.configuration();
        return DriverManager.getConnection(
                settings.get("spring.datasource.url") + "?ApplicationName=crowd",
                settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password"));
    }

    /** The third time that a process of PostgreSQL wants its log on the disk, that fails. */
    private static Process failingDisk() throws IOException {
        var postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        var command = new ArrayList<>(List.of(
                "strace", "-f", "-o", "/dev/null", "-e", "trace=fdatasync", "-e", "inject=fdatasync:error=EIO:when=3"));
        Stream.concat(Stream.of(postmaster), postmaster.children())
                .forEach(process -> command.addAll(List.of("-p", Long.toString(process.pid()))));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(STRACE.toFile())
                .start();
    }

    private static long postmaster() throws IOException {
        var data = Path.of(DatabaseCrash.query(desk, "SELECT setting FROM pg_settings WHERE name = 'data_directory'"));
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    private static boolean hasSaid(String words) {
        try {
            return Files.readString(Path.of("target", "chaos", NAME + ".log")).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
