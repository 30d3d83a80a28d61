package dev.madoguchi.slack.post;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.domain.Message;
import dev.madoguchi.slack.Words;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MailChoicesTest {

    private final MailChoices tokyo = new MailChoices(ZoneId.of("Asia/Tokyo"), Words.in(Locale.ENGLISH));

    @Test
    void a_mail_is_called_by_its_time_where_the_reader_is_its_sender_and_its_beginning() {
        var mail = aMessage()
                .from("anna@example.com", "Anna Adams")
                .saying("\nI have moved house.\nRegards")
                .build();

        assertThat(label(mail)).isEqualTo("11-02 18:00 · Anna Adams · I have moved house.");
    }

    @Test
    void without_a_name_it_is_called_by_the_address() {
        assertThat(label(aMessage().from("anna@example.com", null).saying("Hi").build()))
                .isEqualTo("11-02 18:00 · anna@example.com · Hi");
    }

    @Test
    void what_an_agent_sent_is_called_ours() {
        assertThat(label(aMessage().replyOf(KIM).saying("Here you are.").build()))
                .isEqualTo("11-02 18:00 · us · Here you are.");
    }

    @Test
    void a_long_name_leaves_place_for_what_the_mail_says() {
        var mail = aMessage()
                .from("anna@example.com", "A".repeat(200))
                .saying("😀".repeat(200))
                .build();

        assertThat(label(mail)).hasSizeLessThanOrEqualTo(75).contains("A · 😀");
    }

    private String label(Message mail) {
        return tokyo.option(mail).getText().getText();
    }
}
