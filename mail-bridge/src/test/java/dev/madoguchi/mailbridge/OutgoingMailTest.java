package dev.madoguchi.mailbridge;

import static dev.madoguchi.mailbridge.OutgoingMails.aReply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi\r\nBcc: victim@example.com",
                "Hi\nthere",
                "Hi\u0000",
                "Hi\u007f",
                "Hi\u0085there",
                "Hi\u2028there",
                "Hi\u2029there"
            })
    void a_subject_with_a_control_character_is_refused(String subject) {
        assertThatThrownBy(() -> aReply().subject(subject).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("subject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com>,<victim@example.com",
                "anna@example.com,victim@example.com",
                "anna\u560D\u560A@example.com",
                "山田@example.com",
                "anna@",
                "anna",
                "@example.com",
                "an na@example.com"
            })
    void what_is_no_single_ascii_address_is_refused(String address) {
        assertThatThrownBy(() -> aReply().to(new MailAddress(address, null)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("to");
    }

    @Test
    void a_line_break_cannot_even_get_into_a_name() {
        var from = new MailAddress("desk@example.com", "Desk\r\nBcc: victim@example.com");

        assertThat(from.name()).isEqualTo("Desk Bcc: victim@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b@x", "a>@x", "<a@x>", "a@x\r\nBcc: v@x", "日本@x"})
    void what_is_no_message_id_is_refused(String id) {
        assertThatThrownBy(() -> aReply().messageId(id).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("messageId");
        assertThatThrownBy(() -> aReply().references(List.of(id)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("references");
        assertThatThrownBy(() -> aReply().inReplyTo(List.of(id)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("inReplyTo");
    }

    @Test
    void a_message_id_longer_than_250_characters_is_refused() {
        assertThat(aReply().messageId("a".repeat(250)).build().messageId()).hasSize(250);
        assertThatThrownBy(() -> aReply().messageId("a".repeat(251)).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_mail_to_nobody_is_refused() {
        assertThatThrownBy(() -> aReply().toNobody().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("to");
    }

    @Test
    void a_mail_that_answers_two_is_refused() {
        assertThatThrownBy(() -> aReply().inReplyTo(List.of("1@x", "2@x")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("inReplyTo");
    }

    @Test
    void a_content_type_that_adds_a_header_is_refused() {
        assertThatThrownBy(() -> aReply().attached("a.txt", "text/plain\r\nX-Evil: 1", new byte[0])
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("attachments");
    }
}
