package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.Ledger.Entry;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.application.intake.ServerCounts;
import dev.madoguchi.application.intake.ServerCounts.Look;
import dev.madoguchi.application.report.LedgerAccount;
import dev.madoguchi.application.report.LedgerAccount.Gap;
import dev.madoguchi.application.report.LedgerAccounts;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcServerCountsTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final String mailbox = "mailbox-" + UUID.randomUUID();
    private final ServerCounts counts = TestDatabase.get(ServerCounts.class);
    private final Ledger ledger = TestDatabase.get(Ledger.class);

    @Test
    void what_was_there_before_the_first_look_is_no_gap() {
        look(1, 50, List.of(48L), List.of());
        look(1, 50, List.of(), List.of());

        assertThat(account().gaps()).isEmpty();
    }

    @Test
    void a_number_that_was_given_out_and_holds_no_mail_is_a_gap_at_the_next_look() {
        look(1, 10, List.of(), List.of());
        taken(1, 10);
        look(1, 12, List.of(10L), List.of());
        assertThat(account().gaps()).isEmpty();

        look(1, 12, List.of(10L), List.of());
        look(1, 12, List.of(10L), List.of());

        assertThat(account().gaps()).containsExactly(new Gap(11, false));
    }

    @Test
    void a_mail_that_was_listed_and_gone_when_it_was_fetched_is_a_gap_for_certain() {
        look(1, 10, List.of(), List.of());
        look(1, 11, List.of(10L), List.of(10L));
        assertThat(account().unread()).isEqualTo(1);

        look(1, 11, List.of(), List.of());

        assertThat(account().gaps()).containsExactly(new Gap(10, true));
        assertThat(account().unread()).isZero();
    }

    @Test
    void a_mail_that_was_read_and_deleted_afterwards_is_none() {
        look(1, 10, List.of(), List.of());
        taken(1, 10);
        look(1, 11, List.of(10L), List.of());
        look(1, 11, List.of(), List.of());

        assertThat(account().gaps()).isEmpty();
        assertThat(account().received()).isEqualTo(Map.of(Outcome.IGNORED, 1));
    }

    @Test
    void under_other_numbers_everything_begins_anew() {
        look(1, 10, List.of(), List.of());
        look(2, 400, List.of(7L), List.of());
        look(2, 400, List.of(7L), List.of());

        assertThat(account().gaps()).isEmpty();
    }

    @Test
    void a_server_that_skips_millions_of_numbers_is_asked_about_the_last_thousand() {
        look(1, 10, List.of(), List.of());
        look(1, 4_000_000_000L, List.of(), List.of());
        look(1, 4_000_000_000L, List.of(), List.of());

        assertThat(account().gaps()).hasSize(1_000);
    }

    @Test
    void an_account_counts_what_got_its_row_in_its_time() {
        taken(1, 1);
        taken(1, 2);

        var accounts = TestDatabase.get(LedgerAccounts.class);

        assertThat(account().sum()).isEqualTo(2);
        assertThat(accounts.of(mailbox, NOW.plusSeconds(1), NOW.plus(DAY)).sum())
                .isZero();
        assertThat(accounts.of(mailbox, NOW.minus(DAY), NOW).sum()).isZero();
        assertThat(accounts.of(mailbox, NOW.minus(DAY), NOW).comparedAt()).isNull();
    }

    private void look(long validity, long next, List<Long> listed, List<Long> unread) {
        counts.compare(mailbox, new Look(validity, next, listed, unread), NOW);
    }

    private void taken(long validity, long uid) {
        var arrival = new Arrival(mailbox, validity, uid, NOW, RawMail.of(new byte[] {(byte) uid}));
        ledger.record(arrival, new Entry(Outcome.IGNORED, null, null, true, "test"), NOW);
    }

    private LedgerAccount account() {
        return TestDatabase.get(LedgerAccounts.class).of(mailbox, NOW.minus(DAY), NOW.plus(DAY));
    }
}
