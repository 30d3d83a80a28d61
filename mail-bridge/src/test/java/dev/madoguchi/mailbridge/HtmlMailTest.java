package dev.madoguchi.mailbridge;

import static dev.madoguchi.mailbridge.Mails.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMailTest {

    @Test
    void paragraphs_and_line_breaks_stay() {
        assertThat(text("<p>Hello<br>desk,</p>\n<p>the   invoice\nis wrong.</p>"))
                .isEqualTo("Hello\ndesk,\n\nthe invoice is wrong.");
    }

    @Test
    void paragraphs_of_nothing_but_a_hard_blank_are_one_empty_line() {
        assertThat(text("<p>Hello,</p><p>&nbsp;</p><p>&nbsp;</p><p>it is&nbsp;broken.&nbsp;</p><div>&nbsp;</div>"
                        + "<div>&nbsp;&nbsp;Anna</div>"))
                .isEqualTo("Hello,\n\nit is broken.\n\n  Anna");
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
    void a_list_within_a_list_is_indented_and_counts_on() {
        assertThat(text("<ol start=3><li>blue<ul><li>light</li><li><p>dark</p></li></ul></li><li>red</li></ol>"))
                .isEqualTo("3. blue\n  • light\n  • dark\n4. red");
    }

    @Test
    void the_cells_of_a_table_of_data_stay_on_one_line() {
        assertThat(text("<table border=1><tr><th><p>Order</p></th><th>Colour</th></tr>"
                        + "<tr><td><p>4711</p></td><td><div>blue</div></td></tr></table>"))
                .isEqualTo("Order | Colour\n4711 | blue");
    }

    @Test
    void an_empty_cell_of_a_table_of_data_keeps_its_place() {
        assertThat(text("<table border=1><tr><td>4711</td><td></td><td>blue</td></tr></table>"))
                .isEqualTo("4711 |  | blue");
        assertThat(text("<table border=1><tr><td>x" + "<td>".repeat(90_000) + "y</table>"))
                .startsWith("x | ");
    }

    @Test
    void the_cells_of_a_layout_are_paragraphs_of_their_own() {
        assertThat(text("<table><tr><td><p>Hello</p></td><td><p>desk</p></td></tr></table>"))
                .isEqualTo("Hello\n\ndesk");
    }

    @Test
    void what_is_only_indented_is_no_quotation() {
        assertThat(
                        text(
                                "Please send:<blockquote style='margin:0 0 0 40px;border:none;padding:0px'>blue</blockquote>now"))
                .isEqualTo("Please send:\n    blue\nnow");
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
    void tens_of_thousands_of_nested_elements_are_read() {
        assertThat(text("<div>".repeat(90_000) + "deep")).isEqualTo("deep");
        assertThat(text("<blockquote>".repeat(50_000) + "deep")).endsWith(" deep");
        assertThat(text("<blockquote type=cite>".repeat(50_000) + "deep")).endsWith("> deep");
        assertThat(text("<ul><li>".repeat(40_000) + "deep")).endsWith("• deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=gmail_quote><div class=gmail_attr>Zoli levele, 2026. 20:<br></div>"
                        + "<blockquote class=gmail_quote>Which order?</blockquote></div>",
                "<div class=moz-cite-prefix>Kim dixit<br></div><blockquote type=cite>Which order?</blockquote>",
                "<div id=appendonsend></div><hr><div id=divRplyFwdMsg>Kim, Friday</div><div>Which order?</div>",
                "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'>"
                        + "<p><b>Kimtol:</b> Kim</p></div><p>Which order?</p>",
                "<div style='border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in'>Kim</div>Which order?",
                "<span id=OLK_SRC_BODY_SECTION><div>Kim</div><div>Which order?</div></span>",
                "<div class=yahoo_quoted><div>Kim on Friday:</div><div>Which order?</div></div>",
                "<div class=zmail_extra><br>Kim on Friday<br>Which order?</div>",
                "<div id=mail-editor-reference-message-container>Which order?</div>",
                "<div name=quote><div>Kim</div><div name=quoted-content>Which order?</div></div>",
                "<div class=protonmail_quote>On Friday 20, Kim &lt;kim@desk.example&gt; wrote:<br>"
                        + "<blockquote class=protonmail_quote type=cite>Which order?</blockquote></div>"
            })
    void what_a_mail_program_quotes_in_html_is_folded(String history) {
        var mail = html("<div>It is 4711.</div>" + history);

        assertThat(mail.newText()).isEqualTo("It is 4711.");
        assertThat(mail.foldedText()).contains("Which order?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=gmail_signature data-smartmail=gmail_signature>Anna Adams<br>Example Ltd</div>",
                "<div class=moz-signature>Anna Adams</div>",
                "<div id=AppleMailSignature>Anna Adams</div>",
                "<div id=ms-outlook-mobile-signature>Anna Adams</div>",
                "<div id=Signature>Anna Adams</div>",
                "<div class='protonmail_signature_block'>Anna Adams</div>"
            })
    void what_a_mail_program_signs_in_html_is_folded(String signature) {
        var mail = html("<div>It is 4711.</div>" + signature);

        assertThat(mail.newText()).isEqualTo("It is 4711.");
        assertThat(mail.foldedText()).contains("Anna Adams");
    }

    @Test
    void an_answer_typed_within_the_quotation_stays_with_it() {
        var mail = html("<div class=gmail_quote><div class=gmail_attr>On Fri 20 Kim wrote:</div>"
                + "<blockquote class=gmail_quote>Which order?</blockquote>4711"
                + "<blockquote class=gmail_quote>Which colour?</blockquote>Blue</div>");

        assertThat(mail.newText()).contains("> Which order?", "4711", "> Which colour?", "Blue");
    }

    @Test
    void a_mail_that_is_nothing_but_a_quotation_or_a_signature_is_shown_whole() {
        assertThat(html("<div class=yahoo_quoted>Kim wrote</div>").newText()).isEqualTo("Kim wrote");
        assertThat(html("<div class=gmail_signature>Anna</div>").newText()).isEqualTo("Anna");
    }

    @Test
    void nobody_sees_the_marks_and_nobody_can_bring_them() {
        assertThat(text("<p>&#xFDD0;Hello</p><div id=divRplyFwdMsg>old</div>")).isEqualTo("Hello\n\nold");
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
