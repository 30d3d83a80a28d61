package dev.madoguchi.mailbridge.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextHtmlTest {

    @Test
    void an_empty_line_ends_a_paragraph_and_a_line_end_breaks_a_line() {
        assertThat(TextHtml.fragment("one\ntwo\n\nthree")).isEqualTo("<p>one<br>\ntwo</p>\n<p>three</p>\n");
        assertThat(TextHtml.fragment(" \n\n")).isEmpty();
    }

    @Test
    void nothing_that_was_typed_is_markup() {
        assertThat(TextHtml.fragment("a < b & \"c\" <script>"))
                .isEqualTo("<p>a &lt; b &amp; &quot;c&quot; &lt;script&gt;</p>\n");
    }

    @Test
    void lines_with_dots_and_numbers_are_lists() {
        assertThat(TextHtml.fragment("Please:\n• one\n• two\n3. three\n4. four\nThanks"))
                .isEqualTo("<p>Please:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
                        + "<ol start=\"3\">\n<li>three</li>\n<li>four</li>\n</ol>\n<p>Thanks</p>\n");
    }

    @Test
    void a_list_within_a_list_stands_within_its_item() {
        assertThat(TextHtml.fragment("• one\n    ◦ a\n    ◦ b\n• two\n  and more"))
                .isEqualTo(
                        "<ul>\n<li>one\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</li>\n<li>two<br>\nand more</li>\n</ul>\n");
    }

    @ParameterizedTest
    @CsvSource({"・項目,項目", "- one,one", "12) twelve,twelve"})
    void other_signs_of_items_are_known(String line, String words) {
        assertThat(TextHtml.fragment(line)).contains("<li>" + words + "</li>");
    }

    @ParameterizedTest
    @CsvSource({"-- ", "-5 degrees", "2026. A year", "*", "■ご注文内容", "3.5 hours"})
    void other_lines_are_no_items(String line) {
        assertThat(TextHtml.fragment(line)).doesNotContain("<li>");
    }

    @Test
    void quotes_stand_within_quotes_and_lists_within_them() {
        var quotes = Jsoup.parse(TextHtml.fragment("> a\n> > b\n> - c\nd")).body();

        assertThat(quotes.select("> blockquote > p").text()).isEqualTo("a");
        assertThat(quotes.select("> blockquote > blockquote").text()).isEqualTo("b");
        assertThat(quotes.select("> blockquote > ul > li").text()).isEqualTo("c");
        assertThat(quotes.select("> p").text()).isEqualTo("d");
    }

    @ParameterizedTest
    @CsvSource({
        "See https://example.com/a?b=1&c=2.,https://example.com/a?b=1&c=2",
        "(https://example.com/a),https://example.com/a",
        "https://example.com/wiki/A_(b),https://example.com/wiki/A_(b)",
        "詳しくはhttps://example.jp/faqをご覧ください,https://example.jp/faq"
    })
    void a_link_ends_where_people_end_it(String line, String link) {
        assertThat(Jsoup.parse(TextHtml.fragment(line)).select("a").attr("href"))
                .isEqualTo(link);
    }

    @Test
    void a_scheme_alone_or_another_is_no_link() {
        assertThat(TextHtml.fragment("http:// javascript:alert(1) file:///x")).doesNotContain("<a ");
    }

    @Test
    void what_goes_in_deeper_and_deeper_stays_bounded() {
        var text = new StringBuilder();
        for (int indent = 0; indent < 500; indent++) {
            text.append(" ".repeat(indent))
                    .append("- x\n")
                    .append("> ".repeat(indent))
                    .append("y\n");
        }

        assertThat(Jsoup.parse(TextHtml.fragment(text.toString())).select("blockquote blockquote, ul ul"))
                .hasSizeLessThan(20_000);
    }
}
