package dev.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.application.intake.Intake;
import dev.madoguchi.application.intake.JunkFolder;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.application.intake.Quarantine;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.Credential;
import dev.madoguchi.mailbridge.MailAccount;
import dev.madoguchi.mailbridge.Tls;
import dev.madoguchi.mailservers.MailServers;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that people move between the folders of a Dovecot, where it is installed. */
class JunkInDovecotTest {

    private static final String USER = "support@desk.example";
    private static final String SECRET = "secret";
    private static final String JUNK = "Junk";

    private final MemoryDesk desk = new MemoryDesk();
    private MailServers servers;

    @BeforeEach
    void start() {
        assumeThat(MailServers.missing()).isEmpty();
        servers = MailServers.start();
    }

    @AfterEach
    void stop() {
        if (servers != null) {
            servers.close();
        }
    }

    @Test
    void a_mail_is_one_inquiry_however_often_it_is_moved_between_junk_and_the_inbox() throws Exception {
        MailsToMeasure.into("127.0.0.1", servers.imap(), USER, SECRET, 0, 2);
        move("INBOX", JUNK, 2);
        readUntil(2, JunkFolder.of("support"), JUNK, desk.get(Quarantine.class));
        move(JUNK, "INBOX", 1);
        readUntil(3, "support", "INBOX", desk.get(ReceiveMail.class));
        move("INBOX", JUNK, 1);
        readUntil(4, JunkFolder.of("support"), JUNK, desk.get(Quarantine.class));

        assertThat(desk.ledger.entries())
                .extracting(Ledger.Entry::outcome)
                .containsExactlyInAnyOrder(Outcome.SPAM, Outcome.DUPLICATE, Outcome.NEW, Outcome.DUPLICATE);
        assertThat(desk.inquiries.count()).isEqualTo(1);
    }

    private void move(String from, String to, int count) throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", servers.imap(), USER, SECRET);
            if (!store.getFolder(to).exists()) {
                store.getFolder(to).create(Folder.HOLDS_MESSAGES);
            }
            try (var folder = (IMAPFolder) store.getFolder(from)) {
                folder.open(Folder.READ_WRITE);
                Message[] mails = folder.getMessages(1, count);
                folder.moveMessages(mails, store.getFolder(to));
            }
        }
    }

    private void readUntil(int count, String name, String folder, Intake intake) throws InterruptedException {
        var imap = new MailAccount("127.0.0.1", servers.imap(), Tls.NONE, USER, new Credential.Password(SECRET), false);
        var account = new MailAccounts.Account("desk.mailboxes[0]", USER, imap, imap, "INBOX", Duration.ofDays(10_000));
        var pause = new Pause();
        var share = new MailboxShare(desk.watch, UUID.randomUUID(), 1, pause);
        var watch = new Thread(new MailboxWatch(
                name, account, folder, desk.ledger, intake, desk.watch, desk.counts, share, pause, desk.clock));
        watch.start();
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> desk.ledger.count() == count);
        } finally {
            pause.end();
            watch.join();
        }
    }
}
