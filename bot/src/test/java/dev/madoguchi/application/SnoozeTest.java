package dev.madoguchi.application;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Status;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SnoozeTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final Snooze snooze = desk.get(Snooze.class);
    private final InquiryId inquiry = desk.openedBy(aMail());

    @Test
    void it_comes_up_again_once_when_its_time_has_come() {
        desk.get(Triage.class).claim(inquiry, KIM);
        snooze.until(inquiry, desk.clock.instant().plus(Duration.ofHours(1)), KIM);
        desk.outbox.clear();

        assertThat(snooze.due()).isEmpty();
        desk.clock.advance(Duration.ofHours(1));
        assertThat(snooze.due()).containsExactly(inquiry);
        snooze.wakeIfDue(inquiry);
        snooze.wakeIfDue(inquiry);

        assertThat(snooze.due()).isEmpty();
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.CLAIMED);
        assertThat(desk.history.of(inquiry)).containsOnlyOnce(What.WOKE);
        assertThat(desk.outbox.deliveries())
                .extracting(NewDelivery::kind)
                .containsExactly(DeliveryKind.LINE, DeliveryKind.REDRAW);
    }

    @Test
    void a_mail_of_the_customer_wakes_it_before() {
        snooze.until(inquiry, null, KIM);
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.SNOOZED);

        var woken = desk.inquiries.lock(inquiry);
        woken.customerWrote(desk.last(inquiry).id(), desk.clock.instant());

        assertThat(woken.status()).isEqualTo(Status.NEW);
    }

    @Test
    void who_takes_it_or_wakes_it_need_not_wait() {
        snooze.until(inquiry, null, KIM);
        desk.get(Triage.class).claim(inquiry, KIM);
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.CLAIMED);

        snooze.until(inquiry, desk.clock.instant().plusSeconds(60), KIM);
        snooze.wake(inquiry, KIM);

        assertThat(desk.inquiries.get(inquiry).snapshot().snoozedUntil()).isNull();
        assertThatThrownBy(() -> snooze.wake(inquiry, KIM)).isInstanceOf(Refusal.class);
    }

    @Test
    void nothing_is_put_off_to_yesterday() {
        assertThatThrownBy(() -> snooze.until(inquiry, desk.clock.instant().minusSeconds(1), KIM))
                .isInstanceOf(Refusal.class);
    }
}
