package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AfterRestoreTest {

    private final MemoryDesk desk = new MemoryDesk();

    @Test
    void a_reply_that_waited_in_the_backup_is_asked_about_and_not_mailed() {
        var reply = desk.answers(KIM, desk.openedBy(aMail()), "Here it is.");
        desk.restores.restored(desk.clock.instant(), reply.id());

        desk.get(AfterRestore.class).look();

        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(State.UNCERTAIN);
        assertThat(desk.messages.get(reply.id()).problem()).contains("restored from a backup");
    }

    @Test
    void a_receipt_that_waited_in_the_backup_is_not_mailed() {
        desk.arrivesAt("madoguchi", aMail().to("madoguchi@desk.example"));
        var receipt = desk.messages.of(desk.ledger.entries().get(0).inquiry()).stream()
                .filter(said -> said.kind() == Kind.ACKNOWLEDGEMENT)
                .findFirst()
                .orElseThrow();
        desk.restores.restored(desk.clock.instant(), receipt.id());

        desk.get(AfterRestore.class).look();

        assertThat(desk.messages.get(receipt.id()).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void what_came_before_the_restore_gets_no_second_receipt() {
        desk.restores.restored(desk.clock.instant().plus(Duration.ofHours(1)));

        desk.arrivesAt("madoguchi", aMail().to("madoguchi@desk.example"));

        assertThat(desk.outbox.of(DeliveryKind.REPLY)).isEmpty();
        assertThat(desk.inquiries.count()).isEqualTo(1);
    }

    @Test
    void a_desk_that_was_not_restored_mails_what_waits() {
        var reply = desk.answers(KIM, desk.openedBy(aMail()), "Here it is.");

        desk.get(AfterRestore.class).look();

        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(State.HELD);
    }
}
