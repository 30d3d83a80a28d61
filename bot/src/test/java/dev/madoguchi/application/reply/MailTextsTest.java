package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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
    void every_line_of_the_quote_is_quoted() {
        var quote = Quote.of(aMessage().saying("one\n\n> two").build(), Locale.ENGLISH);

        assertThat(quote.intro()).isEqualTo("On 2026-11-02 09:00 UTC, Anna Adams wrote:");
        assertThat(quote.text()).isEqualTo("> one\n> \n> > two");
    }

    @Test
    void a_japanese_quote_names_the_address() {
        var quote = Quote.of(aMessage().build(), Locale.JAPANESE);

        assertThat(quote.intro()).isEqualTo("2026-11-02 09:00 UTC Anna Adams <anna@example.com>:");
    }

    @Test
    void plain_text_becomes_a_paragraph_in_which_nothing_is_markup() {
        assertThat(Html.paragraph("a < b & \"c\"\nd")).isEqualTo("<p>a &lt; b &amp; &quot;c&quot;<br>\nd</p>\n");
        assertThat(Html.paragraph(" \n")).isEmpty();
    }
}
