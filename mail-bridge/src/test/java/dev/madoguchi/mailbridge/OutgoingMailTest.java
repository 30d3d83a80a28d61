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
                "anna@example.",
                "anna@.example",
                "anna@example..com",
                "an\"na@example.com",
                "\"anna@example.com",
                "eve@example.org@example.com",
                "\"eve@example.org\"@example.com",
                "@example.com",
                "an na@example.com"
            })
    void what_is_no_single_ascii_address_is_refused(String address) {
        assertThatThrownBy(() -> aReply().to(new MailAddress(address, null)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo..bar@docomo.ne.jp",
                ".foo@ezweb.ne.jp",
                "foo.@docomo.ne.jp",
                "\"foo/-\"@example.jp",
                "o'neil+x@example.com"
            })
    void what_customers_really_have_as_addresses_can_be_sent_to(String address) {
        assertThat(aReply().to(new MailAddress(address, null)).build().to()).hasSize(1);
    }

    @Test
    void an_id_that_our_header_cannot_name_is_known_before() {
        assertThat(OutgoingMail.canName("1@example.com")).isTrue();
        assertThat(OutgoingMail.canName("山田@example.com")).isFalse();
        assertThat(OutgoingMail.canName("x".repeat(251))).isFalse();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain\r\nX-Evil: 1",
                "text/plain; name=x",
                "text",
                "text/",
                "/plain",
                "a/b/c",
                "téxt/plain",
                ""
            })
    void what_is_no_content_type_is_refused(String type) {
        assertThatThrownBy(() -> aReply().attached("a.txt", type, new byte[0]).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("attachments");
    }
}
