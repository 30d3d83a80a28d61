package dev.madoguchi.mailbridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private GreenMailUser desk;

    @BeforeEach
    void start() {
        server.start();
        desk = server.setUser("desk@example.com", "desk", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mails_are_listed_by_their_uids_from_the_oldest() throws Exception {
        arrives("one");
        arrives("two");

        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            assertThat(mailbox.uids()).hasSize(2).isSorted();
        }
    }

    @Test
    void an_empty_folder_has_no_uids() {
        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            assertThat(mailbox.uids()).isEmpty();
        }
    }

    @Test
    void only_mails_after_the_last_known_one_are_new() throws Exception {
        arrives("one");
        arrives("two");

        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            var uids = mailbox.uids();

            assertThat(mailbox.uidsAfter(uids.get(0))).containsExactly(uids.get(1));
            assertThat(mailbox.uidsAfter(uids.get(1))).isEmpty();
        }
    }

    @Test
    void of_a_large_mail_the_size_is_known_and_the_beginning_fetched_alone() throws Exception {
        arrives("a large one");

        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            long uid = mailbox.uids().get(0);
            var whole = mailbox.fetch(uid).orElseThrow();

            assertThat(mailbox.held(List.of(uid))).extracting(HeldMail::size).containsExactly((long) whole.length);
            assertThat(mailbox.beginning(uid, 20)).hasValue(Arrays.copyOf(whole, 20));
            assertThat(mailbox.held(List.of(uid + 5))).isEmpty();
            assertThat(mailbox.beginning(uid + 5, 20)).isEmpty();
        }
    }

    @Test
    void a_mail_that_arrives_while_the_mailbox_is_open_is_seen_too() throws Exception {
        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            arrives("late");

            var uids = mailbox.uids();

            assertThat(uids).hasSize(1);
            assertThat(mailbox.fetch(uids.get(0))).isPresent();
        }
    }

    @Test
    void reading_a_mail_does_not_mark_it_as_seen() throws Exception {
        arrives("unseen");

        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            var raw = mailbox.fetch(mailbox.uids().get(0)).orElseThrow();

            assertThat(new String(raw, UTF_8)).contains("Subject: unseen");
            assertThat(inbox().getMessages().get(0).getFlags().contains(Flags.Flag.SEEN))
                    .isFalse();
        }
    }

    @Test
    void the_bytes_are_those_of_the_mail() throws Exception {
        arrives("exact");

        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            var raw = mailbox.fetch(mailbox.uids().get(0)).orElseThrow();

            assertThat(new String(raw, UTF_8)).endsWith("Hello exact\r\n");
            assertThat(MimeReader.read(raw).subject()).isEqualTo("exact");
        }
    }

    @Test
    void a_mail_that_is_gone_meanwhile_is_empty() throws Exception {
        arrives("gone");

        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            long uid = mailbox.uids().get(0);
            inbox().deleteAllMessages();

            assertThat(mailbox.fetch(uid + 5)).isEmpty();
        }
    }

    @Test
    void a_large_mail_is_fetched_into_a_file_piece_by_piece() throws Exception {
        arrives("large", "All work and no play makes Anna a dull girl.\r\n".repeat(60_000));

        try (var mailbox = Mailbox.open(account("secret"), "INBOX");
                var raw = mailbox.spool(mailbox.uids().get(0)).orElseThrow()) {
            assertThat(raw.bytes())
                    .isEqualTo(mailbox.fetch(mailbox.uids().get(0)).orElseThrow());
            assertThat(raw.length()).isGreaterThan(2 * 1024 * 1024);
            assertThat(inbox().getMessages().get(0).getFlags().contains(Flags.Flag.SEEN))
                    .isFalse();
        }
    }

    @Test
    void a_large_mail_that_is_gone_meanwhile_is_empty_too() throws Exception {
        arrives("gone");

        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            assertThat(mailbox.spool(mailbox.uids().get(0) + 5)).isEmpty();
        }
    }

    @Test
    void several_mails_are_fetched_at_once_and_those_that_are_gone_left_out() throws Exception {
        arrives("one");
        arrives("two");

        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            var uids = mailbox.uids();

            var sources = mailbox.fetch(List.of(uids.get(0), uids.get(1), uids.get(1) + 5));

            assertThat(sources).containsOnlyKeys(uids);
            assertThat(sources.get(uids.get(1))).asString(UTF_8).contains("Subject: two");
            assertThat(mailbox.held(uids)).extracting(HeldMail::uid).isEqualTo(uids);
            assertThat(mailbox.fetch(List.of())).isEmpty();
        }
    }

    @Test
    void the_server_says_when_a_mail_was_received() throws Exception {
        var before = Instant.now().minusSeconds(60);
        arrives("when");

        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            assertThat(mailbox.held(mailbox.uids()).get(0).receivedAt()).isAfter(before);
        }
    }

    @Test
    void uids_are_valid_under_a_number_of_the_folder() throws Exception {
        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            assertThat(mailbox.uidValidity()).isEqualTo(inbox().getUidValidity());
        }
    }

    @Test
    void a_new_mail_wakes_who_waits() throws Exception {
        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            var waiting = CompletableFuture.runAsync(() -> mailbox.awaitChange(ofMinutes(5)));

            await().atMost(ofMinutes(1)).until(() -> {
                arrives("wake up");
                return waiting.isDone();
            });

            assertThat(mailbox.uids()).isNotEmpty();
        }
    }

    @Test
    void a_mail_that_came_between_listing_and_waiting_ends_the_wait() throws Exception {
        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            mailbox.uids();
            arrives("just before");
            mailbox.held(List.of(1L));

            var waiting = CompletableFuture.runAsync(() -> mailbox.awaitChange(ofMinutes(5)));

            await().atMost(ofMinutes(1)).until(waiting::isDone);
            assertThat(mailbox.uids()).hasSize(1);
        }
    }

    @Test
    void waiting_ends_by_itself_and_the_mailbox_goes_on() throws Exception {
        try (var mailbox = Mailbox.open(account("secret"), "INBOX")) {
            mailbox.awaitChange(ofMillis(200));

            arrives("after the wait");
            assertThat(mailbox.uids()).hasSize(1);
        }
    }

    @Test
    void closing_ends_the_wait() {
        var mailbox = Mailbox.open(account("secret"), "INBOX");
        var waiting = CompletableFuture.runAsync(() -> mailbox.awaitChange(ofMinutes(5)));

        mailbox.close();

        await().atMost(ofMinutes(1)).until(waiting::isDone);
    }

    @Test
    void a_wrong_password_is_a_login_failure_that_does_not_tell_it() {
        var failure = catchThrowableOfType(
                MailFailure.class,
                () -> Mailbox.open(account("wrong-canary"), "INBOX").close());

        assertThat(failure.kind()).isEqualTo(MailFailure.Kind.LOGIN);
        assertThat(failure.getMessage()).doesNotContain("wrong-canary");
    }

    @Test
    void a_folder_that_does_not_exist_is_a_permanent_failure() {
        var failure = catchThrowableOfType(MailFailure.class, () -> Mailbox.check(account("secret"), "Nowhere"));

        assertThat(failure.kind()).isEqualTo(MailFailure.Kind.PERMANENT);
    }

    @Test
    void a_check_of_a_good_account_says_nothing() {
        Mailbox.check(account("secret"), "INBOX");

        assertThat(server.getImap().isRunning()).isTrue();
    }

    @Test
    void a_server_that_is_gone_is_unreachable() {
        var mailbox = Mailbox.open(account("secret"), "INBOX");
        server.stop();

        assertThatThrownBy(mailbox::uids)
                .isInstanceOfSatisfying(
                        MailFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(MailFailure.Kind.UNREACHABLE));
        mailbox.close();
    }

    @Test
    void a_server_that_falls_silent_while_we_wait_is_unreachable() throws Exception {
        try (var silent = ScriptedServer.greeting("* OK [CAPABILITY IMAP4rev1 IDLE] hello")
                .answers("LOGIN", "TAG OK in")
                .answers("CAPABILITY", "* CAPABILITY IMAP4rev1 IDLE\r\nTAG OK")
                .answers("EXAMINE", "* 0 EXISTS\r\n* OK [UIDVALIDITY 1] \r\nTAG OK [READ-ONLY] open")
                .answers("IDLE", "+ idling")
                .answers("DONE", ScriptedServer.SAY_NOTHING)) {
            var mailbox = Mailbox.open(silent.account(Tls.NONE), "INBOX");

            assertThatThrownBy(() -> mailbox.awaitChange(ofMillis(400)))
                    .isInstanceOfSatisfying(
                            MailFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(MailFailure.Kind.UNREACHABLE));
            assertThat(silent.heard()).contains("DONE");
        }
    }

    @Test
    void a_server_without_idle_is_simply_waited_for() throws Exception {
        try (var plain = ScriptedServer.greeting("* OK [CAPABILITY IMAP4rev1] hello")
                .answers("LOGIN", "TAG OK in")
                .answers("CAPABILITY", "* CAPABILITY IMAP4rev1\r\nTAG OK")
                .answers("EXAMINE", "* 0 EXISTS\r\n* OK [UIDVALIDITY 1] \r\nTAG OK [READ-ONLY] open")) {
            var mailbox = Mailbox.open(plain.account(Tls.NONE), "INBOX");

            mailbox.awaitChange(ofMillis(50));

            assertThat(plain.heard()).noneMatch(line -> line.contains("IDLE"));
        }
    }

    @Test
    void no_password_leaves_when_the_server_takes_starttls_away() throws Exception {
        try (var stripped = ScriptedServer.greeting("* OK [CAPABILITY IMAP4rev1] hello")
                .answers("CAPABILITY", "* CAPABILITY IMAP4rev1\r\nTAG OK")
                .answers("LOGIN", "TAG OK in")) {
            var failure = catchThrowableOfType(
                    MailFailure.class,
                    () -> Mailbox.open(stripped.account(Tls.STARTTLS), "INBOX").close());

            assertThat(failure.kind()).isEqualTo(MailFailure.Kind.UNREACHABLE);
            assertThat(stripped.heard()).noneMatch(line -> line.contains("canary-secret"));
        }
    }

    private void arrives(String subject) throws Exception {
        arrives(subject, "Hello " + subject + "\r\n");
    }

    private void arrives(String subject, String text) throws Exception {
        var source = "From: Anna <anna@example.com>\r\nTo: desk@example.com\r\nSubject: " + subject
                + "\r\nMessage-ID: <" + subject.replace(' ', '-') + "@example.com>\r\n\r\n" + text;
        desk.deliver(new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(source.getBytes(UTF_8))));
    }

    private MailFolder inbox() throws Exception {
        ImapHostManager manager = server.getManagers().getImapHostManager();
        return manager.getInbox(desk);
    }

    private MailAccount account(String password) {
        return new MailAccount(
                "127.0.0.1", server.getImap().getPort(), Tls.NONE, "desk", new Credential.Password(password), false);
    }
}
