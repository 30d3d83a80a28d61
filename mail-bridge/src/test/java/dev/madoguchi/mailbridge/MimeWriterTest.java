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
    }

    @Test
    void a_long_japanese_file_name_is_written_for_new_programs_and_for_old_ones() {
        var name = "御見積書（2026年11月）と非常に長い名前のファイル".repeat(4) + ".pdf";
        var written = aReply().attached(name, "application/pdf", new byte[1]).written();

        assertThat(new String(written, ISO_8859_1))
                .contains("\r\n name=\"=?UTF-8?B?5b6h6KaL")
                .contains("\r\n filename*0*=UTF-8''%E5%BE%A1")
                .doesNotContain("filename=");
        assertThat(MimeReader.read(written).attachments())
                .extracting(Attachment::name)
                .containsExactly(name);
    }

    @Test
    void a_file_name_that_every_program_reads_stays_as_it_is() {
        var written = aReply().attached("invoice 12.pdf", "application/pdf", new byte[1])
                .written();

        assertThat(new String(written, ISO_8859_1))
                .contains("\r\n name=\"invoice 12.pdf\"\r\n")
                .contains("\r\n filename=\"invoice 12.pdf\"\r\n");
    }

    @Test
    void a_mail_as_a_file_is_a_file_like_any_other() {
        var eml = "Subject: inner\r\n\r\nx".getBytes(UTF_8);
        var written = aReply().attached("mail.eml", "message/rfc822", eml).written();

        assertThat(new ForeignParser(written).files())
                .containsExactly(new Attachment("mail.eml", "application/octet-stream", eml, null, false));
    }

    @Test
    void a_subject_that_looks_like_an_encoded_word_is_not_decoded() {
        var written = aReply().subject("What does =?UTF-8?B?SGk=?= mean?").written();

        assertThat(new ForeignParser(written).subject()).isEqualTo("What does =?UTF-8?B?SGk=?= mean?");
        assertThat(MimeReader.read(written).subject()).isEqualTo("What does =?UTF-8?B?SGk=?= mean?");
    }

    @Test
    void a_subject_of_one_very_long_word_fits_the_lines() {
        var written = aReply().subject("x".repeat(2_000)).written();

        assertThat(headerLines(written))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
        assertThat(new ForeignParser(written).subject()).isEqualTo("x".repeat(2_000));
    }

    @Test
    void a_subject_with_an_umlaut_stays_legible_in_the_source() {
        var written = aReply().subject("Re: Rechnung für November").written();

        assertThat(headerLines(written)).contains("Subject: =?UTF-8?Q?Re=3A_Rechnung_f=C3=BCr_November?=");
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
    void references_of_long_ids_stay_below_2000_characters() {
        var all = IntStream.range(0, 60)
                .mapToObj(i -> i + "x".repeat(200) + "@example.com")
                .toList();

        var mail = MimeReader.read(aReply().references(all).written());

        assertThat(mail.references()).hasSize(9).startsWith(all.get(0)).endsWith(all.get(59));
        assertThat(mail.references().subList(1, 9)).isEqualTo(all.subList(52, 60));
    }

    @Test
    void a_comma_in_a_name_does_not_make_two_recipients() throws Exception {
        var message = parsed(aReply().to(new MailAddress("anna@example.com", "Adams, \"Anna\" <eve@example.org>"))
                .written());

        assertThat(message.getAllRecipients()).hasSize(1);
    }

    @Test
    void the_same_mail_has_the_same_bytes_each_time() {
        var mail = aReply().attached("a.txt", "text/plain", new byte[] {1}).build();

        assertThat(MimeWriter.write(mail)).isEqualTo(MimeWriter.write(mail));
    }

    @Test
    void a_text_that_imitates_our_boundary_stays_text() {
        var source = new String(aReply().written(), ISO_8859_1);
        int start = source.indexOf("\r\n--=_") + 2;
        var boundary = source.substring(start, source.indexOf("\r\n", start));

        var read = new ForeignParser(aReply().text("a\n" + boundary + "--\nb").written());

        assertThat(read.text()).isEqualTo("a\r\n" + boundary + "--\r\nb");
    }

    @Test
    void emoji_made_of_several_stay_one_and_control_characters_go() {
        var read = new ForeignParser(
                aReply().text("👨\u200D👩\u200D👧\u0000\u001B[31m\uD83D!").written());

        assertThat(read.text()).isEqualTo("👨\u200D👩\u200D👧[31m\uFFFD!");
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
