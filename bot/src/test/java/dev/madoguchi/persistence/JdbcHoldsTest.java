package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMessage;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.reply.Holds;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import java.util.UUID;

class JdbcHoldsTest extends HoldsContract {

    @Override
    Holds holds() {
        return TestDatabase.get(Holds.class);
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
