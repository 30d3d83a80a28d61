package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database is lost, and a backup takes its place that is some mails and answers old. */
class RestoreStoryTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final String DATABASE = "spring.datasource.url";

    private static SandboxDesk desk;

    @BeforeAll
    static void start() {
        desk = Story.start(true);
    }

    @AfterAll
    static void end() {
        desk.close();
    }

    @Test
    void after_a_restore_nothing_is_posted_or_mailed_again_and_no_mail_is_missing() throws Exception {
        var channel = new AtDesk(desk).support();
        var kim = new AtDesk(desk).kim();
        var anna = desk.mail().customer("Anna", "anna@customers.example");
        var ben = desk.mail().customer("Ben", "ben@customers.example");
        anna.writes(SandboxDesk.SUPPORT, "Before the backup", "Hello?");
        var annasCard = channel.awaitCard("Before the backup");
        annasCard.awaitReaction(kim.replies(annasCard, "This waits in the backup."), "hourglass_flowing_sand");

        desk.stopBot();
        var lost = desk.configuration().get(DATABASE);
        copy(lost, "backup");
        desk.startBot();
        kim.decides(annasCard, "This waits in the backup.", "send_now");
        anna.awaitMail();
        ben.writes(SandboxDesk.SUPPORT, "After the backup", "Hello, too?");
        var bensCard = channel.awaitCard("After the backup");
        kim.sendsNow(bensCard, "Answered after the backup.");
        ben.awaitMail();
        bensCard.awaitText("Waiting for the customer");
        desk.stopBot();
        int posts = bensCard.thread().size();
        desk.with(DATABASE, lost.replace("/postgres", "/backup")).startBot();

        annasCard.awaitText("may have been sent");
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(bensCard.text()).contains("New"));
        kim.clicks(bensCard, "claim");
        bensCard.awaitText("In progress");
        kim.clicks(annasCard, "it_was_sent");
        annasCard.awaitText("Waiting for the customer");
        assertThat(bensCard.thread()).hasSize(posts);
        kim.sendsNow(bensCard, "Answered after the restore.");
        await().atMost(LONG_ENOUGH).until(() -> ben.mails().size() == 2);
        assertThat(anna.mails()).hasSize(1);
        assertThat(channel.cards("Before the backup")).hasSize(1);
        assertThat(channel.cards("After the backup")).hasSize(1);
    }

    /** As a dump and its restore do it: the same rows in a database of its own. */
    private static void copy(String database, String name) throws SQLException {
        var server = database.replace("/postgres", "/template1");
        try (var connection = DriverManager.getConnection(server, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE postgres");
        }
    }
}
