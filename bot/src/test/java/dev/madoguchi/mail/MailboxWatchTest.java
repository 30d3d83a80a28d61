package dev.madoguchi.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.Credential;
import dev.madoguchi.mailbridge.MailAccount;
import dev.madoguchi.mailbridge.Mailbox;
import dev.madoguchi.mailbridge.MimeReader;
import dev.madoguchi.mailbridge.Tls;
import dev.madoguchi.mailbridge.raw.RawMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxWatchTest {

    private static final UUID PROCESS = UUID.randomUUID();
    private static final UUID ANOTHER = UUID.randomUUID();
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    static {
        // the mail server's own threads complain of a connection that is cut
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final MemoryDesk desk = new MemoryDesk();
    private final Pause pause = new Pause();
    private GreenMailUser mailbox;
    private MailAccounts.Account account;
    private MailboxShare share;
    private Thread watch;

    @BeforeEach
    void start() {
        server.start();
        mailbox = server.setUser("support@desk.example", "support@desk.example", "secret");
        var imap = new MailAccount(
                "127.0.0.1",
                server.getImap().getPort(),
                Tls.NONE,
                "support@desk.example",
                new Credential.Password("secret"),
                false);
        account = new MailAccounts.Account(
                "desk.mailboxes[0]", "support@desk.example", imap, imap, "INBOX", Duration.ofDays(10_000));
        share = new MailboxShare(desk.watch, PROCESS, 1, pause);
        watch = new Thread(new MailboxWatch(
                "support",
                account,
                account.folder(),
                desk.ledger,
                desk.get(ReceiveMail.class),
                desk.watch,
                desk.counts,
                share,
                pause,
                desk.clock));
    }

    @AfterEach
    void stop() throws InterruptedException {
        pause.end();
        watch.join();
        server.stop();
    }

    @Test
    void what_lies_in_the_mailbox_and_what_comes_later_becomes_inquiries() throws Exception {
        arrives("Subject: before\r\n\r\nx");
        watch.start();
        awaitEntries(1);

        arrives("Subject: after\r\n\r\nx");

        assertThat(awaitEntries(2)).extracting(Ledger.Entry::outcome).containsOnly(Outcome.NEW);
        assertThat(desk.inquiries.count()).isEqualTo(2);
    }

    @Test
    void a_mail_that_cannot_be_read_is_shown_with_its_source_and_the_next_one_is_read() throws Exception {
        arrives("Subject: bomb\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\n".repeat(600));
        arrives("Subject: harmless\r\n\r\nx");

        watch.start();

        assertThat(awaitEntries(2)).extracting(Ledger.Entry::outcome).containsExactly(Outcome.UNREADABLE, Outcome.NEW);
    }

    @Test
    void a_mail_that_ended_the_process_three_times_is_set_aside_and_what_was_fetched_with_it_is_read()
            throws Exception {
        arrives("Subject: deadly\r\n\r\nx");
        arrives("Subject: harmless\r\n\r\nx");
        try (var held = Mailbox.open(account.imap(), "INBOX")) {
            var deadly = new Arrival(
                    "support", held.uidValidity(), held.uids().get(0), desk.clock.instant(), RawMail.of(new byte[0]));
            desk.ledger.beginFirstAttempts("support", held.uidValidity(), held.uids());
            desk.ledger.beginAttempt(deadly);
            desk.ledger.beginAttempt(deadly);
        }

        watch.start();

        assertThat(awaitEntries(2)).extracting(Ledger.Entry::outcome).containsExactly(Outcome.UNREADABLE, Outcome.NEW);
    }

    @Test
    void of_a_mail_beyond_fifty_megabytes_only_the_beginning_is_fetched_and_shown() throws Exception {
        var huge = new byte[MimeReader.LARGEST + 1];
        Arrays.fill(huge, (byte) '\n');
        var header = "From: anna@example.com\r\nSubject: huge\r\n\r\n".getBytes(US_ASCII);
        System.arraycopy(header, 0, huge, 0, header.length);
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(huge)));

        watch.start();

        var entry = awaitEntries(1).get(0);
        assertThat(entry.outcome()).isEqualTo(Outcome.UNREADABLE);
        var message = desk.last(entry.inquiry());
        assertThat(message.subject()).isEqualTo("huge");
        assertThat(message.body()).contains("larger than 50 MB", "stays in the mailbox");
        assertThat(desk.messages.attachments.of(message.id()).get(0).size()).isEqualTo(256 * 1024);
    }

    @Test
    void what_another_process_reads_is_left_to_it_until_it_gives_it_back() throws Exception {
        var theirs = desk.watch.take("support", ANOTHER, LONG_ENOUGH).orElseThrow();
        arrives("Subject: waiting\r\n\r\nx");
        watch.start();
        assertThat(desk.ledger.entries()).isEmpty();

        desk.watch.release(theirs);

        awaitEntries(1);
    }

    @Test
    void who_lost_a_mailbox_to_another_process_lets_go_of_it_while_waiting() throws Exception {
        arrives("Subject: first\r\n\r\nx");
        watch.start();
        awaitEntries(1);
        desk.watch.steal("support", ANOTHER);

        share.renew();

        await().atMost(LONG_ENOUGH).until(() -> !share.isValid());
        arrives("Subject: theirs\r\n\r\nx");
        assertThat(desk.ledger.entries()).hasSize(1);
    }

    @Test
    void after_each_look_what_the_server_counts_is_compared() throws Exception {
        arrives("Subject: counted\r\n\r\nx");
        watch.start();

        await().atMost(LONG_ENOUGH).until(() -> !desk.counts.looks().isEmpty());

        var look = desk.counts.looks().get(0);
        assertThat(look.listed()).hasSize(1);
        assertThat(look.unread()).isEmpty();
        assertThat(look.uidNext()).isEqualTo(look.listed().get(0) + 1);
    }

    @Test
    void a_database_that_was_away_ends_no_watch() throws Exception {
        arrives("Subject: before\r\n\r\nx");
        watch.start();
        awaitEntries(1);
        desk.watch.unreachable(true);
        pause.wakeUp();
        await().atMost(LONG_ENOUGH).until(() -> !share.isValid());
        arrives("Subject: afterwards\r\n\r\nx");

        desk.watch.unreachable(false);

        awaitEntries(2);
        assertThat(watch.isAlive()).isTrue();
    }

    @Test
    void who_has_more_than_its_share_gives_a_mailbox_to_a_process_that_waits() {
        assertThat(share.take("support")).isTrue();
        var second = new MailboxShare(desk.watch, PROCESS, 1, new Pause());
        desk.watch.take("other", PROCESS, LONG_ENOUGH);

        assertThat(share.isKept()).isFalse();
        assertThat(second.take("third")).isFalse();
    }

    private void arrives(String mail) throws MessagingException {
        var raw = ("From: anna@example.com\r\n" + mail).getBytes(US_ASCII);
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    }

    private List<Ledger.Entry> awaitEntries(int count) {
        await().atMost(LONG_ENOUGH).until(() -> desk.ledger.entries().size() == count);
        return desk.ledger.entries();
    }
}
