package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.aMessage;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.reply.RecipientResults;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcRecipientResultsTest extends RecipientResultsContract {

    @Override
    RecipientResults results() {
        return TestDatabase.get(RecipientResults.class);
    }

    @Test
    void a_copy_says_nothing_of_what_was_sent_again_after_the_mail_was_returned() {
        var reply = reply();
        copyCame(reply, NOW);
        assertThat(results().cameBack(reply)).isTrue();

        TestDatabase.jdbc()
                .sql(
                        "INSERT INTO inquiry_event (inquiry, what, at, message) SELECT inquiry, 'BOUNCED', ?, id FROM message WHERE id = ?")
                .params(NOW.plusSeconds(60).atOffset(UTC), reply.value())
                .update();
        assertThat(results().cameBack(reply)).isFalse();

        copyCame(reply, NOW.plusSeconds(120));
        assertThat(results().cameBack(reply)).isTrue();
    }

    private static void copyCame(MessageId reply, Instant at) {
        TestDatabase.jdbc()
                .sql("""
                        INSERT INTO mail_ledger (mailbox, uid_validity, uid, outcome, received_at, recorded_at, sha256, message)
                        VALUES (?, 1, ?, 'IGNORED', ?, ?, ?, ?)
                        """)
                .params(
                        "copies-" + reply,
                        at.getEpochSecond(),
                        at.atOffset(UTC),
                        at.atOffset(UTC),
                        new byte[32],
                        reply.value())
                .update();
    }

    @Override
    MessageId reply() {
        var draft = aMessage()
                .in(Rows.inquiry())
                .replyOf(KIM)
                .at("C" + UUID.randomUUID(), "1.1")
                .draft();
        return TestDatabase.get(Messages.class).add(draft).id();
    }
}
