package dev.madoguchi.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource({
        "ｶﾞｿﾘﾝ, がそりん",
        "カバン, かばん",
        "ＩＮＶＯＩＣＥ, invoice",
        "Café, cafe",
        "ｻｰﾊﾞｰ, サーバー",
        "order_12.pdf, order 12 pdf",
        "anna@example.com, Anna example COM",
        "請求書, 請求書"
    })
    void both_ways_of_writing_give_the_same_words(String one, String other) {
        assertThat(folded(one)).isEqualTo(folded(other)).isNotEmpty();
    }

    @Test
    void japanese_is_divided_into_pairs_of_letters_and_kept_together_over_a_line_break() {
        assertThat(folded("請求書の件")).containsExactly("請求", "求書", "書の", "の件");
        assertThat(folded(SearchWords.unwrapped("請求\n書の件"))).containsExactly("請求", "求書", "書の", "の件");
    }

    @Test
    void a_letter_of_two_halves_stays_whole_however_long_the_word_is() {
        var words = folded("a" + "𝒳".repeat(5_000) + "𠮷".repeat(5_000));

        assertThat(words)
                .isNotEmpty()
                .allSatisfy(word ->
                        assertThat(new String(word.getBytes(UTF_8), UTF_8)).isEqualTo(word));
    }

    @Test
    void one_letter_is_too_short_and_two_are_enough() {
        assertThat(new SearchQuery("a").isLongEnough()).isFalse();
        assertThat(new SearchQuery("　 書 ").isLongEnough()).isFalse();
        assertThat(new SearchQuery("''' \\ & | ! ( ) :* <->").isLongEnough()).isFalse();
        assertThat(new SearchQuery("ab").isLongEnough()).isTrue();
        assertThat(new SearchQuery("返金").isLongEnough()).isTrue();
    }

    @Test
    void a_snippet_begins_shortly_before_what_was_looked_for() {
        var text = "Before. ".repeat(50) + "The ﾌﾟﾘﾝﾀ is broken, " + "after. ".repeat(50);

        var snippet = Snippet.of(text, new SearchQuery("プリンタ"));

        assertThat(snippet).startsWith("…").endsWith("…").contains("ﾌﾟﾘﾝﾀ is broken");
    }

    private static List<String> folded(String text) {
        return SearchWords.of(SearchWords.composed(text)).stream()
                .map(SearchWords.Word::folded)
                .toList();
    }
}
