package dev.madoguchi.application;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.reply.ReplyOutcome;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilentCustomersTest {

    private final MemoryDesk desk = new MemoryDesk();
    private int mails;
    private final SilentCustomers silent = desk.get(SilentCustomers.class);

    @Test
    void an_inquiry_whose_customer_is_silent_for_a_week_comes_up_again_once() {
        var inquiry = answered("checked");

        passes(Duration.ofDays(7).minusSeconds(1));
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.WAITING);
        passes(Duration.ofSeconds(1));

        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.CLAIMED);
        assertThat(desk.inquiries.get(inquiry).agent()).contains(KIM);
        assertThat(desk.outbox.of(DeliveryKind.LINE)).hasSize(1);
        passes(Duration.ofDays(30));
        assertThat(desk.history.of(inquiry)).containsOnlyOnce(What.CUSTOMER_SILENT);
    }

    @Test
    void two_processes_that_look_at_once_bring_it_up_once() {
        var inquiry = answered("checked");
        desk.clock.advance(Duration.ofDays(7));

        silent.comeUpIfDue(inquiry);
        silent.comeUpIfDue(inquiry);

        assertThat(desk.history.of(inquiry)).containsOnlyOnce(What.CUSTOMER_SILENT);
    }

    @Test
    void who_answers_or_is_answered_again_is_not_silent() {
        var answers = answered("checked");
        var again = answered("checked");
        desk.clock.advance(Duration.ofDays(6));
        var mail = desk.last(answers).id();
        desk.get(InquiryChanges.class).change(answers, it -> it.customerWrote(mail, desk.clock.instant()));
        answer(again);

        passes(Duration.ofDays(1));

        assertThat(desk.history.of(answers)).doesNotContain(What.CUSTOMER_SILENT);
        assertThat(desk.history.of(again)).doesNotContain(What.CUSTOMER_SILENT);
    }

    @Test
    void a_mailbox_that_does_not_ask_for_it_is_left_alone() {
        var inquiry = answered("support");

        passes(Duration.ofDays(90));

        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.WAITING);
    }

    private InquiryId answered(String mailbox) {
        var inquiry =
                desk.arrivesAt(mailbox, aMail().id(++mails + "@x").from(ANNA)).inquiry();
        answer(inquiry);
        return inquiry;
    }

    private void answer(InquiryId inquiry) {
        var reply = desk.answers(KIM, inquiry, "Which one?");
        desk.get(ReplyOutcome.class).sent(reply.id());
        desk.outbox.clear();
    }

    private void passes(Duration time) {
        desk.clock.advance(time);
        silent.due().forEach(silent::comeUpIfDue);
    }
}
