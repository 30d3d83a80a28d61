package dev.madoguchi.mailbridge;

import static dev.madoguchi.mailbridge.Mails.aMail;
import static dev.madoguchi.mailbridge.Mails.bareMail;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BounceTest {

    @Test
    void a_report_names_recipient_status_reason_and_the_mail_that_failed() {
        var mail = report("failed", "5.1.1", "550 5.1.1 <anna@example.org>: user unknown");

        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(bounce(mail).recipients()).containsExactly("anna@example.org");
        assertThat(bounce(mail).status()).isEqualTo("5.1.1");
        assertThat(bounce(mail).permanent()).isTrue();
        assertThat(bounce(mail).reason())
                .startsWith("The address does not exist.")
                .contains("user unknown");
        assertThat(bounce(mail).originalMessageId()).isEqualTo("reply-317@desk.example");
    }

    @Test
    void a_full_mailbox_may_have_room_again() {
        var mail = report("failed", "4.2.2", "452 4.2.2 over quota");

        assertThat(bounce(mail).permanent()).isFalse();
        assertThat(bounce(mail).reason()).startsWith("The mailbox is full.");
    }

    @Test
    void a_late_mail_is_a_delay_and_no_bounce() {
        var mail = report("delayed", "4.4.1", "connection timed out");

        assertThat(mail.kind()).isEqualTo(MailKind.DELAY);
        assertThat(bounce(mail).permanent()).isFalse();
    }

    @Test
    void a_report_of_success_is_automatic_and_no_bounce() {
        var mail = report("delivered", "2.0.0", "250 ok");

        assertThat(mail.kind()).isEqualTo(MailKind.AUTOMATIC);
        assertThat(mail.bounce()).isNull();
    }

    @Test
    void only_the_header_of_the_failed_mail_is_enough_to_find_it() {
        var mail = fromDaemon("multipart/report; report-type=delivery-status; boundary=b")
                .body(
                        "--b\r\n\r\nsorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n"
                                + "Final-Recipient: rfc822; anna@example.org\r\nAction: failed\r\nStatus: 5.0.0\r\n"
                                + "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nSubject: x\r\nMessage-ID:\r\n <reply-9@desk.example>\r\n--b--\r\n")
                .read();

        assertThat(bounce(mail).originalMessageId()).isEqualTo("reply-9@desk.example");
    }

    @Test
    void a_report_in_words_only_is_understood() {
        var mail = fromDaemon("text/plain")
                .header("Subject", "failure notice")
                .body(
                        "Hi. This is the mail program at mx.example.org.\r\nI'm afraid I wasn't able to deliver your message.\r\n\r\n"
                                + "<anna@example.org>:\r\n550 sorry, no mailbox here by that name. user unknown\r\n\r\n"
                                + "--- Below this line is a copy of the message.\r\n\r\nMessage-ID: <reply-7@desk.example>\r\nTo: kim@example.com\r\n")
                .read();

        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(bounce(mail).recipients()).containsExactly("anna@example.org");
        assertThat(bounce(mail).reason()).startsWith("The address does not exist.");
        assertThat(bounce(mail).originalMessageId()).isEqualTo("reply-7@desk.example");
    }

    @Test
    void a_japanese_report_is_understood() {
        var mail = fromDaemon("text/plain; charset=utf-8")
                .header("Subject", "エラーメール".getBytes(UTF_8))
                .body("次の宛先に送信できませんでした。\r\n<taro@docomo.ne.jp>: 宛先が存在しません\r\n".getBytes(UTF_8))
                .read();

        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(bounce(mail).recipients()).containsExactly("taro@docomo.ne.jp");
        assertThat(bounce(mail).reason()).startsWith("The address does not exist.");
    }

    @Test
    void a_carrier_that_sends_the_mail_back_without_naming_anybody_is_understood() {
        var mail = bareMail()
                .header("From", "no-reply@carrier.example")
                .header("Return-Path", "<>")
                .header("Content-Type", "multipart/mixed; boundary=b")
                .body("--b\r\nContent-Type: text/plain; charset=iso-2022-jp\r\n\r\n"
                        + new String(
                                "メールボックスが一杯のため、送信できませんでした。"
                                        .getBytes(java.nio.charset.Charset.forName("x-windows-iso2022jp")),
                                UTF_8)
                        + "\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nTo: taro@carrier.example\r\n"
                        + "Message-ID: <reply-8@desk.example>\r\n\r\nHello\r\n--b--\r\n")
                .read();

        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(bounce(mail).recipients()).containsExactly("taro@carrier.example");
        assertThat(bounce(mail).reason()).startsWith("The mailbox is full.");
        assertThat(bounce(mail).permanent()).isFalse();
        assertThat(bounce(mail).originalMessageId()).isEqualTo("reply-8@desk.example");
    }

    @Test
    void a_customer_who_speaks_of_a_bounce_is_still_a_person() {
        var mail = aMail().header("Subject", "Undelivered mail")
                .body("My mail came back: 550 5.1.1 user unknown")
                .read();

        assertThat(mail.kind()).isEqualTo(MailKind.PERSON);
        assertThat(mail.bounce()).isNull();
    }

    private static Bounce bounce(IncomingMail mail) {
        return Objects.requireNonNull(mail.bounce());
    }

    private static Mails fromDaemon(String contentType) {
        return bareMail()
                .header("From", "Mail Delivery System <MAILER-DAEMON@mx.example.org>")
                .header("Content-Type", contentType);
    }

    private static IncomingMail report(String action, String status, String diagnostic) {
        return fromDaemon("multipart/report; report-type=delivery-status; boundary=\"b\"")
                .header("Subject", "Delivery report")
                .body(
                        "--b\r\n\r\nAbout your mail\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
                                + "Reporting-MTA: dns; mx.example.org\r\n\r\n"
                                + "Final-Recipient: rfc822; anna@example.org\r\nAction: " + action + "\r\nStatus: "
                                + status
                                + "\r\nDiagnostic-Code: smtp; " + diagnostic + "\r\n"
                                + "--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <reply-317@desk.example>\r\n\r\nHello\r\n--b--\r\n")
                .read();
    }

    @Test
    void who_is_named_as_failed_makes_any_mail_a_report() {
        var mail = Mails.aMail()
                .header("X-Failed-Recipients", "bob@example.com")
                .body("Sorry")
                .read();

        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(mail.bounce().recipients()).containsExactly("bob@example.com");
    }

    @Test
    void the_mailer_daemon_writes_nothing_but_reports() {
        var mail = Mails.bareMail()
                .header("From", "mailer-daemon")
                .header("Subject", "Trouble")
                .body("See below")
                .read();

        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
    }

    @Test
    void a_report_under_the_subject_of_the_mail_is_known_by_its_code() {
        var mail = Mails.bareMail()
                .header("From", "postmaster@example.com")
                .header("Subject", "Re: Order")
                .body("Error message below:\r\n550 - no such user here")
                .read();

        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
    }

    @Test
    void a_person_may_speak_of_failed_deliveries() {
        var mail = Mails.aMail()
                .header("Subject", "Re: Delivery failure")
                .body("My mail to the following recipients failed: bob@example.com. Can you help?")
                .read();

        assertThat(mail.kind()).isEqualTo(MailKind.PERSON);
    }

    @Test
    void the_code_of_the_server_that_refused_counts_more_than_that_of_the_reporter() {
        var mail = Mails.bareMail()
                .header("From", "MAILER-DAEMON@example.com")
                .header("Content-Type", "multipart/report; boundary=b")
                .body("--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\n"
                        + "Final-Recipient: rfc822; bob@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                        + "Diagnostic-Code: smtp; 550 5.7.1 refused\r\n--b--\r\n")
                .read();

        assertThat(mail.bounce().status()).isEqualTo("5.7.1");
    }

    @Test
    void an_answer_of_several_lines_is_told_whole() {
        var mail = Mails.bareMail()
                .header("From", "MAILER-DAEMON@example.com")
                .header("Subject", "failure notice")
                .body("<bob@example.com>:\r\n550-Your mail was rejected.\r\n550 There is no such user.\r\n")
                .read();

        assertThat(mail.bounce().reason()).contains("Your mail was rejected. There is no such user.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> Message-ID: <reply-5@desk.example>",
                "    Message-Id: <reply-5@desk.example>",
                "Message-ID:\r\n <reply-5@desk.example>",
                "> Message-ID:\r\n>  <reply-5\r\n> @desk.example>",
                "| Message-ID: reply-5@desk.example",
                "Subject: x\r\nMessage-ID: <reply-5@desk.example>\r\nDate: Mon, 1 J",
                "Message-ID: <given-by-a-relay@mx.example>\r\nX-Original-Message-ID: <reply-5@desk.example>",
                "Original-Envelope-Id: reply-5@desk.example",
            })
    void a_torn_or_quoted_piece_of_the_header_tells_which_mail_it_was(String piece) {
        assertThat(returning(piece).originalMessageId()).isEqualTo("reply-5@desk.example");
    }

    @Test
    void the_mails_that_the_failed_one_answered_are_known_newest_first() {
        var bounce = returning(
                "References: <1@a.example>\r\n <2@a.example>\r\n\t<3@a.example>\r\nMessage-ID: <4@a.example>");

        assertThat(bounce.originalMessageId()).isEqualTo("4@a.example");
        assertThat(bounce.originalReferences()).containsExactly("3@a.example", "2@a.example", "1@a.example");
    }

    @Test
    void a_subject_alone_names_no_mail() {
        var bounce = returning("Subject: Re: Order\r\nTo: anna@example.org");

        assertThat(bounce.originalMessageId()).isNull();
        assertThat(bounce.originalReferences()).isEmpty();
    }

    private static Bounce returning(String piece) {
        return bounce(fromDaemon("text/plain")
                .header("Subject", "Undelivered Mail")
                .body("Your mail could not be delivered to the following address:\r\n\r\n  anna@example.org\r\n\r\n"
                        + piece + "\r\n")
                .read());
    }
}
