package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.sandbox.database.SandboxDatabase;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Mails that the server took for spam. */
class JunkStoryTest {

    private SandboxDesk desk;
    private MailProgramOfTheDesk inbox;

    @BeforeEach
    void start() {
        desk = Story.environment(SandboxDatabase.temporary())
                .with("desk.mailboxes[0].junk-folder", "Junk")
                .with("spring.quartz.properties.org.quartz.scheduler.instanceName", "junk-" + System.nanoTime());
        inbox = new MailProgramOfTheDesk(desk, SandboxDesk.SUPPORT);
        inbox.create("Junk");
        desk.startBot();
    }

    @AfterEach
    void stop() {
        inbox.close();
        desk.close();
    }

    @Test
    void what_the_server_took_for_spam_becomes_an_inquiry_when_an_agent_says_that_it_is_none() {
        var kim = new AtDesk(desk).kim();
        inbox.put("Junk", "You have won", "eve@elsewhere.example");
        inbox.put("Junk", "The invoice is wrong", "anna@customers.example");
        var line = awaitLine(2);

        desk.slack()
                .people()
                .click(kim.user().id(), kim.channel().id(), line.path("ts").asString(), "take_out", "2");

        assertThat(channel().awaitCard("The invoice is wrong")).isNotNull();
        kim.awaitWhisper("It is a new inquiry now");
        assertThat(channel().findCard("You have won")).isEmpty();
    }

    @Test
    void mails_that_people_move_between_inbox_and_junk_become_one_inquiry() {
        inbox.put("Junk", "Rescued", "anna@customers.example");
        awaitRecorded(1);
        inbox.move("Junk", "INBOX", "Rescued");
        channel().awaitCard("Rescued");

        inbox.move("INBOX", "Junk", "Rescued");
        awaitRecorded(3);

        assertThat(channel().cards("Rescued")).hasSize(1);
        assertThat(recorded("DUPLICATE")).isEqualTo(2);
    }

    private ChannelView channel() {
        return new AtDesk(desk).support();
    }

    /** Ten minutes of gathering are not waited for. */
    private ObjectNode awaitLine(int mails) {
        awaitRecorded(mails);
        desk.bot(Outbox.class).reschedule(DeliveryKind.JUNK, 1, Instant.now());
        return await("a line about junk")
                .atMost(ChannelView.LIMIT)
                .until(
                        () -> channel().messages().stream()
                                .filter(message ->
                                        message.path("text").asString("").contains("in the Junk folder"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void awaitRecorded(int mails) {
        await("%d mails in the ledger".formatted(mails))
                .atMost(ChannelView.LIMIT)
                .until(() -> recorded("SPAM") + recorded("DUPLICATE") + recorded("NEW") >= mails);
    }

    private int recorded(String outcome) {
        return desk.bot(JdbcClient.class)
                .sql("SELECT count(*) FROM mail_ledger WHERE outcome = :outcome")
                .param("outcome", outcome)
                .query(Integer.class)
                .single();
    }
}
