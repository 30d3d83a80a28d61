package dev.madoguchi.application.intake;

import static dev.madoguchi.Given.KIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.MimeReader;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuarantineTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final Quarantine quarantine = desk.get(Quarantine.class);

    @Test
    void a_mail_in_junk_is_kept_and_told_of_and_nothing_else_follows() {
        var arrival = junk(1, "You have won");

        quarantine.receive(arrival, read(arrival));

        assertThat(desk.ledger.of(arrival).outcome()).isEqualTo(Outcome.SPAM);
        assertThat(desk.ledger.of(arrival).keepSource()).isTrue();
        assertThat(desk.outbox.deliveries())
                .extracting(delivery -> delivery.kind())
                .containsExactly(DeliveryKind.JUNK);
        assertThat(desk.junk.close(1, 20).mails())
                .extracting(mail -> mail.sender() + ": " + mail.subject())
                .containsExactly("eve@elsewhere.example: You have won");
    }

    @Test
    void mails_that_come_together_are_told_of_in_one_line() {
        for (var arrival : List.of(junk(1, "You have won"), junk(2, "You have won again"))) {
            quarantine.receive(arrival, read(arrival));
        }

        assertThat(desk.outbox.of(DeliveryKind.JUNK)).hasSize(1);
        assertThat(desk.junk.close(1, 20).count()).isEqualTo(2);
    }

    @Test
    void a_mail_that_is_not_spam_is_taken_in_once() {
        var arrival = junk(1, "The invoice is wrong");
        quarantine.receive(arrival, read(arrival));

        var outcome = quarantine.notSpam(1, KIM);

        assertThat(outcome).isEqualTo(Outcome.NEW);
        assertThat(desk.said(desk.ledger.of(arrival).inquiry()))
                .extracting(message -> message.subject())
                .containsExactly("The invoice is wrong");
        assertThat(desk.outbox.of(DeliveryKind.CARD)).hasSize(1);
        assertThatThrownBy(() -> quarantine.notSpam(1, KIM)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_mail_that_was_taken_in_is_not_taken_in_again_from_the_inbox() {
        var arrival = junk(1, "The invoice is wrong");
        quarantine.receive(arrival, read(arrival));
        quarantine.notSpam(1, KIM);

        var moved = moved("support", arrival);
        desk.get(ReceiveMail.class).receive(moved, read(moved));

        assertThat(desk.ledger.of(moved).outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(desk.outbox.of(DeliveryKind.CARD)).hasSize(1);
    }

    @Test
    void a_mail_that_people_move_to_the_inbox_is_taken_in_once() {
        var arrival = junk(1, "The invoice is wrong");
        quarantine.receive(arrival, read(arrival));

        var moved = moved("support", arrival);
        desk.get(ReceiveMail.class).receive(moved, read(moved));

        assertThat(desk.ledger.of(moved).outcome()).isEqualTo(Outcome.NEW);
        assertThatThrownBy(() -> quarantine.notSpam(1, KIM)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_mail_that_people_move_to_junk_changes_nothing() {
        var arrival = moved("support", junk(1, "The invoice is wrong"));
        desk.get(ReceiveMail.class).receive(arrival, read(arrival));

        var moved = junk(1, "The invoice is wrong");
        quarantine.receive(moved, read(moved));

        assertThat(desk.ledger.of(moved).outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(desk.outbox.of(DeliveryKind.JUNK)).isEmpty();
    }

    private Arrival junk(long uid, String subject) {
        var source = """
                From: Eve <eve@elsewhere.example>
                To: support@desk.example
                Subject: %s

                Hello!
                """.formatted(subject).replace("\n", "\r\n");
        return new Arrival(
                JunkFolder.of("support"),
                1,
                uid,
                desk.clock.instant(),
                RawMail.of(source.getBytes(StandardCharsets.UTF_8)));
    }

    private static Arrival moved(String folder, Arrival mail) {
        return new Arrival(folder, 1, mail.uid(), mail.receivedAt(), mail.raw());
    }

    private static IncomingMail read(Arrival arrival) {
        return MimeReader.read(arrival.raw());
    }
}
