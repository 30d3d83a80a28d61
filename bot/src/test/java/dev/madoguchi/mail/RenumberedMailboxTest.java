package dev.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.Credential;
import dev.madoguchi.mailbridge.MailAccount;
import dev.madoguchi.mailbridge.Tls;
import dev.madoguchi.mailservers.MailServers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mail server that gives all mails other numbers, as after a move or a restore; Dovecot, where it is installed. */
class RenumberedMailboxTest {

    private static final int OLD = 200;
    private static final String USER = "support@desk.example";
    private static final String SECRET = "secret";

    private final MemoryDesk desk = new MemoryDesk();
    private MailServers servers;

    @AfterEach
    void stop() {
        if (servers != null) {
            servers.close();
        }
    }

    @Test
    void of_two_hundred_old_mails_and_a_new_one_under_other_numbers_only_the_new_one_is_an_inquiry() throws Exception {
        assumeThat(MailServers.missing()).isEmpty();
        servers = MailServers.start();
        MailsToMeasure.into("127.0.0.1", servers.imap(), USER, SECRET, 0, OLD);
        readUntil(OLD);
        int before = desk.inquiries.count();

        servers.changeUidValidity("support");
        MailsToMeasure.into("127.0.0.1", servers.imap(), USER, SECRET, OLD, 1);
        readUntil(OLD + OLD + 1);

        assertThat(desk.inquiries.count()).isEqualTo(before + 1);
        var again = desk.ledger.entries().subList(OLD, OLD + OLD + 1);
        assertThat(again)
                .extracting(Ledger.Entry::outcome)
                .startsWith(all(Outcome.DUPLICATE))
                .endsWith(Outcome.NEW);
    }

    private static Outcome[] all(Outcome outcome) {
        return Collections.nCopies(OLD, outcome).toArray(Outcome[]::new);
    }

    private List<Ledger.Entry> readUntil(int count) throws InterruptedException {
        var imap = new MailAccount("127.0.0.1", servers.imap(), Tls.NONE, USER, new Credential.Password(SECRET), false);
        var account = new MailAccounts.Account("desk.mailboxes[0]", USER, imap, imap, "INBOX", Duration.ofDays(10_000));
        var pause = new Pause();
        var share = new MailboxShare(desk.watch, UUID.randomUUID(), 1, pause);
        var watch = new Thread(new MailboxWatch(
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
        watch.start();
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> desk.ledger.count() == count);
        } finally {
            pause.end();
            watch.join();
        }
        return desk.ledger.entries();
    }
}
