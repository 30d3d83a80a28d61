package dev.madoguchi.mailbridge;

import static dev.madoguchi.mailbridge.Mails.aMail;
import static dev.madoguchi.mailbridge.Mails.bareMail;
import static java.nio.charset.StandardCharsets.UTF_8;
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
                "X-Mailer | vacation 1.2",
                "Feedback-ID | campaign:list:sender",
                "Subject | Order (Auto-Reply)",
                "Subject | 不在のお知らせ",
                "Subject | Réponse automatique : commande",
                "Subject | Abwesenheitsnotiz"
            })
    void a_machine_gives_itself_away_by_a_header(String name, String value) {
        var mail = aMail().header(name, value.getBytes(UTF_8)).body("x");

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
                "Feedback-ID | 1.us-west-2.abc=:AmazonSES",
                "Subject | Re: 【自動返信】お問い合わせありがとうございます",
                "Subject | 自動返信メールが届きません",
                "Subject | Automatic reply does not work",
                "Subject | Out of office hours",
                "Subject | Question about your automatic reply"
            })
    void a_person_stays_a_person(String name, String value) {
        var mail = aMail().header(name, value.getBytes(UTF_8)).body("x");

        assertThat(mail.read().kind()).isEqualTo(MailKind.PERSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "このメールは自動返信です。担当者より改めてご連絡いたします。",
                "※本メールは、自動返信しております。",
                "Hello,\r\nthis is an automatic reply. Your mail has reached us.",
                "Dies ist eine automatisch generierte Antwort.",
            })
    void who_says_that_a_machine_answers_is_one(String text) {
        assertThat(saying(text, "Order").kind()).isEqualTo(MailKind.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ただいま夏季休業のため不在です。\r\n戻り次第、折り返しご連絡いたします。",
                "I am out of the office with limited access to mail until Monday.",
                "Ich bin bis zum 3. Mai nicht im Büro. Ihre Mail wird nicht weitergeleitet.",
                "Je suis actuellement absente, en congé jusqu'au 12.",
                "このメールはシステムより自動的に送信されています。"
            })
    void a_note_of_absence_counts_only_when_it_answers_something(String text) {
        assertThat(saying(text, "Re: Order").kind()).isEqualTo(MailKind.AUTOMATIC);
        assertThat(saying(text, "Order").kind()).isEqualTo(MailKind.PERSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "自動返信メールが届きません。登録はできていますか。",
                "こちらは自動返信でしょうか？",
                "I am out of the office until Monday, can you send it to my colleague?",
                "Thank you.\r\n\r\n> This is an automatic reply.",
                "お世話になっております。\r\n-----Original Message-----\r\nこのメールは自動返信です。"
            })
    void a_person_who_speaks_of_machines_or_absence_stays_one(String text) {
        assertThat(saying(text, "Re: Order").kind()).isEqualTo(MailKind.PERSON);
    }

    private static IncomingMail saying(String text, String subject) {
        return aMail().header("Subject", subject)
                .header("Content-Type", "text/plain; charset=utf-8")
                .body(text.getBytes(UTF_8))
                .read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST", "REPLY", "CANCEL", "COUNTER"})
    void an_invitation_and_the_answer_to_one_are_a_calendars(String method) {
        var mail = aMail().header("Auto-Submitted", "auto-generated")
                .header("Content-Type", "multipart/alternative; boundary=b")
                .body("--b\r\n\r\nHello\r\n--b\r\nContent-Type: text/calendar; method=" + method
                        + "\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n--b--\r\n")
                .read();

        assertThat(mail.kind()).isEqualTo(MailKind.CALENDAR);
    }

    @Test
    void a_calendar_sent_as_a_file_is_a_persons() {
        var mail = aMail().header("Content-Type", "multipart/mixed; boundary=b")
                .body("--b\r\n\r\nHere is the file.\r\n--b\r\nContent-Type: text/calendar; method=REQUEST\r\n"
                        + "Content-Disposition: attachment; filename=a.ics\r\n\r\nBEGIN:VCALENDAR\r\n--b--\r\n")
                .read();

        assertThat(mail.kind()).isEqualTo(MailKind.PERSON);
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
