package dev.madoguchi.mailbridge;

import static dev.madoguchi.mailbridge.Mails.aMail;
import static dev.madoguchi.mailbridge.Mails.bareMail;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutomaticMailTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted | auto-replied",
                "Auto-Submitted | auto-generated; owner-email=x",
                "X-Auto-Response-Suppress | OOF",
                "X-Autoreply | yes",
                "X-Autorespond | re",
                "X-Auto-Reply-From | anna@example.com",
                "X-Precedence | auto_reply",
                "X-Loop | desk@example.com",
                "Precedence | bulk",
                "Precedence | auto_reply",
                "Return-Path | <>",
                "Subject | 【自動返信】お問い合わせありがとうございます",
                "Subject | Automatic reply: Order",
                "Subject | Abwesenheitsnotiz"
            })
    void a_machine_gives_itself_away_by_a_header(String name, String value) {
        var mail = aMail().header(
                        name,
                        new String(
                                value.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .body("x");

        assertThat(mail.read().kind()).isEqualTo(MailKind.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-reply@example.com", "noreply+4711@example.com", "POSTMASTER@example.com"})
    void nobody_reads_what_is_sent_to_these(String from) {
        assertThat(bareMail().header("From", from).body("x").read().kind()).isEqualTo(MailKind.AUTOMATIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"List-Id | <users.example.com>", "List-Post | <mailto:users@example.com>", "Precedence | list"})
    void a_list_is_told_from_a_person(String name, String value) {
        assertThat(aMail().header(name, value).body("x").read().kind()).isEqualTo(MailKind.LIST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted | no",
                "X-Auto-Response-Suppress | None",
                "Precedence | normal",
                "Return-Path | <anna@example.com>",
                "Subject | Re: Automatic reply",
                "Subject | Question about your automatic reply"
            })
    void a_person_stays_a_person(String name, String value) {
        assertThat(aMail().header(name, value).body("x").read().kind()).isEqualTo(MailKind.PERSON);
    }

    @Test
    void a_read_receipt_is_automatic_and_no_bounce() {
        var mail = aMail().header("Content-Type", "multipart/report; report-type=disposition-notification; boundary=b")
                .body("--b\r\n\r\nread\r\n--b--\r\n")
                .read();

        assertThat(mail.kind()).isEqualTo(MailKind.AUTOMATIC);
        assertThat(mail.bounce()).isNull();
    }
}
