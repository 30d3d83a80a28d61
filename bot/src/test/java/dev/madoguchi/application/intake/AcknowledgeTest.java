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
    void only_a_sender_whom_the_mail_server_could_verify_is_answered() {
        desk.arrivesAt("checked", aMail().header("Authentication-Results", "mx.desk.example; dmarc=fail"));
        desk.arrivesAt("checked", aMail());
        var unverified = desk.outbox.of(DeliveryKind.REPLY).size();

        desk.arrivesAt("checked", aMail().header("Authentication-Results", "mx.desk.example; dmarc=pass"));

        assertThat(unverified).isZero();
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).hasSize(1);
    }

    @Test
    void nothing_goes_to_whoever_is_named_in_a_foreign_reply_to() {
        desk.arrivesAt("madoguchi", aMail().repliesTo("victim@example.net"));
        var foreign = desk.outbox.of(DeliveryKind.REPLY).size();

        desk.arrivesAt("madoguchi", aMail().repliesTo("anna.adams@mail.example.com"));

        assertThat(foreign).isZero();
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).hasSize(1);
    }

    @Test
    void a_mail_that_was_not_written_to_us_is_not_acknowledged() {
        desk.arrivesAt("madoguchi", aMail().to("everybody@example.com"));

        assertThat(desk.outbox.of(DeliveryKind.REPLY)).isEmpty();
    }

    @Test
    void an_answer_to_an_acknowledgement_is_not_acknowledged() {
        var first = desk.arrivesAt("madoguchi", aMail());
        var ours = desk.last(first.inquiry()).mailId();

        desk.arrivesAt("madoguchi", aMail().from("robot@example.net").answering(ours));

        assertThat(desk.outbox.of(DeliveryKind.REPLY)).hasSize(1);
    }

    @Test
    void after_two_hundred_within_an_hour_a_mailbox_falls_silent_and_says_so_once() {
        for (int i = 0; i < 250; i++) {
            desk.arrivesAt("madoguchi", aMail().from("customer-" + i + "@example.com"));
        }
        var flooded = desk.outbox.of(DeliveryKind.REPLY).size();

        desk.clock.advance(Duration.ofHours(1).plusSeconds(1));
        desk.arrivesAt("madoguchi", aMail());

        assertThat(flooded).isEqualTo(200);
        assertThat(desk.outbox.of(DeliveryKind.LINE)).hasSize(1);
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).hasSize(201);
    }

    @Test
    void a_machine_is_never_answered() {
        desk.arrivesAt("madoguchi", aMail().of(MailKind.AUTOMATIC));
        desk.arrivesAt("madoguchi", aMail().from("list@example.com").of(MailKind.LIST));
        desk.arrivesAt("madoguchi", aMail().from("kim@example.com").of(MailKind.CALENDAR));

        assertThat(desk.outbox.of(DeliveryKind.REPLY)).isEmpty();
    }
}
