package dev.madoguchi.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellAccountTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final MemoryDesk desk = new MemoryDesk();

    @Test
    void a_channel_of_which_there_is_nothing_to_say_gets_no_line() {
        tell().inTheMorning();

        assertThat(desk.outbox.of(DeliveryKind.MORNING)).isEmpty();
    }

    @Test
    void a_channel_gets_one_line_a_day_however_often_the_clock_strikes() {
        received(3);

        tell().inTheMorning();
        tell().inTheMorning();

        assertThat(desk.outbox.of(DeliveryKind.MORNING)).hasSize(1);
        assertThat(desk.accounts.lines().get(0).channel()).isEqualTo("C0SUPPORT");
    }

    @Test
    void a_line_goes_on_where_the_one_before_it_ended() {
        received(3);
        tell().inTheMorning();
        var friday = desk.clock.instant();

        desk.clock.advance(DAY.multipliedBy(3));
        tell().inTheMorning();

        assertThat(desk.accounts.lines().get(1).since()).isEqualTo(friday);
    }

    @Test
    void whoever_asks_is_told_of_all_mailboxes_of_the_channel_and_the_last_day() {
        received(3);

        var told = tell().ofLastDay("C0SUPPORT");

        assertThat(told.since()).isEqualTo(desk.clock.instant().minus(DAY));
        assertThat(told.accounts()).extracting(LedgerAccount::mailbox).containsExactly("support", "checked");
        assertThat(told.accounts()).extracting(LedgerAccount::sum).containsExactly(3, 0);
    }

    private void received(int mails) {
        desk.accounts.say(
                new LedgerAccount("support", Map.of(Outcome.NEW, mails), List.of(), 0, desk.clock.instant(), 0, null));
    }

    private TellAccount tell() {
        return desk.get(TellAccount.class);
    }
}
