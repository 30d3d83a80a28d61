package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.database.SandboxDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The desk may open no more files, nor connections. As operators run it, from its jar: with classes in folders it could not even load the class
 * that says so. Skipped before the jar is packaged, and without the program that sets the limit.
 */
class OpenFilesStoryTest {

    private static final String NAME = "open-files";
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final int NONE = 3;
    private static final int ENOUGH = 1_024;

    @TempDir
    private Path folder;

    @Test
    void what_came_while_no_file_could_be_opened_follows_once() throws Exception {
        assumeThat(Files.isExecutable(PRLIMIT)).isTrue();
        try (var desk = Story.environment(SandboxDatabase.start(folder));
                var bot = BotProcess.start(jar(), desk, NAME)) {
            var channel = new AtDesk(desk).support();
            var kim = new AtDesk(desk).kim();
            var fay = desk.mail().customer("Fay", "fay@customers.example");
            fay.writes(SandboxDesk.SUPPORT, "While files were there", "Hello!");
            var card = channel.awaitCard("While files were there");

            mayOpen(bot, NONE);
            desk.mail().cutReaders();
            fay.writes(SandboxDesk.SUPPORT, "Without files", "Hello?");
            kim.replies(card, "This was written while nothing could be opened.");
            await("attempts in vain").atMost(ChannelView.LIMIT).until(() -> log().contains("Too many open files"));
            assertThat(fay.mails()).isEmpty();
            assertThat(channel.cards("Without files")).isEmpty();
            mayOpen(bot, ENOUGH);

            channel.awaitCard("Without files");
            assertThat(fay.awaitMail(ChannelView.LIMIT).text())
                    .contains("This was written while nothing could be opened.");
            card.awaitText("Waiting for the customer");
            assertThat(fay.mails()).hasSize(1);
            assertThat(channel.cards("Without files")).hasSize(1);
        }
    }

    /** What is open stays open. */
    private static void mayOpen(BotProcess bot, int files) throws IOException, InterruptedException {
        var limit = new ProcessBuilder(
                        PRLIMIT.toString(), "--pid", Long.toString(bot.pid()), "--nofile=" + files + ":" + ENOUGH)
                .inheritIO()
                .start();
        assertThat(limit.waitFor()).isZero();
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("..", "bot", "target"))) {
            var jars = files.filter(file -> file.toString().endsWith("-app.jar"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
            assumeThat(jars).isPresent();
            return jars.orElseThrow();
        }
    }

    private static String log() throws IOException {
        return Files.readString(Path.of("target", "chaos", NAME + ".log"));
    }
}
