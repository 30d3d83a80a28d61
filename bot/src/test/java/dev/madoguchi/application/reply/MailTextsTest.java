package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subjects, quotes and paragraphs of what leaves. */
class MailTextsTest {

    @ParameterizedTest
    @CsvSource({
        "Invoice,Re: Invoice",
        "Re: Invoice,Re: Invoice",
        "RE: Invoice,RE: Invoice",
        "AW: Rechnung,AW: Rechnung",
        "返信: 請求書,返信: 請求書",
        "Reply wanted,Re: Reply wanted",
        "'  Invoice ',Re: Invoice"
    })
    void an_answer_has_one_prefix(String subject, String answer) {
        assertThat(Subjects.replyTo(subject)).isEqualTo(answer);
    }

    @Test
    void a_subject_without_end_is_cut_before_it_is_answered() {
        var answer = Subjects.replyTo("😀".repeat(5_000) + "\r\nBcc: eve@example.org");

        assertThat(answer).startsWith("Re: 😀").endsWith("😀…").hasSize(305);
    }

    @Test
    void every_line_of_the_quote_is_quoted() {
        var quote = Quote.of(aMessage().saying("one\n\n> two").build(), Given.SUPPORT);

        assertThat(quote.whole()).isEqualTo("On 2026-11-02 09:00 UTC, Anna Adams wrote:\n> one\n> \n> > two");
    }

    @Test
    void a_japanese_quote_names_the_address_and_the_time_in_japan() {
        var quote = Quote.of(aMessage().build(), Given.MADOGUCHI);

        assertThat(quote.intro()).isEqualTo("2026-11-02 18:00 JST Anna Adams <anna@example.com>:");
    }

    @Test
    void of_a_very_long_mail_only_the_beginning_is_quoted() {
        var manyLines = Quote.of(aMessage().saying("x\n".repeat(5_000)).build(), Given.SUPPORT);
        var longLine =
                Quote.of(aMessage().saying("short\n" + "x".repeat(50_000)).build(), Given.SUPPORT);

        assertThat(manyLines.whole().lines()).hasSize(302).endsWith("> […]");
        assertThat(longLine.whole()).endsWith("wrote:\n> short\n> […]");
    }
}
