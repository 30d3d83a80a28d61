package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.JunkFolder;
import dev.madoguchi.application.intake.JunkMails;
import dev.madoguchi.application.intake.JunkMails.JunkMail;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.Ledger.Entry;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcJunkMailsTest {

    private final JunkMails junk = TestDatabase.get(JunkMails.class);
    private final Ledger ledger = TestDatabase.get(Ledger.class);
    private final String folder = JunkFolder.of("mailbox-" + UUID.randomUUID());

    @Test
    void mails_gather_on_one_line_until_it_is_posted() {
        long line = add(1).orElseThrow();
        var second = add(2);

        var posted = junk.close(line, 1);
        var next = add(3);

        assertThat(second).isEmpty();
        assertThat(posted.mailbox()).isEqualTo(folder);
        assertThat(posted.openedAt()).isEqualTo(NOW);
        assertThat(posted.count()).isEqualTo(2);
        assertThat(posted.mails()).extracting(JunkMail::subject).containsExactly("mail 1");
        assertThat(next).isPresent();
        assertThat(junk.close(line, 9).count()).isEqualTo(2);
    }

    @Test
    void a_mail_is_held_with_its_source_until_it_has_become_something_else() {
        long line = add(1).orElseThrow();
        long mail = junk.close(line, 1).mails().get(0).id();

        var held = junk.hold(mail).orElseThrow();
        ledger.settle(held, new Entry(Outcome.AUTOMATIC, null, null, true, null));

        assertThat(held.toString()).isEqualTo(folder + "/7/1");
        assertThat(held.raw().length()).isEqualTo("mail 1".length());
        assertThat(junk.mailboxOf(mail)).contains(folder);
        assertThat(junk.hold(mail)).isEmpty();
    }

    private Optional<Long> add(long uid) {
        var raw = RawMail.of(("mail " + uid).getBytes(StandardCharsets.UTF_8));
        var arrival = new Arrival(folder, 7, uid, NOW, raw);
        ledger.record(arrival, new Entry(Outcome.SPAM, null, null, true, "test"), NOW);
        return junk.add(arrival, "eve@elsewhere.example", "mail " + uid, NOW);
    }
}
