package dev.madoguchi.persistence;

import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.fake.InMemoryMessages;

class InMemoryMessagesTest extends MessagesContract {

    private final InMemoryMessages messages = new InMemoryMessages();
    private long inquiries;

    @Override
    Messages messages() {
        return messages;
    }

    @Override
    Attachments attachments() {
        return messages.attachments;
    }

    @Override
    InquiryId someInquiry() {
        return new InquiryId(++inquiries);
    }
}
