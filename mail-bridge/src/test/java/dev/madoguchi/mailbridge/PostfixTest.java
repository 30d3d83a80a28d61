package dev.madoguchi.mailbridge;

import static dev.madoguchi.mailbridge.OutgoingMails.aReply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.mailservers.MailServers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Handing mails to a Postfix that delivers them to Dovecot, and reading what it sends back. */
class PostfixTest {

    private static final String DESK = "support@desk.example";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static MailServers servers;

    private final String id = UUID.randomUUID() + "@desk.example";
    private final byte[] mail = aReply().messageId(id).written();

    @BeforeAll
    static void start() {
        assumeThat(MailServers.missing()).isEmpty();
        servers = MailServers.start();
    }

    @AfterAll
    static void stop() {
        if (servers != null) {
            servers.close();
        }
    }

    @Test
    void a_mail_sent_after_starttls_and_login_arrives() {
        send("anna@customers.example");

        var arrived = awaitMail("anna@customers.example", id);
        assertThat(arrived.messageId()).isEqualTo(id);
        assertThat(arrived.newText()).contains("here is the right one.");
    }

    @Test
    void a_wrong_password_is_told_as_such() {
        var wrong = new MailAccount(
                "localhost", servers.smtp(), Tls.STARTTLS, DESK, new Credential.Password("wrong"), false);

        assertThat(catchThrowableOfType(MailFailure.class, () -> MailSender.check(wrong))
                        .kind())
                .isEqualTo(MailFailure.Kind.LOGIN);
    }

    @Test
    void an_address_that_is_busy_is_tried_again_later() {
        var failure = failure("busy@customers.example");

        assertThat(failure.kind()).isEqualTo(MailFailure.Kind.TEMPORARY);
        assertThat(failure).hasMessageContaining("Mailbox busy, try again later");
    }

    @Test
    void an_address_that_is_refused_keeps_the_mail_from_nobody_else() {
        var refused = MailSender.send(
                account(),
                DESK,
                List.of("anna@customers.example", "gone@customers.example", "busy@customers.example"),
                mail);

        assertThat(refused)
                .extracting(RefusedRecipient::address)
                .containsExactly("gone@customers.example", "busy@customers.example");
        assertThat(refused).extracting(RefusedRecipient::permanent).containsExactly(true, false);
        assertThat(refused.get(0).answer()).contains("No such mailbox here");
        awaitMail("anna@customers.example", id);
    }

    @Test
    void who_alone_is_refused_is_not_tried_again() {
        var failure = failure("gone@customers.example");

        assertThat(failure.kind()).isEqualTo(MailFailure.Kind.PERMANENT);
        assertThat(failure).hasMessageContaining("No such mailbox here");
    }

    @Test
    void a_server_that_knows_nobody_yet_takes_the_mail_at_the_second_try() {
        assertThat(failure("careful@customers.example")).satisfies(first -> {
            assertThat(first.kind()).isEqualTo(MailFailure.Kind.TEMPORARY);
            assertThat(first).hasMessageContaining("Greylisted");
        });

        send("careful@customers.example");

        assertThat(awaitMail("careful@customers.example", id).messageId()).isEqualTo(id);
    }

    @Test
    void a_mail_that_is_too_large_is_refused_for_good() {
        var large = new byte[2 * 1024 * 1024];
        Arrays.fill(large, (byte) '\n');

        var failure = catchThrowableOfType(
                MailFailure.class, () -> MailSender.send(account(), DESK, List.of("anna@customers.example"), large));

        assertThat(failure.kind()).isEqualTo(MailFailure.Kind.PERMANENT);
    }

    @Test
    void the_report_about_an_unknown_address_leads_back_to_the_mail() {
        send("nobody@customers.example");

        var report = awaitBounce();
        assertThat(report.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(report.bounce().recipients()).containsExactly("nobody@customers.example");
        assertThat(report.bounce().status()).isEqualTo("5.1.1");
        assertThat(report.bounce().permanent()).isTrue();
        assertThat(report.bounce().reason()).contains("does not exist");
    }

    @Test
    void the_report_about_a_full_mailbox_says_that_it_is_full() {
        send("full@customers.example");

        assertThat(awaitBounce().bounce().reason()).containsIgnoringCase("full");
    }

    private void send(String recipient) {
        MailSender.send(account(), DESK, List.of(recipient), mail);
    }

    private MailFailure failure(String... recipients) {
        return catchThrowableOfType(
                MailFailure.class, () -> MailSender.send(account(), DESK, List.of(recipients), mail));
    }

    private IncomingMail awaitBounce() {
        return await().atMost(LONG_ENOUGH)
                .until(
                        () -> all(DESK).stream()
                                .filter(mail -> mail.bounce() != null
                                        && id.equals(mail.bounce().originalMessageId()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static IncomingMail awaitMail(String user, String id) {
        return await().atMost(LONG_ENOUGH)
                .until(() -> find(user, id), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<IncomingMail> find(String user, String id) {
        return all(user).stream().filter(mail -> id.equals(mail.messageId())).findFirst();
    }

    private static List<IncomingMail> all(String user) {
        var imap = new MailAccount(
                "localhost", servers.imaps(), Tls.IMPLICIT, user, new Credential.Password("secret"), false);
        try (var mailbox = Mailbox.open(imap, "INBOX")) {
            return mailbox.fetch(mailbox.uids()).values().stream()
                    .map(MimeReader::read)
                    .toList();
        }
    }

    private static MailAccount account() {
        return new MailAccount(
                "localhost", servers.smtp(), Tls.STARTTLS, DESK, new Credential.Password("secret"), false);
    }
}
