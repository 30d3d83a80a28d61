package dev.madoguchi.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.intake.Notices.What;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TellSilenceTest {

    private final MemoryDesk desk = new MemoryDesk();

    @Test
    void a_mailbox_that_is_not_read_for_five_minutes_is_told_of_once_in_its_channel_and_to_the_operator() {
        desk.watch.expected("support", desk.clock.instant());
        desk.watch.failed("support", "No route to host");

        desk.clock.advance(Duration.ofMinutes(5));
        look();
        assertThat(desk.notices.all()).isEmpty();
        desk.clock.advance(Duration.ofSeconds(1));
        look();
        look();

        assertThat(desk.notices.all()).hasSize(1);
        assertThat(desk.notices.get(1).what()).isEqualTo(What.MAILBOX_SILENT);
        assertThat(desk.notices.get(1).detail()).isEqualTo("No route to host");
        assertThat(desk.outbox.of(DeliveryKind.NOTICE)).hasSize(1);
        assertThat(desk.outbox.of(DeliveryKind.OPERATOR_MAIL)).hasSize(1);
    }

    @Test
    void that_it_is_read_again_is_told_once() {
        desk.watch.expected("support", desk.clock.instant());
        desk.clock.advance(Duration.ofMinutes(6));
        look();

        desk.clock.advance(Duration.ofMinutes(1));
        desk.watch.read("support", desk.clock.instant());
        look();
        look();

        assertThat(desk.notices.all())
                .extracting(Notices.Notice::what)
                .containsExactly(What.MAILBOX_SILENT, What.MAILBOX_BACK);
    }

    private void look() {
        desk.get(TellSilence.class).ofMailboxes();
    }
}
