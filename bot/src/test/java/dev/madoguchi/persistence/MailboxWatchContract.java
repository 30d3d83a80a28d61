package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.intake.MailboxHealth;
import dev.madoguchi.application.intake.MailboxLeases;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class MailboxWatchContract {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration OVER_AT_ONCE = Duration.ofMillis(-5);

    private final String mailbox = "mailbox-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    abstract MailboxLeases leases();

    abstract MailboxHealth health();

    @Test
    void one_process_reads_a_mailbox_at_a_time() {
        assertThat(leases().take(mailbox, one, LONG)).isPresent();

        assertThat(leases().take(mailbox, other, LONG)).isEmpty();
        assertThat(leases().take(mailbox, one, LONG)).isEmpty();
    }

    @Test
    void after_its_time_another_process_takes_it_over_and_the_first_holds_nothing_any_more() {
        var first = leases().take(mailbox, one, OVER_AT_ONCE).orElseThrow();

        var second = leases().take(mailbox, other, LONG).orElseThrow();

        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(leases().renew(first, LONG)).isFalse();
        leases().release(first);
        assertThat(leases().renew(second, LONG)).isTrue();
    }

    @Test
    void whose_time_ran_out_cannot_renew_it_even_if_nobody_took_it() {
        var lease = leases().take(mailbox, one, OVER_AT_ONCE).orElseThrow();

        assertThat(leases().renew(lease, LONG)).isFalse();
    }

    @Test
    void what_is_given_back_is_free() {
        leases().release(leases().take(mailbox, one, LONG).orElseThrow());

        assertThat(leases().take(mailbox, other, LONG)).isPresent();
    }

    @Test
    void leases_are_counted_by_process() {
        leases().take(mailbox, one, LONG);
        leases().take(mailbox + "-2", one, LONG);
        leases().take(mailbox + "-3", one, OVER_AT_ONCE);

        assertThat(leases().heldBy(one)).isEqualTo(2);
        assertThat(leases().heldBy(other)).isZero();
    }

    @Test
    void processes_that_are_there_are_counted() {
        int before = leases().processes(LONG);

        leases().present(one);
        leases().present(other);
        leases().present(one);

        assertThat(leases().processes(LONG)).isEqualTo(before + 2);
    }

    @Test
    void silence_is_told_once_and_with_its_reason() {
        health().expected(mailbox, NOW);
        health().failed(mailbox, "No route to host");
        var limit = NOW.plusSeconds(1);

        assertThat(health().fallenSilent(mailbox, NOW, NOW)).isEmpty();
        assertThat(health().fallenSilent(mailbox, limit, limit)).hasValue("No route to host");
        assertThat(health().fallenSilent(mailbox, limit, limit)).isEmpty();
    }

    @Test
    void a_mailbox_that_was_read_is_not_silent() {
        health().expected(mailbox, NOW);
        health().read(mailbox, NOW.plusSeconds(10));

        assertThat(health().fallenSilent(mailbox, NOW.plusSeconds(5), NOW.plusSeconds(20)))
                .isEmpty();
    }

    @Test
    void that_it_is_read_again_is_told_once() {
        health().expected(mailbox, NOW);
        assertThat(health().cameBack(mailbox)).isFalse();
        health().fallenSilent(mailbox, NOW.plusSeconds(1), NOW.plusSeconds(1));
        assertThat(health().cameBack(mailbox)).isFalse();

        health().read(mailbox, NOW.plusSeconds(2));

        assertThat(health().cameBack(mailbox)).isTrue();
        assertThat(health().cameBack(mailbox)).isFalse();
    }
}
