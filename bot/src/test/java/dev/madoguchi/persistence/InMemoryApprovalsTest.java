package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMessage;

import dev.madoguchi.application.reply.Approvals;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Attachments.NewAttachment;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.fake.InMemoryApprovals;
import dev.madoguchi.fake.InMemoryMessages;
import java.util.UUID;

class InMemoryApprovalsTest extends ApprovalsContract {

    private final InMemoryMessages messages = new InMemoryMessages();
    private final Approvals approvals = new InMemoryApprovals(messages.attachments);

    @Override
    Approvals approvals() {
        return approvals;
    }

    @Override
    Messages messages() {
        return messages;
    }

    @Override
    Attachments attachments() {
        return messages.attachments;
    }

    @Override
    MessageId reply() {
        var first = new NewAttachment("a.pdf", "application/pdf", 3, null, "F0A");
        var second = new NewAttachment("b.pdf", "application/pdf", 3, null, "F0B");
        var draft = aMessage()
                .in(new InquiryId(1))
                .replyOf(KIM)
                .with(first, second)
                .at("C" + UUID.randomUUID(), "1.1")
                .draft();
        return messages().add(draft).id();
    }
}
