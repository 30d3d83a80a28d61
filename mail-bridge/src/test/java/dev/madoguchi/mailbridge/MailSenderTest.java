package dev.madoguchi.mailbridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailSenderTest {

    private static final byte[] MAIL =
            "Message-ID: <our-id@desk.example>\r\nSubject: Hello\r\n\r\nHello\r\n.dots\r\n".getBytes(UTF_8);

    @Test
    void a_mail_arrives_exactly_as_it_was_written() throws Exception {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        var port = server.getSmtp().getPort();
        var account = new MailAccount("127.0.0.1", port, Tls.NONE, "", new Credential.Password(""), false);

        MailSender.send(account, "desk@example.com", List.of("anna@example.com"), MAIL);

        var received = server.getReceivedMessages();
        server.stop();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID()).isEqualTo("<our-id@desk.example>");
        assertThat(received[0].getContent().toString()).isEqualTo("Hello\r\n.dots");
    }

    @Test
    void the_envelope_names_exactly_the_given_sender_and_recipients() throws Exception {
        try (var server = ScriptedServer.smtp()) {
            MailSender.send(
                    server.account(), "desk@example.com", List.of("anna@example.com", "foo..bar@docomo.ne.jp"), MAIL);

            assertThat(server.heard())
                    .contains(
                            "MAIL FROM:<desk@example.com>",
                            "RCPT TO:<anna@example.com>",
                            "RCPT TO:<foo..bar@docomo.ne.jp>")
                    .filteredOn(line -> line.startsWith("RCPT"))
                    .hasSize(2);
        }
    }

    @Test
    void mail_that_must_not_bounce_has_an_empty_sender() throws Exception {
        try (var server = ScriptedServer.smtp()) {
            MailSender.send(server.account(), "", List.of("anna@example.com"), MAIL);

            assertThat(server.heard()).contains("MAIL FROM:<>");
        }
    }

    @Test
    void the_lines_on_the_wire_are_the_lines_of_the_mail_with_dots_doubled() throws Exception {
        try (var server = ScriptedServer.smtp()) {
            MailSender.send(server.account(), "desk@example.com", List.of("anna@example.com"), MAIL);

            assertThat(server.heard())
                    .containsSequence(
                            "DATA", "Message-ID: <our-id@desk.example>", "Subject: Hello", "", "Hello", "..dots", ".");
        }
    }

    @Test
    void a_server_that_asks_to_come_back_later_is_a_temporary_failure() throws Exception {
        try (var server = ScriptedServer.smtp().answers("RCPT", "451 4.7.1 greylisted")) {
            var failure = failureOf(server.account());

            assertThat(failure.kind()).isEqualTo(MailFailure.Kind.TEMPORARY);
            assertThat(failure).hasMessageContaining("greylisted");
        }
    }

    @Test
    void an_address_the_server_does_not_know_is_a_permanent_failure() throws Exception {
        try (var server = ScriptedServer.smtp().answers("RCPT", "550 5.1.1 no such user")) {
            var failure = failureOf(server.account());

            assertThat(failure.kind()).isEqualTo(MailFailure.Kind.PERMANENT);
            assertThat(failure).hasMessageContaining("no such user");
        }
    }

    @Test
    void who_is_refused_keeps_the_mail_from_nobody_else_and_is_named_with_the_reason() throws Exception {
        try (var server = ScriptedServer.smtp()
                .first("RCPT TO:<bob", "550 5.1.1 no such user")
                .first("RCPT TO:<carol", "450 4.2.0 greylisted")) {
            var refused = MailSender.send(
                    server.account(),
                    "desk@example.com",
                    List.of("bob@example.com", "anna@example.com", "carol@example.com"),
                    MAIL);

            assertThat(server.heard()).contains("Hello", ".");
            assertThat(refused)
                    .extracting(RefusedRecipient::address)
                    .containsExactly("bob@example.com", "carol@example.com");
            assertThat(refused).extracting(RefusedRecipient::permanent).containsExactly(true, false);
            assertThat(refused.get(0).answer()).contains("no such user");
        }
    }

    @Test
    void who_is_refused_for_good_beside_one_who_is_put_off_is_known_at_once() throws Exception {
        try (var server = ScriptedServer.smtp()
                .first("RCPT TO:<bob", "550 5.1.1 no such user")
                .first("RCPT TO:<anna", "421 4.7.0 come back later")) {
            var failure = catchThrowableOfType(
                    MailFailure.class,
                    () -> MailSender.send(
                            server.account(),
                            "desk@example.com",
                            List.of("anna@example.com", "bob@example.com"),
                            MAIL));

            assertThat(failure.kind()).isEqualTo(MailFailure.Kind.TEMPORARY);
            assertThat(failure.refused())
                    .extracting(RefusedRecipient::permanent)
                    .containsExactly(false, true);
        }
    }

    @Test
    void a_refused_recipient_makes_a_loss_after_the_final_dot_no_more_certain() throws Exception {
        try (var server = ScriptedServer.smtp()
                .first("RCPT TO:<bob", "550 5.1.1 no such user")
                .answers(".", ScriptedServer.HANG_UP)) {
            var failure = catchThrowableOfType(
                    MailFailure.class,
                    () -> MailSender.send(
                            server.account(),
                            "desk@example.com",
                            List.of("anna@example.com", "bob@example.com"),
                            MAIL));

            assertThat(failure.kind()).isEqualTo(MailFailure.Kind.UNCERTAIN);
        }
    }

    @Test
    void a_connection_that_is_reset_after_the_mail_was_taken_but_before_it_was_said_leaves_it_uncertain()
            throws Exception {
        try (var server = ScriptedServer.smtp().answers(".", ScriptedServer.RESET)) {
            assertThat(failureOf(server.account()).kind()).isEqualTo(MailFailure.Kind.UNCERTAIN);
        }
    }

    @Test
    void a_mail_refused_after_the_final_dot_is_a_permanent_failure() throws Exception {
        try (var server = ScriptedServer.smtp().answers(".", "554 5.7.1 looks like spam")) {
            var failure = failureOf(server.account());

            assertThat(failure.kind()).isEqualTo(MailFailure.Kind.PERMANENT);
            assertThat(failure).hasMessageContaining("spam");
        }
    }

    @Test
    void a_mail_put_off_after_the_final_dot_is_a_temporary_failure() throws Exception {
        try (var server = ScriptedServer.smtp().answers(".", "452 4.3.1 disk full")) {
            assertThat(failureOf(server.account()).kind()).isEqualTo(MailFailure.Kind.TEMPORARY);
        }
    }

    @Test
    void a_connection_lost_after_the_final_dot_leaves_it_uncertain() throws Exception {
        try (var server = ScriptedServer.smtp().answers(".", ScriptedServer.HANG_UP)) {
            var failure = failureOf(server.account());

            assertThat(failure.kind()).isEqualTo(MailFailure.Kind.UNCERTAIN);
            assertThat(failure).hasMessageContaining("may have been sent");
        }
    }

    @Test
    void a_mail_whose_last_moment_fails_is_not_handed_over() throws Exception {
        try (var server = ScriptedServer.smtp()) {
            Runnable fails = () -> {
                throw new IllegalStateException("somebody else sends it");
            };

            assertThatThrownBy(() -> MailSender.send(
                            server.account(), "desk@example.com", List.of("anna@example.com"), MAIL, fails))
                    .isInstanceOf(MailFailure.class)
                    .extracting("kind")
                    .isEqualTo(MailFailure.Kind.TEMPORARY);

            assertThat(server.heard()).doesNotContain(".");
        }
    }

    @Test
    void a_connection_lost_before_the_mail_was_handed_over_is_a_temporary_failure() throws Exception {
        try (var server = ScriptedServer.smtp().answers("DATA", ScriptedServer.HANG_UP)) {
            assertThat(failureOf(server.account()).kind()).isEqualTo(MailFailure.Kind.TEMPORARY);
        }
    }

    @Test
    void a_farewell_that_fails_does_not_undo_a_mail_that_was_taken() throws Exception {
        try (var server = ScriptedServer.smtp().answers("QUIT", ScriptedServer.HANG_UP)) {
            assertThatCode(() ->
                            MailSender.send(server.account(), "desk@example.com", List.of("anna@example.com"), MAIL))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_port_where_nobody_listens_is_unreachable() throws Exception {
        var account = new MailAccount("127.0.0.1", freePort(), Tls.NONE, "", new Credential.Password(""), false);

        var failure = failureOf(account);

        assertThat(failure.kind()).isEqualTo(MailFailure.Kind.UNREACHABLE);
    }

    @Test
    void a_refused_password_is_a_login_failure_that_does_not_tell_the_password() throws Exception {
        try (var server = ScriptedServer.smtp()
                .answers("EHLO", "250-scripted\r\n250 AUTH PLAIN")
                .answers("AUTH", "535 5.7.8 bad credentials")) {
            var failure = failureOf(server.account(Tls.NONE));

            assertThat(failure.kind()).isEqualTo(MailFailure.Kind.LOGIN);
            assertThat(failure.getMessage()).doesNotContain("canary-secret");
            assertThat(server.account(Tls.NONE).toString()).doesNotContain("canary-secret");
        }
    }

    @Test
    void no_password_leaves_when_the_server_offers_no_starttls() throws Exception {
        try (var server = ScriptedServer.smtp().answers("EHLO", "250-scripted\r\n250 AUTH PLAIN")) {
            var failure = failureOf(server.account(Tls.STARTTLS));

            assertThat(failure.kind()).isEqualTo(MailFailure.Kind.UNREACHABLE);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void an_address_with_a_line_break_never_reaches_the_server() throws Exception {
        try (var server = ScriptedServer.smtp()) {
            var recipients = List.of("anna@example.com>\r\nRCPT TO:<victim@example.com");

            assertThatThrownBy(() -> MailSender.send(server.account(), "desk@example.com", recipients, MAIL))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void two_ideographs_whose_low_bytes_are_a_line_break_are_refused() throws Exception {
        try (var server = ScriptedServer.smtp()) {
            var recipients = List.of("anna\u560D\u560A@example.com");

            assertThatThrownBy(() -> MailSender.send(server.account(), "desk@example.com", recipients, MAIL))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_check_logs_in_and_sends_nothing() throws Exception {
        try (var server = ScriptedServer.smtp()) {
            MailSender.check(server.account());

            assertThat(server.heard())
                    .anyMatch(line -> line.startsWith("EHLO"))
                    .noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    private static MailFailure failureOf(MailAccount account) {
        return catchThrowableOfType(
                MailFailure.class,
                () -> MailSender.send(account, "desk@example.com", List.of("anna@example.com"), MAIL));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
