package dev.madoguchi.mailbridge;

import static dev.madoguchi.mailbridge.Mails.aMail;
import static dev.madoguchi.mailbridge.Mails.bareMail;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.mailbridge.raw.RawMail;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MimeReaderTest {

    @Test
    void an_ordinary_mail_is_read_whole() {
        var mail = aMail().header("Cc", "Kim <kim@example.com>")
                .header("Reply-To", "anna.private@example.com")
                .header("Subject", "The invoice is wrong")
                .header("Date", "Fri, 20 Nov 2026 10:00:00 +0900")
                .header("In-Reply-To", "<0@desk.example>")
                .header("References", "<a@desk.example> <0@desk.example>")
                .body("Hello,\r\n\r\nplease look at it.\r\n")
                .read();

        assertThat(mail.messageId()).isEqualTo("1@example.com");
        assertThat(mail.inReplyTo()).containsExactly("0@desk.example");
        assertThat(mail.references()).containsExactly("a@desk.example", "0@desk.example");
        assertThat(mail.from()).isEqualTo(new MailAddress("anna@example.com", "Anna"));
        assertThat(mail.replyTo()).containsExactly(MailAddress.of("anna.private@example.com"));
        assertThat(mail.cc()).containsExactly(new MailAddress("kim@example.com", "Kim"));
        assertThat(mail.subject()).isEqualTo("The invoice is wrong");
        assertThat(mail.date()).isEqualTo(Instant.parse("2026-11-20T01:00:00Z"));
        assertThat(mail.text()).isEqualTo("Hello,\n\nplease look at it.");
        assertThat(mail.kind()).isEqualTo(MailKind.PERSON);
        assertThat(mail.warnings()).isEmpty();
    }

    @Test
    void plain_text_is_preferred_to_html_and_the_picture_within_stays() {
        var mail = aMail().header("Content-Type", "multipart/alternative; boundary=a")
                .body("--a\r\n\r\nplain\r\n--a\r\nContent-Type: multipart/related; boundary=r\r\n\r\n"
                        + "--r\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n"
                        + "--r\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <logo@x>\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n--r--\r\n--a--\r\n")
                .read();

        assertThat(mail.text()).isEqualTo("plain");
        assertThat(mail.attachments())
                .containsExactly(new Attachment(
                        "logo.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "logo@x", true));
    }

    @Test
    void html_stands_in_for_an_empty_plain_text() {
        var mail = aMail().header("Content-Type", "multipart/alternative; boundary=a")
                .body("--a\r\n\r\n \r\n--a\r\nContent-Type: text/html\r\n\r\n<p>Hello</p>\r\n--a--\r\n")
                .read();

        assertThat(mail.text()).isEqualTo("Hello");
    }

    @Test
    void a_forwarded_mail_becomes_a_file_named_after_its_subject() {
        var mail = aMail().header("Content-Type", "multipart/mixed; boundary=m")
                .body("--m\r\n\r\nsee below\r\n--m\r\nContent-Type: message/rfc822\r\n\r\n"
                        + "From: eve@example.org\r\nSubject: Old/../story\r\n\r\nsecret\r\n--m--\r\n")
                .read();

        assertThat(mail.text()).isEqualTo("see below");
        assertThat(mail.from().address()).isEqualTo("anna@example.com");
        assertThat(mail.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("Old_.._story.eml");
            assertThat(new String(file.content().bytes(), UTF_8)).contains("secret");
        });
    }

    @Test
    void an_unknown_charset_is_guessed_with_a_warning() {
        var mail = aMail().header("Content-Type", "text/plain; charset=klingon-8")
                .body("Grüße".getBytes(UTF_8))
                .read();

        assertThat(mail.text()).isEqualTo("Grüße");
        assertThat(mail.warnings()).singleElement().asString().contains("klingon-8");
    }

    @Test
    void utf_7_is_read() {
        var mail = aMail().header("Content-Type", "text/plain; charset=utf-7")
                .body("Hi +ZeVnLIqe-!")
                .read();

        assertThat(mail.text()).isEqualTo("Hi 日本語!");
    }

    @Test
    void an_unknown_transfer_encoding_is_shown_as_it_came_with_a_warning() {
        var mail = aMail().header("Content-Transfer-Encoding", "rot13")
                .body("Uryyb")
                .read();

        assertThat(mail.text()).isEqualTo("Uryyb");
        assertThat(mail.warnings()).singleElement().asString().contains("rot13");
    }

    @Test
    void text_that_only_claims_to_be_base64_is_shown_as_it_came() {
        var mail = aMail().header("Content-Transfer-Encoding", "base64")
                .body("Dear desk, this is no base64! Is it?!\r\n")
                .read();

        assertThat(mail.text()).isEqualTo("Dear desk, this is no base64! Is it?!");
        assertThat(mail.warnings()).hasSize(1);
    }

    @Test
    void base64_cut_short_gives_what_is_there() {
        var mail = aMail().header("Content-Transfer-Encoding", "base64")
                .body("SGVsbG8gd29ybG")
                .read();

        assertThat(mail.text()).isEqualTo("Hello worl");
    }

    @Test
    void a_multipart_without_parts_is_shown_as_text() {
        var mail = aMail().header("Content-Type", "multipart/mixed; boundary=never")
                .body("Hello")
                .read();

        assertThat(mail.text()).isEqualTo("Hello");
        assertThat(mail.warnings()).hasSize(1);
    }

    @Test
    void a_mail_from_nobody_has_an_address_that_leads_nowhere_and_a_warning() {
        var mail = bareMail()
                .header("From", "Customer Service")
                .header("Subject", "Hi")
                .body("Hello")
                .read();

        assertThat(mail.from()).isEqualTo(new MailAddress("unknown@sender.invalid", "Customer Service"));
        assertThat(mail.warnings()).hasSize(1);
    }

    @Test
    void what_nobody_can_see_is_removed_from_every_text() {
        var mail = aMail().header("Subject", "=?UTF-8?Q?a=00b=E2=80=AEc=0D=0AX-Evil:_1?=")
                .body("a\u0000b\u001b[31mc\u0085d")
                .read();

        assertThat(mail.subject()).isEqualTo("abc X-Evil: 1");
        assertThat(mail.text()).doesNotContain("\u0000", "\u001b", "\u0085");
    }

    @Test
    void an_encoded_word_cannot_add_a_header() {
        var mail = aMail().header("Subject", "=?UTF-8?Q?Hi=0D=0ABcc:_victim@example.com?=")
                .body("x")
                .read();

        assertThat(mail.headers().first("Bcc")).isEmpty();
        assertThat(mail.headers().all("message-id")).containsExactly("<1@example.com>");
    }

    @Test
    void five_thousand_nested_multiparts_are_refused() {
        var source = new StringBuilder("From: anna@example.com\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int level = 0; level < 5_000; level++) {
            source.append("--b")
                    .append(level)
                    .append("\r\nContent-Type: multipart/mixed; boundary=b")
                    .append(level + 1)
                    .append("\r\n\r\n");
        }

        assertThatThrownBy(() -> MimeReader.read(source.toString().getBytes(UTF_8)))
                .isInstanceOf(UnreadableMail.class)
                .hasMessageContaining("20 levels");
    }

    @Test
    void twenty_levels_are_read() {
        var mail =
                aMail().header("Content-Type", "multipart/mixed; boundary=b0").raw("\r\n");
        for (int level = 0; level < 18; level++) {
            mail.raw("--b" + level + "\r\nContent-Type: multipart/mixed; boundary=b" + (level + 1)
                    + "x\r\n\r\n".replace("x", ""));
        }
        mail.raw("--b18\r\n\r\ndeep down\r\n");

        assertThat(mail.read().text()).isEqualTo("deep down");
    }

    @Test
    void two_hundred_thousand_parts_are_refused() {
        var mail =
                aMail().header("Content-Type", "multipart/mixed; boundary=b").body("--b\r\n\r\nx\r\n".repeat(200_000));

        assertThatThrownBy(mail::read).isInstanceOf(UnreadableMail.class).hasMessageContaining("500 parts");
    }

    @Test
    void a_header_of_megabytes_is_refused_but_can_be_glanced_at() {
        var mail = aMail().header("Subject", "Lottery")
                .header("X-Filler", "x".repeat(3_000_000))
                .body("Hello");

        assertThatThrownBy(mail::read).isInstanceOf(UnreadableMail.class).hasMessageContaining("256 kB");
        assertThat(MimeReader.glance(RawMail.of(mail.bytes())).subject()).isEqualTo("Lottery");
        assertThat(MimeReader.glance(RawMail.of(mail.bytes())).messageId()).isEqualTo("1@example.com");
    }

    @Test
    void more_than_a_thousand_fields_are_refused() {
        var mail = aMail().raw("X: y\r\n".repeat(1_001)).body("Hello");

        assertThatThrownBy(mail::read).isInstanceOf(UnreadableMail.class).hasMessageContaining("1,000");
    }

    @Test
    void more_than_fifty_megabytes_are_refused() {
        assertThatThrownBy(() -> MimeReader.read(new byte[50 * 1024 * 1024 + 1]))
                .isInstanceOf(UnreadableMail.class)
                .hasMessageContaining("50 MB");
    }

    @Test
    void an_empty_mail_is_refused() {
        assertThatThrownBy(() -> MimeReader.read(new byte[0])).isInstanceOf(UnreadableMail.class);
        assertThat(MimeReader.glance(RawMail.of(new byte[0])).subject()).isNull();
    }

    @Test
    void a_hundred_thousand_recipients_are_cut_to_a_hundred_with_a_warning() {
        var mail = bareMail()
                .header("From", "anna@example.com")
                .header("Cc", "a@example.com,\r\n ".repeat(10_000) + "b@example.com")
                .body("x");

        assertThat(mail.read().cc()).hasSize(100);
        assertThat(mail.read().warnings()).hasSize(1);
    }

    @Test
    void very_long_references_keep_their_beginning_and_their_end() {
        var references = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            references.append("<").append(i).append("@x>\r\n ");
        }

        var mail =
                aMail().header("References", references + "<last@x>").body("x").read();

        assertThat(mail.references()).hasSize(100).startsWith("0@x").endsWith("last@x");
    }

    @Test
    void random_bytes_never_throw_anything_but_unreadable() {
        var random = new Random(42);
        var good = aMail().header("Content-Type", "multipart/mixed; boundary=b")
                .body("--b\r\n\r\nx\r\n--b--")
                .bytes();

        assertThatCode(() -> {
                    for (int round = 0; round < 3_000; round++) {
                        var bytes = good.clone();
                        for (int i = 0; i < 12; i++) {
                            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                        }
                        assertThat(MimeReader.read(bytes).from().address()).isNotEmpty();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_missing_empty_line_between_header_and_text_is_forgiven() {
        var mail = bareMail()
                .raw("From: anna@example.com\r\nSubject: Hi\r\nHello without a gap\r\n")
                .read();

        assertThat(mail.subject()).isEqualTo("Hi");
        assertThat(mail.text()).isEqualTo("Hello without a gap");
    }

    @Test
    void flowed_text_is_put_together_again() {
        var mail = aMail().header("Content-Type", "text/plain; format=flowed")
                .body("One \r\nline.\r\n-- \r\nAnna\r\n")
                .read();

        assertThat(mail.text()).isEqualTo("One line.\n-- \nAnna");
        assertThat(mail.newText()).isEqualTo("One line.");
    }

    @Test
    void encrypted_mail_says_that_it_cannot_be_read() {
        var mail = aMail().header("Content-Type", "application/pkcs7-mime; name=smime.p7m")
                .body("xxxx")
                .read();

        assertThat(mail.warnings()).anyMatch(warning -> warning.contains("encrypted"));
        assertThat(mail.attachments()).hasSize(1);
    }

    @Test
    void a_text_with_a_file_name_is_read_when_there_is_no_other() {
        var mail = aMail().header("Content-Type", "multipart/mixed; boundary=b")
                .body(
                        "--b\r\nContent-Type: text/plain; name=letter.txt\r\nContent-Disposition: inline\r\n\r\nHello\r\n"
                                + "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=log.txt\r\n\r\nlog\r\n--b--\r\n")
                .read();

        assertThat(mail.text()).isEqualTo("Hello");
        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("letter.txt", "log.txt");
    }

    @Test
    void an_invitation_that_comes_twice_is_attached_once() {
        var mail = aMail().header("Content-Type", "multipart/mixed; boundary=b")
                .body("--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n\r\nCome!\r\n"
                        + "--c\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\n--c--\r\n"
                        + "--b\r\nContent-Type: application/ics; name=invite.ics\r\n\r\nBEGIN:VCALENDAR\r\n--b--\r\n")
                .read();

        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("invite.ics");
    }

    @Test
    void an_invitation_that_comes_once_is_attached() {
        var mail = aMail().header("Content-Type", "multipart/alternative; boundary=c")
                .body("--c\r\n\r\nCome!\r\n--c\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n--c--\r\n")
                .read();

        assertThat(mail.attachments()).extracting(Attachment::contentType).containsExactly("text/calendar");
    }

    @Test
    void quotes_around_the_quotes_of_a_file_name_do_not_spoil_it() {
        var mail = aMail().header("Content-Type", "application/pdf; name=\"\"bill.pdf\"\"")
                .body("x")
                .read();

        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("bill.pdf");
    }

    @Test
    void a_stray_sign_within_an_encoded_word_does_not_spoil_it() {
        assertThat(aMail().header("Subject", "=?utf-8?B?Y=WJjZA==?=")
                        .body("x")
                        .read()
                        .subject())
                .isEqualTo("abcd");
    }

    @Test
    void a_second_file_name_slipped_in_behind_the_first_does_not_lengthen_it() {
        var mail = aMail().header(
                        "Content-Type",
                        "application/pdf; name*0*=utf-8''bi; name*1=ll; name*0*=utf-8''x; name*1=y; name*2=.exe")
                .body("x")
                .read();

        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("bill");
    }

    @Test
    void the_whole_name_counts_more_than_pieces_that_contradict_each_other() {
        var mail = aMail().header("Content-Type", "application/pdf; name*0=a; name*0=b; name*=utf-8''bill.pdf")
                .body("x")
                .read();

        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("bill.pdf");
    }

    @Test
    void a_date_in_words_is_read() {
        var mail = aMail().header("Date", "January 6, 2009 4:44:14 PM CST")
                .body("x")
                .read();

        assertThat(mail.date()).isEqualTo(java.time.Instant.parse("2009-01-06T22:44:14Z"));
    }
}
