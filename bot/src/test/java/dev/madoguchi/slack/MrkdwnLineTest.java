package dev.madoguchi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                ":smile: ok ¦ 😄 ok",
                ":wave::skin-tone-3: ¦ 👋🏼",
                ":thumbsup::skin-tone-6: ¦ 👍🏿",
                ":no_such_emoji_here: ¦ :no_such_emoji_here:",
                "at 10:30 and 11:45 ¦ at 10:30 and 11:45",
                "<@U0KIM0001> asks ¦ Kim asks",
                "<#C0SUPPORT|support> ¦ #support",
                "<!here> hello ¦ ' hello'",
                "<https://desk.example/a?b=1&amp;c=2> ¦ https://desk.example/a?b=1&c=2",
                "<https://desk.example|our page> ¦ our page <https://desk.example>",
                "<mailto:anna@example.com|anna@example.com> ¦ anna@example.com",
                "Fish &amp; chips &lt; 5 &gt; 3 ¦ Fish & chips < 5 > 3",
                "&amp;lt; ¦ &lt;",
                "AT&T; and R&D ¦ AT&T; and R&D",
                "*bold* _sloping_ ~gone~ ¦ bold sloping gone",
                "2*3*4 and snake_case_name ¦ 2*3*4 and snake_case_name",
                "`&lt;code&gt; *x*` ¦ <code> *x*",
                "`<https://desk.example/a?b=1&amp;c=2>` ¦ https://desk.example/a?b=1&c=2",
                "`<http` and <https://desk.example> ¦ <http and https://desk.example",
                "• first ¦ • first",
                "請求書の*訂正*です ¦ 請求書の*訂正*です"
            })
    void people_read_what_was_meant(String typed, String read) {
        assertThat(line(typed).text()).isEqualTo(read);
    }

    @Test
    void styles_become_html() {
        assertThat(line("*bold* and _both *in* one_").html())
                .isEqualTo("<strong>bold</strong> and <em>both <strong>in</strong> one</em>");
    }

    @Test
    void a_link_keeps_its_words_and_its_address() {
        assertThat(line("<https://desk.example/?a=1&amp;b=2|here>").html())
                .isEqualTo("<a href=\"https://desk.example/?a=1&amp;b=2\">here</a>");
    }

    @Test
    void html_that_was_typed_is_text() {
        assertThat(line("&lt;script&gt;alert(\"x\")&lt;/script&gt;").html())
                .isEqualTo("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
    }

    @Test
    void a_name_cannot_bring_html() {
        var line = new MrkdwnLine("<@U0EVE>", id -> "<b>Eve</b>");

        assertThat(line.html()).isEqualTo("&lt;b&gt;Eve&lt;/b&gt;");
    }

    @Test
    void code_keeps_its_signs() {
        assertThat(line("`a &lt; b`").html()).isEqualTo("<code>a &lt; b</code>");
    }

    @Test
    void signs_that_never_close_stand_as_they_are() {
        for (var open : new String[] {"<", "<http", "`", ":", "*", "_", "~", "&", "&amp", "::", "*_~`:<&"}) {
            assertThat(line(open).text()).isEqualTo(open);
        }
    }

    @Test
    void a_long_line_of_openings_is_read_in_reasonable_time() {
        var hostile = "*_~`:<&".repeat(2_000);

        assertThat(line(hostile).text()).isNotEmpty();
    }

    private static MrkdwnLine line(String typed) {
        return new MrkdwnLine(typed, id -> id.equals("U0KIM0001") ? "Kim" : "…");
    }
}
