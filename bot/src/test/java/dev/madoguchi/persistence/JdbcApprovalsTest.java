package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMessage;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.reply.Approvals;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Attachments.NewAttachment;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import java.util.UUID;

class JdbcApprovalsTest extends ApprovalsContract {

    @Override
    Approvals approvals() {
        return TestDatabase.get(Approvals.class);
    }

    @Override
    Messages messages() {
        return TestDatabase.get(Messages.class);
    }

    @Override
    Attachments attachments() {
        return TestDatabase.get(Attachments.class);
    }

    @Override
    MessageId reply() {
        var first = new NewAttachment("a.pdf", "application/pdf", 3, null, "F0A");
        var second = new NewAttachment("b.pdf", "application/pdf", 3, null, "F0B");
        var draft = aMessage()
                .in(Rows.inquiry())
                .replyOf(KIM)
                .with(first, second)
                .at("C" + UUID.randomUUID(), "1.1")
                .draft();
        return messages().add(draft).id();
    }
}
