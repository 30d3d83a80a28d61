package dev.madoguchi.mailbridge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.madoguchi.mailservers.MailServers;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reading from the mail server that more people run than any other. */
class DovecotTest {

    private static final String INBOX = "INBOX";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static MailServers servers;

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
    void mails_are_listed_and_fetched_over_tls_and_nothing_is_marked_as_read() throws Exception {
        append("anna@customers.example", mail("over TLS"));

        try (var mailbox = Mailbox.open(anna(servers.imaps(), Tls.IMPLICIT), INBOX)) {
            var held = mailbox.held(mailbox.uids()).get(0);

            assertThat(held.receivedAt())
                    .isBetween(Instant.now().minus(A_MINUTE), Instant.now().plus(A_MINUTE));
            var source = mailbox.fetch(held.uid()).orElseThrow();
            assertThat(source).asString(US_ASCII).contains("Subject: over TLS");
            assertThat(source).hasSize((int) held.size());
        }
        assertThat(servers.maildir("anna").resolve("cur").toFile().list()).noneMatch(name -> name.endsWith("S"));
    }

    @Test
    void a_mailbox_is_opened_after_starttls() {
        try (var mailbox = Mailbox.open(anna(servers.imap(), Tls.STARTTLS), INBOX)) {
            assertThat(mailbox.uidValidity()).isPositive();
        }
    }

    @Test
    void a_wrong_password_and_a_missing_folder_are_told_apart() {
        var wrong = account("anna@customers.example", "wrong", servers.imaps(), Tls.IMPLICIT);

        assertThat(catchThrowableOfType(MailFailure.class, () -> Mailbox.check(wrong, INBOX))
                        .kind())
                .isEqualTo(MailFailure.Kind.LOGIN);
        assertThat(catchThrowableOfType(
                                MailFailure.class, () -> Mailbox.check(anna(servers.imaps(), Tls.IMPLICIT), "Nowhere"))
                        .kind())
                .isEqualTo(MailFailure.Kind.PERMANENT);
    }

    @Test
    void an_access_token_opens_a_mailbox_and_one_that_is_refused_is_given_back() {
        var refused = new ArrayList<String>();

        Mailbox.check(modern("a-token-of-an-hour", refused), INBOX);
        assertThat(refused).isEmpty();

        assertThat(catchThrowableOfType(MailFailure.class, () -> Mailbox.check(modern("of-yesterday", refused), INBOX))
                        .kind())
                .isEqualTo(MailFailure.Kind.LOGIN);
        assertThat(refused).containsExactly("of-yesterday");
    }

    @Test
    void who_waits_is_told_of_a_mail_by_idle_long_before_the_next_poll() throws Exception {
        try (var mailbox = Mailbox.open(support(), INBOX)) {
            var known = mailbox.uids();
            var told = CompletableFuture.runAsync(() -> mailbox.awaitChange(Duration.ofMinutes(9)));

            append("support@desk.example", mail("pushed"));

            told.get(A_MINUTE.toSeconds(), TimeUnit.SECONDS);
            assertThat(mailbox.uids()).hasSize(known.size() + 1);
        }
    }

    @Test
    void a_mailbox_that_was_renumbered_has_the_same_mails_under_another_uidvalidity() throws Exception {
        append("moved@desk.example", mail("renumbered"));
        long before;
        byte[] source;
        try (var mailbox = Mailbox.open(moved(), INBOX)) {
            before = mailbox.uidValidity();
            source = mailbox.fetch(mailbox.uids().get(0)).orElseThrow();
        }

        servers.changeUidValidity("moved");

        try (var mailbox = Mailbox.open(moved(), INBOX)) {
            assertThat(mailbox.uidValidity()).isNotEqualTo(before);
            assertThat(mailbox.fetch(mailbox.uids().get(0))).hasValue(source);
        }
    }

    @Test
    void the_server_tells_the_number_of_the_next_mail_of_a_folder_that_stays_open() throws Exception {
        append("careful@customers.example", mail("before"));
        var careful = account("careful@customers.example", "secret", servers.imap(), Tls.NONE);
        try (var mailbox = Mailbox.open(careful, INBOX)) {
            long before = mailbox.uidNext();

            append("careful@customers.example", mail("meanwhile"));

            mailbox.awaitChange(A_MINUTE);
            assertThat(mailbox.uidNext()).isEqualTo(before + 1);
            assertThat(mailbox.uids()).endsWith(before);
        }
    }

    @Test
    void a_full_mailbox_takes_no_mail_and_is_read_as_before() throws Exception {
        append("small@desk.example", mail("the last one"));
        var large = mail("too much") + "x\r\n".repeat(40_000);

        assertThatThrownBy(() -> append("small@desk.example", large)).hasMessageContaining("Quota exceeded");

        var small = account("small@desk.example", "secret", servers.imaps(), Tls.IMPLICIT);
        try (var mailbox = Mailbox.open(small, INBOX)) {
            assertThat(mailbox.fetch(mailbox.uids().get(0))).isPresent();
        }
    }

    @Test
    void hundreds_of_mails_with_gaps_between_their_uids_are_fetched_at_once() throws Exception {
        var mails = IntStream.range(0, 300).mapToObj(i -> mail("Many " + i)).toArray(String[]::new);
        append("many@desk.example", mails);
        try (var mailbox = Mailbox.open(account("many@desk.example", "secret", servers.imap(), Tls.NONE), INBOX)) {
            var odd = mailbox.uids().stream().filter(uid -> uid % 2 == 1).toList();

            assertThat(mailbox.held(odd)).extracting(HeldMail::uid).isEqualTo(odd);
            assertThat(mailbox.fetch(odd)).containsOnlyKeys(odd);
        }
    }

    private static MailAccount anna(int port, Tls tls) {
        return account("anna@customers.example", "secret", port, tls);
    }

    private static MailAccount support() {
        return account("support@desk.example", "secret", servers.imaps(), Tls.IMPLICIT);
    }

    private static MailAccount modern(String token, List<String> refused) {
        var source = new TokenSource() {
            @Override
            public String token() {
                return token;
            }

            @Override
            public void refused(String back) {
                refused.add(back);
            }
        };
        var credential = new Credential.Token(source);
        return new MailAccount("localhost", servers.imaps(), Tls.IMPLICIT, "modern@desk.example", credential, false);
    }

    private static MailAccount moved() {
        return account("moved@desk.example", "secret", servers.imap(), Tls.NONE);
    }

    private static MailAccount account(String user, String password, int port, Tls tls) {
        return new MailAccount("localhost", port, tls, user, new Credential.Password(password), false);
    }

    private static String mail(String subject) {
        return "From: anna@customers.example\r\nSubject: " + subject + "\r\n\r\nHello\r\n";
    }

    private static void append(String user, String... mails) throws MessagingException {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", servers.imap(), user, "secret");
            var messages = new Message[mails.length];
            for (int i = 0; i < mails.length; i++) {
                messages[i] = new MimeMessage(session, new ByteArrayInputStream(mails[i].getBytes(US_ASCII)));
            }
            var inbox = store.getFolder(INBOX);
            inbox.open(Folder.READ_WRITE);
            inbox.appendMessages(messages);
        }
    }
}
