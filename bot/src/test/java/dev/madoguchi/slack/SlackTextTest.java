package dev.madoguchi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackTextTest {

    @Test
    void what_was_typed_behind_a_command_is_read_as_it_was_typed() {
        assertThat(SlackText.typed("search &lt;b&gt; &amp;amp; <mailto:a@b.c|a@b.c> <https://x.example> <"))
                .isEqualTo("search <b> &amp; a@b.c https://x.example <");
        assertThat(SlackText.typed("<".repeat(100_000))).hasSize(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel>",
                "<!here|here>",
                "<@U0KIM0001>",
                "<#C0SUPPORT>",
                "<http://evil.example|Your bank>",
                "<mailto:a@b.example|x>",
                "&lt;!channel&gt;"
            })
    void nothing_that_slack_reads_survives(String hostile) {
        var inert = SlackText.inert("Hello " + hostile, 300);

        assertThat(inert).doesNotContain("<", ">").doesNotContainPattern("&(?!amp;|lt;|gt;)");
    }

    @Test
    void what_was_escaped_already_is_shown_as_it_was_written() {
        assertThat(SlackText.inert("&lt;!channel&gt;", 300)).isEqualTo("&amp;lt;!channel&amp;gt;");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202E, 0x2066, 0x200B, 0x200F, 0xAD, 0xFEFF, 0x1B, 0x7F, 0x85, 0x2028, 0xE0041})
    void what_turns_or_hides_letters_is_removed(int character) {
        assertThat(SlackText.inert("a" + Character.toString(character) + "b", 300))
                .isEqualTo("ab");
    }

    @Test
    void zero_width_characters_cannot_split_a_mention_past_the_escape() {
        assertThat(SlackText.inert("<\u200B!channel>", 300)).isEqualTo("&lt;!channel&gt;");
    }

    @Test
    void line_breaks_tabs_and_joined_emoji_stay() {
        var family = "👨‍👩‍👧";

        assertThat(SlackText.inert("a\n\tb " + family, 300)).isEqualTo("a\n\tb " + family);
    }

    @Test
    void half_a_character_is_removed() {
        assertThat(SlackText.inert("a\uD83Db", 300)).isEqualTo("ab");
    }

    @Test
    void a_cut_is_shown_and_keeps_the_limit() {
        assertThat(SlackText.inert("x".repeat(500), 100)).hasSize(100).endsWith("…");
    }

    @Test
    void a_cut_divides_neither_an_escape_nor_a_character() {
        for (int shift = 0; shift < 8; shift++) {
            var escapes = SlackText.inert("x".repeat(shift) + "<&>".repeat(100), 60);
            var emoji = SlackText.inert("x".repeat(shift) + "😀".repeat(100), 60);

            assertThat(escapes).matches("x*(&lt;|&amp;|&gt;)*…");
            assertThat(emoji).matches("x*(😀)*…");
        }
    }

    @Test
    void pieces_lose_nothing() {
        var mail = "The first paragraph & more.\n\nThe <second> one. ".repeat(200) + "終わり。".repeat(900);

        var pieces = SlackText.pieces(mail, 500);

        assertThat(pieces).allMatch(piece -> piece.length() <= 500);
        assertThat(String.join("", pieces).replaceAll("\\s", ""))
                .isEqualTo(SlackText.escape(mail).replaceAll("\\s", ""));
    }

    @Test
    void pieces_end_at_paragraphs_where_there_are_some() {
        var pieces = SlackText.pieces("a".repeat(80) + "\n\n" + "b".repeat(80), 100);

        assertThat(pieces).containsExactly("a".repeat(80), "b".repeat(80));
    }

    @Test
    void pieces_never_divide_an_escape() {
        for (int shift = 0; shift < 8; shift++) {
            assertThat(SlackText.pieces("x".repeat(shift) + "<>&".repeat(300), 97))
                    .allMatch(piece -> piece.matches("x*(&lt;|&gt;|&amp;)*"));
        }
    }

    @Test
    void an_empty_text_has_no_pieces() {
        assertThat(SlackText.pieces(" \n\u200B ", 100)).isEmpty();
    }

    @Test
    void what_has_nothing_to_see_is_shown_all_the_same() {
        assertThat(SlackText.inert("\u200B\u202E", 300)).isEqualTo("…");
        assertThat(SlackText.inert("", 300)).isEmpty();
    }

    @Test
    void the_desks_own_words_are_cut_before_a_sign_or_behind_it() {
        var link = "<https://desk.slack.com/archives/C1/p1|#42>";

        for (int limit = 4; limit < 4 + link.length(); limit++) {
            assertThat(SlackText.shortened("See " + link + " now", limit)).isEqualTo("See ");
        }
        assertThat(SlackText.shortened("See " + link + " now", 4 + link.length()))
                .isEqualTo("See " + link);
    }

    @Test
    void the_start_of_what_was_typed_keeps_whole_characters() {
        assertThat(SlackText.start("a😀b", 2)).isEqualTo("a");
        assertThat(SlackText.start("a😀b", 3)).isEqualTo("a😀");
        assertThat(SlackText.start("a<b", 3)).isEqualTo("a<b");
    }
}
