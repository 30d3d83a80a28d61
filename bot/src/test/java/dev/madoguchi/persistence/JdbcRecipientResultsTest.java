package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMessage;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.reply.RecipientResults;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import java.util.UUID;

class JdbcRecipientResultsTest extends RecipientResultsContract {

    @Override
    RecipientResults results() {
        return TestDatabase.get(RecipientResults.class);
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
