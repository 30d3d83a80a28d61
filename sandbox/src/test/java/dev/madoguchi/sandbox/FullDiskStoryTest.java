package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.madoguchi.sandbox.database.SandboxDatabase;
import dev.madoguchi.sandbox.mail.CustomerMail;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The disk under PostgreSQL is full. A disk that small can only be made by root; skipped otherwise. */
class FullDiskStoryTest {

    private static final int A_MEGABYTE = 1024 * 1024;

    @TempDir
    private Path disk;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private SandboxDesk desk;

    @BeforeEach
    void start() throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=400m", "none", disk.toString()))
                .isTrue();
        desk = Story.environment(SandboxDatabase.start(disk.resolve("desk")));
        desk.startBot();
        log.start();
        ((Logger) LoggerFactory.getLogger("dev.madoguchi.mail.MailboxWatch")).addAppender(log);
    }

    @AfterEach
    void end() throws Exception {
        if (desk != null) {
            desk.close();
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void mail_stays_on_its_server_while_the_disk_is_full_and_comes_by_itself_when_it_is_not() throws IOException {
        var channel = new AtDesk(desk).support();
        var anna = desk.mail().customer("Anna", "anna@customers.example");
        anna.writes(SandboxDesk.SUPPORT, "Before", "Hello!");
        channel.awaitCard("Before");
        var everything = fill();

        anna.writes(CustomerMail.to(SandboxDesk.SUPPORT)
                .subject("Much to store")
                .text("See the file.")
                .attach("photo.jpg", "image/jpeg", photograph()));
        await("four attempts in vain").atMost(ChannelView.LIMIT).until(() -> failures() > 3);
        assertThat(channel.cards("Much to store")).isEmpty();

        Files.delete(everything);

        var card = channel.awaitCard("Much to store");
        assertThat(card.text()).doesNotContain("cannot be read");
        assertThat(channel.cards("Much to store")).hasSize(1);
    }

    private Path fill() throws IOException {
        var everything = disk.resolve("everything");
        try (var out = Files.newOutputStream(everything)) {
            fill(out, A_MEGABYTE);
        } catch (IOException full) {
            // what is left is less than a block
            return everything;
        }
        throw new IllegalStateException("The disk has no end");
    }

    private static void fill(OutputStream out, int block) throws IOException {
        try {
            while (true) {
                out.write(new byte[block]);
            }
        } catch (IOException full) {
            if (block > 1) {
                fill(out, block / 2);
            }
            throw full;
        }
    }

    /** Bytes that nobody can compress. */
    private static byte[] photograph() {
        var bytes = new byte[2 * A_MEGABYTE];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private long failures() {
        return log.list.stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .count();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
