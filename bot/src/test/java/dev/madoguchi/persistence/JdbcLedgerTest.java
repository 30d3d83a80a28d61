package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.Ledger.Entry;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.domain.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class JdbcLedgerTest extends LedgerContract {

    @Test
    void an_attempt_counts_even_if_everything_after_it_is_rolled_back() {
        var arrival = arrival(7, 1, "poison");

        TestDatabase.transaction().executeWithoutResult(status -> {
            ledger().beginAttempt(arrival);
            status.setRollbackOnly();
        });

        assertThat(ledger().beginAttempt(arrival)).isEqualTo(2);
    }

    @Test
    void a_mail_has_one_row() {
        var arrival = arrival(7, 1, "one");
        ledger().record(arrival, IGNORED, NOW);

        assertThatThrownBy(() -> ledger().record(arrival, IGNORED, NOW)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void the_source_is_kept_unless_it_is_not_wanted() {
        ledger().record(arrival(7, 1, "kept"), IGNORED, NOW);
        ledger().record(arrival(7, 2, "not kept"), new Entry(Outcome.IGNORED, null, null, false, null), NOW);

        assertThat(TestDatabase.jdbc()
                        .sql("SELECT uid FROM mail_ledger WHERE mailbox = :mailbox AND raw IS NOT NULL")
                        .param("mailbox", mailbox)
                        .query(Long.class)
                        .list())
                .containsExactly(1L);
    }

    @Test
    void a_mail_that_moves_keeps_what_it_was_when_it_came() {
        var old = Rows.inquiry();
        var mail = TestDatabase.get(Messages.class).add(aMessage().in(old).draft());
        ledger().record(arrival(7, 1, "moves"), new Entry(Outcome.FOLLOW_UP, old, mail.id(), true, null), NOW);
        var made = Rows.inquiry();

        ledger().move(mail.id(), made);

        assertThat(TestDatabase.jdbc()
                        .sql("SELECT outcome || ' ' || inquiry FROM mail_ledger WHERE message = :mail")
                        .param("mail", mail.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("FOLLOW_UP " + made.value());
    }

    @Override
    Ledger ledger() {
        return TestDatabase.get(Ledger.class);
    }
}
