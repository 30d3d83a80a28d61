package dev.madoguchi.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void a_short_mail_is_shown_whole() {
        var text = "Hello\n\nIt does not work.";

        assertThat(Excerpt.fits(text)).isTrue();
        assertThat(Excerpt.of(text)).isEqualTo(text);
    }

    @Test
    void twenty_lines_fit_and_twenty_one_do_not() {
        assertThat(Excerpt.fits("a\n".repeat(20))).isTrue();
        assertThat(Excerpt.fits("a\n".repeat(21))).isFalse();
        assertThat(Excerpt.of("a\n".repeat(21)).lines()).hasSize(20);
    }

    @Test
    void a_long_mail_is_cut_at_the_end_of_a_word() {
        var excerpt = Excerpt.of("customer ".repeat(300));

        assertThat(excerpt).hasSizeLessThanOrEqualTo(1_200).endsWith("customer");
    }

    @Test
    void text_without_blanks_is_cut_anywhere() {
        assertThat(Excerpt.of("請".repeat(2_000))).hasSize(1_200);
    }

    @Test
    void no_character_is_cut_in_half() {
        for (var text : new String[] {"😀".repeat(900), "x" + "😀".repeat(900)}) {
            assertThat(Excerpt.of(text)).matches(cut -> !Character.isHighSurrogate(cut.charAt(cut.length() - 1)));
        }
    }
}
