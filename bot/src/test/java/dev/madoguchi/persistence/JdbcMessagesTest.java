package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMessage;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class JdbcMessagesTest extends MessagesContract {

    @Test
    void one_slack_message_is_kept_once() {
        var draft = aMessage()
                .in(someInquiry())
                .replyOf(KIM)
                .at("C0ONCE", "1.000001")
                .draft();
        messages().add(draft);

        assertThatThrownBy(() -> messages().add(draft)).isInstanceOf(DuplicateKeyException.class);
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
    InquiryId someInquiry() {
        return Rows.inquiry();
    }
}
