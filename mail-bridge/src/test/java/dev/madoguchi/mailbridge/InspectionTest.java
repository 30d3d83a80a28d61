package dev.madoguchi.mailbridge;

import static dev.madoguchi.mailbridge.Mails.aMail;
import static dev.madoguchi.mailbridge.Mails.bareMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.madoguchi.mailbridge.raw.RawMail;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.1.1 | 550 5.1.1 no such user | userunknown | true",
                "5.0.0 | 550 Address does not    exist | userunknown | true",
                "5.2.1 | 550 5.2.1 user unknown | filtered | false",
                "5.2.2 | 552 5.2.2 over quota | mailboxfull | false",
                "5.1.1 | 552 5.1.1 the mailbox is full | mailboxfull | false",
                "5.1.2 | 550 no such domain | hostunknown | true",
                "5.7.1 | 554 5.7.1 looks like spam | spamdetected | false",
                "5.7.1 | 554 5.7.1 relaying denied | norelaying | false",
                "5.7.26 | 550 5.7.26 dmarc | authfailure | false",
                "5.7.25 | 550 5.7.25 no PTR record | requireptr | false",
                "5.3.4 | 552 5.3.4 too large | mesgtoobig | false",
                "5.2.3 | 552 5.2.3 too large | exceedlimit | false",
                "5.1.10 | 556 5.1.10 null MX | notaccept | true",
                "4.4.7 | delivery time expired | expired | false",
                "5.1.8 | 553 5.1.8 domain of sender | rejected | false",
                "5.0.0 | 255 | mailererror | false",
                "5.0.0 | 550 because | onhold | false"
            })
    void why_an_address_failed_has_a_name(String status, String diagnostic, String word, boolean hard) {
        var failures =
                MimeReader.inspect(RawMail.of(report(status, diagnostic))).failures();

        assertThat(failures).containsExactly(new Inspection.Failure(word, hard));
    }

    @Test
    void an_address_that_is_refused_only_when_the_mail_is_there_is_filtered() {
        var mail = bareMail()
                .header("From", "MAILER-DAEMON@mx.example.com")
                .header("Subject", "Undelivered Mail Returned to Sender")
                .body(
                        "<anna@example.com>: host mx.example.com said: 550 Unknown user\n(in reply to end of DATA command)");

        assertThat(MimeReader.inspect(RawMail.of(mail.bytes())).failures())
                .containsExactly(new Inspection.Failure("filtered", false));
    }

    @Test
    void each_address_of_a_report_in_words_fails_for_its_own_reason() {
        var mail = bareMail()
                .header("From", "MAILER-DAEMON@mx.example.com")
                .header("Subject", "failure notice")
                .body("<anna@example.com>:\nRemote host said: 550 5.1.1 no such user\n\n"
                        + "<bob@example.com>:\nRemote host said: 552 5.2.2 mailbox full\n");

        assertThat(MimeReader.inspect(RawMail.of(mail.bytes())).failures())
                .containsExactly(
                        new Inspection.Failure("userunknown", true), new Inspection.Failure("mailboxfull", false));
    }

    @Test
    void what_stands_below_the_address_is_the_reason() {
        var mail = bareMail()
                .header("From", "MAILER-DAEMON@mx.example.com")
                .header("Subject", "Mail delivery failed")
                .body(
                        "A mail could not be delivered to:\n\n  anna@example.com\n    an MX record indicated no SMTP service\n");

        assertThat(MimeReader.inspect(RawMail.of(mail.bytes())).failures())
                .containsExactly(new Inspection.Failure("notaccept", true));
    }

    @Test
    void the_words_of_a_vague_report_may_hold_the_code() {
        var mail = new String(report("4.0.0", "delayed"), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replaceFirst("--b\r\n", "--b\r\n\r\nanna@example.com: 421 4.7.0 deferred\r\n--b\r\n");

        var bounce = MimeReader.read(mail.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .bounce();

        assertThat(bounce).extracting(Bounce::status).isEqualTo("4.7.0");
    }

    @Test
    void a_report_made_to_hurt_is_told_in_a_moment() {
        var groups = "Final-Recipient: rfc822; anna@example.com\r\nAction: failed\r\n\r\n".repeat(190);
        var mail = bareMail()
                .header("From", "MAILER-DAEMON@mx.example.com")
                .header("Content-Type", "multipart/report; report-type=delivery-status; boundary=b")
                .body("--b\r\n\r\n" + "over over quot ".repeat(100_000)
                        + "\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n" + groups + "--b--\r\n")
                .bytes();

        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(MimeReader.inspect(RawMail.of(mail)).failures())
                        .hasSize(20));
    }

    @Test
    void a_letter_has_no_failures() {
        assertThat(MimeReader.inspect(RawMail.of(aMail().body("Hello").bytes())).failures())
                .isEmpty();
    }

    @Test
    void the_text_of_the_html_is_told_even_when_the_plain_text_is_shown() {
        var mail = aMail().header("Content-Type", "multipart/alternative; boundary=b")
                .body("--b\r\n\r\nplain\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>rich</p>\r\n--b--\r\n");

        var inspection = MimeReader.inspect(RawMail.of(mail.bytes()));

        assertThat(inspection.mail().text()).isEqualTo("plain");
        assertThat(inspection.htmlText()).isEqualTo("rich");
    }

    @Test
    void notes_about_characters_and_limits_are_told_apart() {
        var mail = aMail().header("Cc", "a@example.com, ".repeat(120))
                .header("Content-Type", "text/plain; charset=x-nonsense")
                .body(new byte[] {'G', 'r', (byte) 0xFC, (byte) 0xDF, 'e'});

        var inspection = MimeReader.inspect(RawMail.of(mail.bytes()));

        assertThat(inspection.charsetNotes()).singleElement().asString().contains("x-nonsense");
        assertThat(inspection.limits()).singleElement().asString().contains("100");
        assertThat(inspection.mail().warnings()).hasSize(2);
    }

    private static byte[] report(String status, String diagnostic) {
        return bareMail()
                .header("From", "MAILER-DAEMON@mx.example.com")
                .header("Content-Type", "multipart/report; report-type=delivery-status; boundary=b")
                .body("--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.com\r\n\r\n"
                        + "Final-Recipient: rfc822; anna@example.com\r\nAction: failed\r\nStatus: " + status
                        + "\r\nDiagnostic-Code: smtp; " + diagnostic + "\r\n--b--\r\n")
                .bytes();
    }
}
