package dev.madoguchi.application;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** It is Monday, nine o'clock; the first answer is due at one, a claim ends at five. */
class RemindOverdueTest {

    private final MemoryDesk desk = new MemoryDesk();

    @Test
    void the_thread_is_told_when_three_quarters_of_the_time_are_over() {
        var inquiry = arrives();

        passes(Duration.ofMinutes(179));
        assertThat(reminders(inquiry)).isEmpty();
        passes(Duration.ofMinutes(1));

        assertThat(reminders(inquiry)).containsExactly(What.DEADLINE_NEAR);
        assertThat(desk.outbox.of(DeliveryKind.LINE)).hasSize(1);
    }

    @Test
    void each_reminder_comes_once() {
        var inquiry = arrives();

        for (int minute = 0; minute < 8 * 60; minute++) {
            passes(Duration.ofMinutes(1));
        }

        assertThat(reminders(inquiry)).containsExactly(What.DEADLINE_NEAR, What.OVERDUE, What.LONG_OVERDUE);
    }

    @Test
    void after_downtime_only_the_last_reminder_is_given() {
        var inquiry = arrives();

        passes(Duration.ofDays(1));
        passes(Duration.ofMinutes(1));

        assertThat(reminders(inquiry)).containsExactly(What.LONG_OVERDUE);
    }

    @Test
    void who_has_what_is_overdue_is_told_directly_and_nobody_else() {
        var mine = arrives();
        arrives();
        desk.get(Triage.class).claim(mine, KIM);

        passes(Duration.ofHours(3));
        assertThat(desk.outbox.of(DeliveryKind.DIRECT)).isEmpty();
        passes(Duration.ofHours(1));

        assertThat(desk.outbox.of(DeliveryKind.DIRECT))
                .singleElement()
                .satisfies(told -> assertThat(told.queue()).endsWith(KIM.value()));
    }

    @Test
    void who_was_answered_in_time_is_not_reminded_of() {
        var inquiry = arrives();
        var reply = desk.answers(KIM, inquiry, "Here you are.");
        var now = desk.clock.instant();
        desk.get(InquiryChanges.class).change(inquiry, it -> it.replySent(reply.id(), KIM, now, now));

        passes(Duration.ofDays(3));

        assertThat(reminders(inquiry)).isEmpty();
    }

    @Test
    void a_claim_that_stays_silent_goes_back_to_the_queue() {
        var inquiry = arrives();
        desk.get(Triage.class).claim(inquiry, KIM);

        passes(Duration.ofMinutes(8 * 60 - 1));
        assertThat(desk.inquiries.get(inquiry).agent()).hasValue(KIM);
        passes(Duration.ofMinutes(1));

        assertThat(desk.inquiries.get(inquiry).agent()).isEmpty();
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.NEW);
        assertThat(desk.history.of(inquiry)).contains(What.RETURNED);
    }

    @Test
    void a_note_shows_that_a_claim_is_not_silent() {
        var inquiry = arrives();
        desk.get(Triage.class).claim(inquiry, KIM);
        passes(Duration.ofHours(7));
        var note = desk.said(inquiry).get(0).id();
        desk.get(InquiryChanges.class)
                .change(inquiry, it -> it.noted(What.NOTE_KEPT, note, KIM, null, desk.clock.instant()));

        passes(Duration.ofHours(1));

        assertThat(desk.inquiries.get(inquiry).agent()).hasValue(KIM);
    }

    @Test
    void a_mailbox_without_a_promise_is_left_alone() {
        var inquiry = desk.arrivesAt("support", aMail().from(ANNA)).inquiry();

        passes(Duration.ofDays(30));

        assertThat(reminders(inquiry)).isEmpty();
    }

    private InquiryId arrives() {
        return desk.arrivesAt("checked", aMail().from(ANNA)).inquiry();
    }

    private void passes(Duration time) {
        desk.clock.advance(time);
        var remind = desk.get(RemindOverdue.class);
        remind.due().forEach(remind::ifDue);
    }

    private List<What> reminders(InquiryId inquiry) {
        return desk.history.of(inquiry).stream()
                .filter(what -> what == What.DEADLINE_NEAR || what == What.OVERDUE || what == What.LONG_OVERDUE)
                .toList();
    }
}
