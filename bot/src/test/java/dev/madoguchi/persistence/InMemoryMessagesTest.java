package dev.madoguchi.persistence;

import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.fake.InMemoryMessages;

class InMemoryMessagesTest extends MessagesContract {

    private final Messages messages = new InMemoryMessages();
    private long inquiries;

    @Override
    Messages messages() {
        return messages;
    }

    @Override
    InquiryId someInquiry() {
        return new InquiryId(++inquiries);
    }
}
