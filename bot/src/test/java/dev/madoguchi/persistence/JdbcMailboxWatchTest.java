package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.intake.MailboxHealth;
import dev.madoguchi.application.intake.MailboxLeases;
import dev.madoguchi.application.intake.Notices.Notice;
import dev.madoguchi.application.intake.Notices.What;
import org.junit.jupiter.api.Test;

class JdbcMailboxWatchTest extends MailboxWatchContract {

    private final JdbcMailboxWatch watch = new JdbcMailboxWatch(TestDatabase.jdbc());

    @Override
    MailboxLeases leases() {
        return watch;
    }

    @Override
    MailboxHealth health() {
        return watch;
    }

    @Test
    void a_notice_is_read_back_whole() {
        var notices = new JdbcNotices(TestDatabase.jdbc());

        long id = notices.add(What.MAILBOX_SILENT, "support", "No route to host", NOW);

        assertThat(notices.get(id)).isEqualTo(new Notice(What.MAILBOX_SILENT, "support", "No route to host", NOW));
    }
}
