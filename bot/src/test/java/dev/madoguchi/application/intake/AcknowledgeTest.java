package dev.madoguchi.application.intake;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.domain.Message;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.MailKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AcknowledgeTest {

    private final MemoryDesk desk = new MemoryDesk();

    @Test
    void a_new_customer_is_told_that_the_mail_has_come_in_words_of_ours_only() {
        var entry = desk.arrivesAt("madoguchi", aMail().about("Click here").saying("http://evil.example"));

        var acknowledgement = desk.last(entry.inquiry());
        assertThat(acknowledgement.kind()).isEqualTo(Message.Kind.ACKNOWLEDGEMENT);
        assertThat(acknowledgement.recipients()).containsExactly(ANNA);
        assertThat(acknowledgement.body()).isEqualTo("受け付けました。");
        assertThat(acknowledgement.subject()).doesNotContain("Click here");
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).hasSize(1);
    }

    @Test
    void a_mailbox_without_the_text_acknowledges_nothing() {
        desk.arrives(aMail());

        assertThat(desk.outbox.of(DeliveryKind.REPLY)).isEmpty();
    }

    @Test
    void a_follow_up_is_not_acknowledged_again() {
        desk.arrivesAt("madoguchi", aMail().id("first@example.com"));

        desk.clock.advance(Duration.ofDays(2));
        desk.arrivesAt("madoguchi", aMail().answering("first@example.com"));

        assertThat(desk.outbox.of(DeliveryKind.REPLY)).hasSize(1);
    }

    @Test
    void one_address_gets_one_a_day() {
        desk.arrivesAt("madoguchi", aMail());
        desk.arrivesAt("madoguchi", aMail().from("ANNA@example.com"));
        var atFirst = desk.outbox.of(DeliveryKind.REPLY).size();

        desk.clock.advance(Duration.ofHours(24).plusSeconds(1));
        desk.arrivesAt("madoguchi", aMail());

        assertThat(atFirst).isEqualTo(1);
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).hasSize(2);
    }

    @Test
    void a_machine_is_never_answered() {
        desk.arrivesAt("madoguchi", aMail().of(MailKind.AUTOMATIC));
        desk.arrivesAt("madoguchi", aMail().from("list@example.com").of(MailKind.LIST));

        assertThat(desk.outbox.of(DeliveryKind.REPLY)).isEmpty();
    }
}
