package dev.madoguchi.mailbridge;

import static dev.madoguchi.mailbridge.Mails.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlMailTest {

    @Test
    void paragraphs_and_line_breaks_stay() {
        assertThat(text("<p>Hello<br>desk,</p>\n<p>the   invoice\nis wrong.</p>"))
                .isEqualTo("Hello\ndesk,\n\nthe invoice is wrong.");
    }

    @Test
    void lists_keep_their_marks() {
        assertThat(text("<ul><li>blue</li><li>red</li></ul><ol><li>one</li><li>two</li></ol>"))
                .isEqualTo("• blue\n• red\n\n1. one\n2. two");
    }

    @Test
    void a_table_keeps_its_rows_and_cells() {
        assertThat(text("<table><tr><td>4711</td><td>blue</td></tr><tr><td>4712</td><td>red</td></tr></table>"))
                .isEqualTo("4711\tblue\n4712\tred");
    }

    @Test
    void quotations_are_marked_and_so_folded() {
        var mail = html(
                "<div>It is 4711.</div><div>On Fri 20 Kim wrote:<br></div><blockquote>Which<br>order?</blockquote>");

        assertThat(mail.newText()).isEqualTo("It is 4711.");
        assertThat(mail.foldedText()).isEqualTo("On Fri 20 Kim wrote:\n> Which\n> order?");
    }

    @Test
    void a_link_shows_where_it_really_leads() {
        assertThat(text("<a href=\"https://evil.example/login\">https://bank.example</a>"))
                .isEqualTo("https://bank.example <https://evil.example/login>");
    }

    @Test
    void a_link_that_says_where_it_leads_is_not_said_twice() {
        assertThat(
                        text(
                                "<a href=\"https://example.com/\">example.com</a> <a href=\"mailto:a@example.com\">a@example.com</a>"))
                .isEqualTo("example.com a@example.com");
    }

    @Test
    void scripts_styles_and_strange_links_are_not_shown() {
        assertThat(text("<style>p{}</style><script>alert(1)</script><a href=\"javascript:alert(2)\">click</a>"))
                .isEqualTo("click");
    }

    @Test
    void what_is_hidden_from_readers_stays_hidden() {
        assertThat(text("<div style=\"display: none\">preview</div><p>Hello</p>"))
                .isEqualTo("Hello");
    }

    @Test
    void a_picture_is_named_by_its_description() {
        assertThat(text("<img src=\"https://tracker.example/1.gif\" alt=\"Logo\">"))
                .isEqualTo("[Logo]");
    }

    @Test
    void escaped_characters_are_decoded_once() {
        assertThat(text("&amp;lt;b&amp;gt; 5 &lt; 6&nbsp;&yen;")).isEqualTo("&lt;b&gt; 5 < 6 ¥");
    }

    @Test
    void a_hundred_thousand_nested_elements_are_read() {
        assertThat(text("<div>".repeat(100_000) + "deep")).isEqualTo("deep");
        assertThat(text("<blockquote>".repeat(50_000) + "deep")).endsWith("> deep");
    }

    private static IncomingMail html(String html) {
        return aMail().header("Content-Type", "text/html; charset=us-ascii")
                .body(html)
                .read();
    }

    private static String text(String html) {
        return html(html).text();
    }
}
