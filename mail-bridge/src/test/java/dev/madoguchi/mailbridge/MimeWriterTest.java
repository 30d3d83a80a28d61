package dev.madoguchi.mailbridge;

import static dev.madoguchi.mailbridge.OutgoingMails.aReply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MimeWriterTest {

    @Test
    void a_reply_has_exactly_the_headers_it_should_have() throws Exception {
        var names = names(parsed(aReply().written()));

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "In-Reply-To",
                        "References",
                        "MIME-Version",
                        "Content-Type");
    }

    @Test
    void our_message_id_is_kept() throws Exception {
        assertThat(parsed(aReply().written()).getMessageID()).isEqualTo("<reply-317@desk.example>");
    }

    @Test
    void an_automatic_mail_asks_machines_not_to_answer() throws Exception {
        var message = parsed(aReply().automatic().written());

        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
        assertThat(message.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("All");
        assertThat(message.getHeader("Precedence", null)).isEqualTo("bulk");
    }

    @Test
    void text_and_html_say_the_same() throws Exception {
        var alternative = (MimeMultipart) parsed(aReply().text("Hello <Anna>\n\nhttps://example.com/a?b=1&c=2。")
                        .written())
                .getContent();

        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getBodyPart(0).getContent())
                .isEqualTo("Hello <Anna>\r\n\r\nhttps://example.com/a?b=1&c=2。");
        assertThat(alternative.getBodyPart(1).getContent().toString())
                .contains("<p>Hello &lt;Anna&gt;</p>")
                .contains("<a href=\"https://example.com/a?b=1&amp;c=2\">https://example.com/a?b=1&amp;c=2</a>。");
    }

    @Test
    void html_that_was_given_is_sent_as_it_is() throws Exception {
        var alternative =
                (MimeMultipart) parsed(aReply().html("<b>Hi</b>").written()).getContent();

        assertThat(alternative.getBodyPart(1).getContent()).isEqualTo("<b>Hi</b>");
    }

    @Test
    void quotations_become_quotations_in_html() throws Exception {
        var alternative = (MimeMultipart)
                parsed(aReply().text("Yes\n\n> Really?\n> > No").written()).getContent();

        assertThat(alternative.getBodyPart(1).getContent().toString().replaceAll("\\s", ""))
                .contains("<blockquote><p>Really?</p><blockquote><p>No</p></blockquote></blockquote>");
    }

    @Test
    void a_long_japanese_subject_is_folded_and_comes_back_whole() throws Exception {
        var subject = "Re: 【重要】先日ご注文いただいた商品（髙級腕時計①）の納期に関するお問い合わせについてのご回答".repeat(3);

        var written = aReply().subject(subject).written();

        assertThat(headerLines(written))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
        assertThat(parsed(written).getSubject()).isEqualTo(subject);
        assertThat(MimeReader.read(written).subject()).isEqualTo(subject);
    }

    @Test
    void an_emoji_is_never_cut_in_two() {
        var subject = "😀".repeat(60);

        assertThat(MimeReader.read(aReply().subject(subject).written()).subject())
                .isEqualTo(subject);
    }

    @Test
    void japanese_names_of_people_and_files_come_back_whole() throws Exception {
        var written = aReply().from(new MailAddress("desk@example.com", "株式会社例 お客様窓口"))
                .to(new MailAddress("foo..bar@docomo.ne.jp", "髙橋 一郎"))
                .attached("御見積書（2026年11月）と非常に長い名前のファイル.pdf", "application/pdf", new byte[] {1, 2, 3})
                .written();
        var mail = MimeReader.read(written);

        assertThat(mail.from()).isEqualTo(new MailAddress("desk@example.com", "株式会社例 お客様窓口"));
        assertThat(mail.to()).containsExactly(new MailAddress("foo..bar@docomo.ne.jp", "髙橋 一郎"));
        assertThat(mail.attachments())
                .containsExactly(new Attachment(
                        "御見積書（2026年11月）と非常に長い名前のファイル.pdf", "application/pdf", new byte[] {1, 2, 3}, null, false));
        assertThat(new String(written, ISO_8859_1)).contains("filename*").contains("name=\"=?UTF-8?B?");
    }

    @Test
    void the_text_comes_back_as_it_was_written() {
        var text = "Hello Anna,\n\n  indented = equal\n.\nFrom here\n日本語の文章です。\nlast";

        assertThat(MimeReader.read(aReply().text(text).written()).text()).isEqualTo(text);
    }

    @Test
    void every_line_is_short_seven_bit_and_ends_in_cr_lf() {
        var written = new String(
                aReply().text("長い行です。".repeat(500) + "\nü".repeat(50)).written(), ISO_8859_1);

        assertThat(written.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(written.chars().allMatch(c -> c < 127)).isTrue();
        assertThat(written.split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(998));
    }

    @Test
    void very_long_references_keep_the_first_and_the_newest() {
        var all =
                IntStream.range(0, 60).mapToObj(i -> "id-" + i + "@example.com").toList();

        var mail = MimeReader.read(aReply().references(all).written());

        assertThat(mail.references()).hasSize(20).startsWith("id-0@example.com").endsWith("id-59@example.com");
    }

    @Test
    void a_comma_in_a_name_does_not_make_two_recipients() throws Exception {
        var message = parsed(aReply().to(new MailAddress("anna@example.com", "Adams, \"Anna\" <eve@example.org>"))
                .written());

        assertThat(message.getAllRecipients()).hasSize(1);
    }

    @Test
    void the_same_mail_has_the_same_header_each_time() throws Exception {
        var mail = aReply().build();

        var first = parsed(MimeWriter.write(mail));
        var second = parsed(MimeWriter.write(mail));

        assertThat(first.getHeader("Date", null)).isEqualTo(second.getHeader("Date", null));
        assertThat(first.getMessageID()).isEqualTo(second.getMessageID());
    }

    private static MimeMessage parsed(byte[] written) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(written));
    }

    private static List<String> names(MimeMessage message) throws Exception {
        return Collections.list(message.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }

    private static String[] headerLines(byte[] written) {
        var source = new String(written, UTF_8);
        return source.substring(0, source.indexOf("\r\n\r\n")).split("\r\n");
    }
}
