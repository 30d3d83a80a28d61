package dev.madoguchi.mailbridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TlsTest {

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTPS.dynamicPort(), ServerSetup.IMAPS.dynamicPort()});

    @BeforeEach
    void start() {
        server.start();
        server.setUser("desk@example.com", "desk", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mail_is_sent_to_a_server_whose_certificate_is_trusted() {
        var mime = "Subject: Hello\r\n\r\nHello\r\n".getBytes(UTF_8);

        MailSender.send(smtp("localhost"), "desk@example.com", List.of("anna@example.com"), mime);

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void mail_is_read_from_a_server_whose_certificate_is_trusted() {
        try (var mailbox = Mailbox.open(imap("localhost"), "INBOX")) {
            assertThat(mailbox.uids()).isEmpty();
        }
    }

    @Test
    void a_trusted_certificate_for_another_host_is_refused_before_anything_is_sent() {
        var mime = "Subject: Hello\r\n\r\nHello\r\n".getBytes(UTF_8);

        var failure = catchThrowableOfType(
                MailFailure.class,
                () -> MailSender.send(smtp("127.0.0.1"), "desk@example.com", List.of("anna@example.com"), mime));

        assertThat(failure.kind()).isEqualTo(MailFailure.Kind.UNREACHABLE);
        assertThat(failure).hasMessageContaining("TLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mailbox_behind_a_certificate_for_another_host_is_refused() {
        var failure = catchThrowableOfType(MailFailure.class, () -> Mailbox.check(imap("127.0.0.1"), "INBOX"));

        assertThat(failure.kind()).isEqualTo(MailFailure.Kind.UNREACHABLE);
        assertThat(failure).hasMessageContaining("TLS");
    }

    @Test
    void a_certificate_that_nobody_trusts_gets_no_password() throws Exception {
        try (var stranger = ScriptedServer.smtpWithStartTls("stranger.p12")) {
            var failure = catchThrowableOfType(
                    MailFailure.class, () -> MailSender.check(stranger.account("localhost", Tls.STARTTLS)));

            assertThat(failure.kind()).isEqualTo(MailFailure.Kind.UNREACHABLE);
            assertThat(stranger.heard()).contains("STARTTLS").noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void a_password_is_sent_only_after_starttls() throws Exception {
        try (var server = ScriptedServer.smtpWithStartTls("server.p12")) {
            MailSender.check(server.account("localhost", Tls.STARTTLS));

            assertThat(server.heard())
                    .filteredOn(line -> line.startsWith("STARTTLS") || line.startsWith("AUTH"))
                    .hasSize(2)
                    .first()
                    .isEqualTo("STARTTLS");
        }
    }

    @Test
    void a_server_that_speaks_no_tls_is_refused() throws Exception {
        try (var plain = ScriptedServer.smtp()) {
            var failure = catchThrowableOfType(MailFailure.class, () -> MailSender.check(plain.account(Tls.IMPLICIT)));

            assertThat(failure.kind()).isEqualTo(MailFailure.Kind.UNREACHABLE);
            assertThat(plain.heard()).noneMatch(line -> line.contains("canary-secret"));
        }
    }

    private MailAccount smtp(String host) {
        return new MailAccount(
                host, server.getSmtps().getPort(), Tls.IMPLICIT, "desk", new Credential.Password("secret"), false);
    }

    private MailAccount imap(String host) {
        return new MailAccount(
                host, server.getImaps().getPort(), Tls.IMPLICIT, "desk", new Credential.Password("secret"), false);
    }
}
