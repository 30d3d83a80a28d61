package dev.madoguchi.mailbridge;

import static dev.madoguchi.mailbridge.Mails.aMail;
import static dev.madoguchi.mailbridge.Mails.word;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseMailTest {

    private static final Charset JIS = Charset.forName("x-windows-iso2022jp");
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset EUC = Charset.forName("EUC-JP");
    private static final String LETTER = "髙橋です。①番の㈱山田商事へ、請求書～二通を送ってください。";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iso-2022-jp",
                "ISO-2022-JP",
                "iso-2022-jp-ms",
                "\"_iso-2022-jp$ESC\"",
                "csISO2022JP",
                "x-unheard-of",
                "us-ascii",
                "utf-8"
            })
    void a_jis_letter_with_the_characters_of_windows_is_read_under_any_label(String label) {
        var mail =
                aMail().header("Content-Type", "text/plain; charset=" + label).body(LETTER.getBytes(JIS));

        assertThat(mail.read().text()).isEqualTo(LETTER);
    }

    @Test
    void a_jis_letter_without_a_label_is_read() {
        assertThat(aMail().body(LETTER.getBytes(JIS)).read().text()).isEqualTo(LETTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shift_JIS",
                "sjis",
                "x-sjis",
                "cp932",
                "windows-31j",
                "us-ascii",
                "x-unheard-of",
                "utf-8",
                "iso-2022-jp"
            })
    void a_shift_jis_letter_is_read_under_any_label(String label) {
        var mail =
                aMail().header("Content-Type", "text/plain; charset=" + label).body(LETTER.getBytes(SHIFT_JIS));

        assertThat(mail.read().text()).isEqualTo(LETTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUC-JP", "x-euc-jp", "us-ascii", "utf-8"})
    void a_euc_letter_is_read_under_any_label(String label) {
        var text = "お世話になっております。注文番号のご確認をお願いいたします。";
        var mail =
                aMail().header("Content-Type", "text/plain; charset=" + label).body(text.getBytes(EUC));

        assertThat(mail.read().text()).isEqualTo(text);
    }

    @Test
    void a_wave_dash_looks_the_same_whether_it_came_in_euc_or_in_shift_jis() {
        var euc = aMail().header("Content-Type", "text/plain; charset=euc-jp")
                .body(new byte[] {'1', (byte) 0xA1, (byte) 0xC1, '2'});
        var shiftJis = aMail().header("Content-Type", "text/plain; charset=shift_jis")
                .body(new byte[] {'1', (byte) 0x81, 0x60, '2'});

        assertThat(euc.read().text()).isEqualTo(shiftJis.read().text()).isEqualTo("1～2");
    }

    @Test
    void half_width_kana_in_jis_are_read() {
        var text = "ﾃｽﾄです";

        assertThat(aMail().body(text.getBytes(JIS)).read().text()).isEqualTo(text);
    }

    @Test
    void a_line_that_forgot_to_switch_back_to_ascii_does_not_spoil_the_next() {
        var first = "請求書".getBytes(JIS);
        var unfinished = Arrays.copyOf(first, first.length - 3);
        var mail = aMail().body(new String(unfinished, UTF_8) + "\r\nInvoice 2026\r\n");

        assertThat(mail.read().text()).isEqualTo("請求書\nInvoice 2026");
    }

    @Test
    void utf_8_under_a_japanese_label_is_read() {
        var mail = aMail().header("Content-Type", "text/plain; charset=iso-2022-jp")
                .body(LETTER.getBytes(UTF_8));

        assertThat(mail.read().text()).isEqualTo(LETTER);
    }

    @Test
    void german_without_a_label_is_not_taken_for_japanese() {
        var mail = aMail().body("Müller wünscht schöne Grüße aus Köln".getBytes(Charset.forName("windows-1252")));

        assertThat(mail.read().text()).isEqualTo("Müller wünscht schöne Grüße aus Köln");
    }

    @Test
    void a_subject_in_jis_words_keeps_the_ladder_taka() {
        var mail = aMail().header("Subject", word("ISO-2022-JP", "髙島屋様 ①") + "\r\n " + word("ISO-2022-JP", "ご請求の件"));

        assertThat(mail.read().subject()).isEqualTo("髙島屋様 ①ご請求の件");
    }

    @Test
    void a_subject_in_a_variant_nobody_registered_is_read() {
        var mail = aMail().header("Subject", word("ISO-2022-JP", "髙橋").replace("ISO-2022-JP", "iso-2022-jp-ms"));

        assertThat(mail.read().subject()).isEqualTo("髙橋");
    }

    @Test
    void a_character_split_over_two_words_is_put_together() {
        var bytes = "日本語".getBytes(UTF_8);
        var mail = aMail().header(
                        "Subject",
                        word("UTF-8", Arrays.copyOfRange(bytes, 0, 4)) + "\r\n "
                                + word("UTF-8", Arrays.copyOfRange(bytes, 4, 9)));

        assertThat(mail.read().subject()).isEqualTo("日本語");
    }

    @Test
    void base64_split_in_the_middle_of_a_group_is_put_together() {
        var base64 = Base64.getEncoder().encodeToString("請求書の件".getBytes(UTF_8));
        var mail = aMail().header(
                        "Subject",
                        "=?UTF-8?B?" + base64.substring(0, 6) + "?= =?UTF-8?B?" + base64.substring(6) + "?=");

        assertThat(mail.read().subject()).isEqualTo("請求書の件");
    }

    @Test
    void words_glued_to_ascii_are_read() {
        var mail = aMail().header("Subject", "[info:1234]" + word("ISO-2022-JP", "お問い合わせ") + "(urgent)");

        assertThat(mail.read().subject()).isEqualTo("[info:1234]お問い合わせ(urgent)");
    }

    @Test
    void a_subject_of_raw_jis_bytes_is_read() {
        assertThat(aMail().header("Subject", "お見積り".getBytes(JIS)).read().subject())
                .isEqualTo("お見積り");
    }

    @Test
    void a_subject_of_raw_shift_jis_bytes_is_read() {
        assertThat(aMail().header("Subject", "お見積りのお願い".getBytes(SHIFT_JIS))
                        .read()
                        .subject())
                .isEqualTo("お見積りのお願い");
    }

    @Test
    void a_subject_of_raw_utf_8_bytes_is_read() {
        assertThat(aMail().header("Subject", "お見積り".getBytes(UTF_8)).read().subject())
                .isEqualTo("お見積り");
    }

    @Test
    void a_name_in_jis_and_an_address_with_two_dots_are_read() {
        var mail = Mails.bareMail()
                .header("From", word("ISO-2022-JP", "髙橋 一郎") + " <foo..bar@docomo.ne.jp>")
                .body("Hello");

        assertThat(mail.read().from()).isEqualTo(new MailAddress("foo..bar@docomo.ne.jp", "髙橋 一郎"));
    }

    @Test
    void a_less_than_sign_within_jis_bytes_is_not_an_angle_bracket() {
        var mail = aMail().header("Subject", "失礼いたします".getBytes(JIS)).body("失礼いたします。<担当>".getBytes(JIS));

        assertThat(mail.read().subject()).isEqualTo("失礼いたします");
        assertThat(mail.read().text()).isEqualTo("失礼いたします。<担当>");
    }

    @Test
    void a_file_name_in_an_encoded_word_keeps_its_ending() {
        var mail = attached("Content-Disposition: attachment; filename=\"" + word("ISO-2022-JP", "請求書") + ".pdf\"\r\n");

        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("請求書.pdf");
    }

    @Test
    void a_file_name_in_pieces_of_rfc_2231_is_put_together() {
        var mail = attached("Content-Disposition: attachment;\r\n filename*0*=iso-2022-jp''%1B$B@A5a%3Dq%1B(B;\r\n"
                + " filename*1=\"-2026\";\r\n filename*2*=%2Epdf\r\n");

        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("請求書-2026.pdf");
    }

    @Test
    void a_file_name_of_raw_shift_jis_bytes_is_read() {
        var name = new String("見積書一覧.xlsx".getBytes(SHIFT_JIS), java.nio.charset.StandardCharsets.ISO_8859_1);

        var mail = attached("Content-Disposition: attachment; filename=\"" + name + "\"\r\n");

        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("見積書一覧.xlsx");
    }

    @Test
    void html_in_shift_jis_is_read_as_text() {
        var mail = aMail().header("Content-Type", "text/html; charset=Shift_JIS")
                .body("<p>髙橋です。</p><p>表示されません。</p>".getBytes(SHIFT_JIS));

        assertThat(mail.read().text()).isEqualTo("髙橋です。\n\n表示されません。");
    }

    private static IncomingMail attached(String disposition) {
        return aMail().header("Content-Type", "multipart/mixed; boundary=b")
                .body("--b\r\n\r\nHello\r\n--b\r\nContent-Type: application/octet-stream\r\n" + disposition
                        + "\r\ndata\r\n--b--\r\n")
                .read();
    }
}
