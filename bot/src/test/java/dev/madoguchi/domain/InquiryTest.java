package dev.madoguchi.domain;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.anInquiry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Refusal.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private static final InquiryId OTHER = new InquiryId(7);
    private static final MessageId MAIL = new MessageId(3);

    @Test
    void a_new_inquiry_waits_from_the_moment_it_is_opened() {
        var inquiry = Inquiry.open("support", new CustomerId(1), "Hello", OTHER, NOW);

        assertThat(inquiry.status()).isEqualTo(Status.NEW);
        assertThat(inquiry.snapshot().waitingSince()).isEqualTo(NOW);
        assertThat(inquiry.snapshot().follows()).isEqualTo(OTHER);
    }

    @Test
    void claiming_a_new_inquiry_gives_it_to_the_agent() {
        var inquiry = anInquiry().build();

        inquiry.claim(KIM, NOW);

        assertThat(inquiry.status()).isEqualTo(Status.CLAIMED);
        assertThat(inquiry.agent()).contains(KIM);
        assertThat(happened(inquiry)).containsExactly(What.CLAIMED);
    }

    @Test
    void claiming_twice_happens_once() {
        var inquiry = anInquiry().claimedBy(KIM).build();

        inquiry.claim(KIM, NOW);

        assertThat(happened(inquiry)).isEmpty();
    }

    @Test
    void a_claimed_inquiry_cannot_be_claimed_by_somebody_else() {
        var inquiry = anInquiry().claimedBy(KIM).build();

        assertThatThrownBy(() -> inquiry.claim(LEE, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessage("<@U0KIM0001> is on #42 already. Ask them.");
    }

    @Test
    void an_answered_inquiry_cannot_be_claimed_by_somebody_else() {
        var inquiry = anInquiry().answeredBy(KIM).build();

        assertRefused(Rule.ALREADY_CLAIMED, () -> inquiry.claim(LEE, NOW));
    }

    @Test
    void a_released_waiting_inquiry_can_be_claimed_and_still_waits_for_the_customer() {
        var inquiry = anInquiry().answeredBy(KIM).build();
        inquiry.release(KIM, NOW);

        inquiry.claim(LEE, NOW);

        assertThat(inquiry.status()).isEqualTo(Status.WAITING);
        assertThat(inquiry.agent()).contains(LEE);
    }

    @Test
    void a_resolved_inquiry_must_be_reopened_before_it_is_claimed() {
        var inquiry = anInquiry().resolvedBy(KIM, NOW).build();

        assertRefused(Rule.ALREADY_RESOLVED, () -> inquiry.claim(KIM, NOW));
        assertRefused(Rule.ALREADY_RESOLVED, () -> inquiry.claim(LEE, NOW));
    }

    @Test
    void anybody_may_release_what_somebody_has() {
        var inquiry = anInquiry().claimedBy(KIM).build();

        inquiry.release(LEE, NOW);

        assertThat(inquiry.status()).isEqualTo(Status.NEW);
        assertThat(inquiry.agent()).isEmpty();
    }

    @Test
    void what_nobody_has_cannot_be_released() {
        assertRefused(Rule.NOT_CLAIMED, () -> anInquiry().build().release(KIM, NOW));
        assertRefused(
                Rule.NOT_CLAIMED, () -> anInquiry().resolvedBy(KIM, NOW).build().release(KIM, NOW));
    }

    @Test
    void a_resolved_inquiry_keeps_its_agent_and_waits_for_nobody() {
        var inquiry = anInquiry().claimedBy(KIM).build();

        inquiry.resolve(LEE, NOW);

        assertThat(inquiry.status()).isEqualTo(Status.RESOLVED);
        assertThat(inquiry.agent()).contains(KIM);
        assertThat(inquiry.snapshot().waitingSince()).isNull();
        assertThat(inquiry.snapshot().resolvedAt()).isEqualTo(NOW);
    }

    @Test
    void what_is_resolved_cannot_be_resolved_again() {
        var inquiry = anInquiry().resolvedBy(KIM, NOW).build();

        assertRefused(Rule.ALREADY_RESOLVED, () -> inquiry.resolve(KIM, NOW));
    }

    @Test
    void a_reopened_inquiry_returns_to_its_agent() {
        var inquiry = anInquiry().resolvedBy(KIM, NOW).build();

        inquiry.reopen(LEE, NOW.plusSeconds(9));

        assertThat(inquiry.status()).isEqualTo(Status.CLAIMED);
        assertThat(inquiry.snapshot().resolvedAt()).isNull();
        assertThat(inquiry.snapshot().waitingSince()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void a_reopened_inquiry_that_nobody_had_is_new() {
        var inquiry = anInquiry().resolvedBy(null, NOW).build();

        inquiry.reopen(LEE, NOW);

        assertThat(inquiry.status()).isEqualTo(Status.NEW);
    }

    @Test
    void what_is_not_resolved_cannot_be_reopened() {
        assertRefused(Rule.NOT_RESOLVED, () -> anInquiry().build().reopen(KIM, NOW));
    }

    @Test
    void a_joined_inquiry_refuses_everything() {
        var joined = anInquiry().joinedTo(OTHER).build();

        assertRefused(Rule.ALREADY_JOINED, () -> joined.claim(KIM, NOW));
        assertRefused(Rule.NOT_CLAIMED, () -> joined.release(KIM, NOW));
        assertRefused(Rule.ALREADY_JOINED, () -> joined.resolve(KIM, NOW));
        assertRefused(Rule.ALREADY_JOINED, () -> joined.reopen(KIM, NOW));
        assertRefused(Rule.ALREADY_JOINED, () -> joined.categorise(Set.of(), "", KIM, NOW));
        assertRefused(Rule.ALREADY_JOINED, () -> joined.refuseReplyUnlessFree(KIM));
        assertRefused(Rule.ALREADY_JOINED, () -> joined.join(OTHER, KIM, NOW));
        assertRefused(Rule.ALREADY_JOINED, () -> joined.tookIn(OTHER, MAIL, KIM, NOW));
    }

    @Test
    void whoever_answers_an_unclaimed_inquiry_claims_it() {
        var inquiry = anInquiry().build();

        inquiry.replyWritten(MAIL, KIM, NOW);

        assertThat(inquiry.agent()).contains(KIM);
        assertThat(happened(inquiry)).containsExactly(What.CLAIMED, What.REPLY_WRITTEN);
    }

    @Test
    void a_colleague_cannot_answer_what_somebody_has() {
        var inquiry = anInquiry().claimedBy(KIM).build();

        assertRefused(Rule.ALREADY_CLAIMED, () -> inquiry.replyWritten(MAIL, LEE, NOW));
    }

    @Test
    void anybody_may_add_a_word_to_a_resolved_inquiry() {
        var inquiry = anInquiry().resolvedBy(KIM, NOW).build();

        inquiry.replyWritten(MAIL, LEE, NOW);

        assertThat(inquiry.status()).isEqualTo(Status.RESOLVED);
        assertThat(inquiry.agent()).contains(KIM);
    }

    @Test
    void a_reply_that_left_makes_the_desk_wait_for_the_customer() {
        var inquiry = anInquiry().claimedBy(KIM).build();

        inquiry.replySent(MAIL, KIM, NOW, NOW.plusSeconds(40));

        assertThat(inquiry.status()).isEqualTo(Status.WAITING);
        assertThat(inquiry.snapshot().waitingSince()).isNull();
    }

    @Test
    void a_customer_who_wrote_after_the_reply_was_written_still_waits() {
        var inquiry = anInquiry().answeredBy(KIM).build();
        inquiry.customerWrote(MAIL, NOW.plusSeconds(20));

        inquiry.replySent(MAIL, KIM, NOW, NOW.plusSeconds(40));

        assertThat(inquiry.status()).isEqualTo(Status.CLAIMED);
        assertThat(inquiry.snapshot().waitingSince()).isEqualTo(NOW.plusSeconds(20));
    }

    @Test
    void a_reply_that_leaves_after_resolving_does_not_reopen() {
        var inquiry = anInquiry().resolvedBy(KIM, NOW).build();

        inquiry.replySent(MAIL, KIM, NOW, NOW);

        assertThat(inquiry.status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void a_customer_who_waits_already_waits_since_the_first_mail() {
        var inquiry = anInquiry().build();

        inquiry.customerWrote(MAIL, NOW.plusSeconds(99));

        assertThat(inquiry.snapshot().waitingSince()).isEqualTo(NOW);
    }

    @Test
    void a_mail_reopens_what_was_resolved_for_the_same_agent() {
        var inquiry = anInquiry().resolvedBy(KIM, NOW).build();

        inquiry.customerWrote(MAIL, NOW.plusSeconds(1));

        assertThat(inquiry.status()).isEqualTo(Status.CLAIMED);
        assertThat(happened(inquiry)).containsExactly(What.CUSTOMER_WROTE, What.REOPENED);
    }

    @Test
    void a_resolved_inquiry_takes_mail_for_fourteen_days_and_not_a_second_longer() {
        var inquiry = anInquiry().resolvedBy(KIM, NOW).build();

        assertThat(inquiry.takesMailAt(NOW.plus(Duration.ofDays(14)))).isTrue();
        assertThat(inquiry.takesMailAt(NOW.plus(Duration.ofDays(14)).plusSeconds(1)))
                .isFalse();
    }

    @Test
    void an_open_inquiry_always_takes_mail() {
        assertThat(anInquiry().build().takesMailAt(NOW.plus(Duration.ofDays(999))))
                .isTrue();
    }

    @Test
    void automatic_mail_changes_nothing_but_the_history() {
        var inquiry = anInquiry().resolvedBy(KIM, NOW).build();

        inquiry.automaticMailCame(MAIL, NOW);

        assertThat(inquiry.status()).isEqualTo(Status.RESOLVED);
        assertThat(happened(inquiry)).containsExactly(What.AUTOMATIC_MAIL_CAME);
    }

    @Test
    void the_same_categories_once_more_are_no_change() {
        var inquiry = anInquiry().with(new CategoryId(5)).build();

        inquiry.categorise(Set.of(new CategoryId(5)), "Billing", KIM, NOW);

        assertThat(happened(inquiry)).isEmpty();
    }

    @Test
    void other_categories_are_kept_with_their_names_in_the_history() {
        var inquiry = anInquiry().build();

        inquiry.categorise(Set.of(new CategoryId(5)), "Billing", KIM, NOW);

        assertThat(inquiry.snapshot().categories()).containsExactly(new CategoryId(5));
        assertThat(inquiry.takeEvents())
                .singleElement()
                .extracting(InquiryEvent::detail)
                .isEqualTo("Billing");
    }

    @Test
    void taking_in_another_inquiry_is_a_mail_of_the_customer() {
        var inquiry = anInquiry().resolvedBy(KIM, NOW).build();

        inquiry.tookIn(OTHER, MAIL, LEE, NOW);

        assertThat(inquiry.status()).isEqualTo(Status.CLAIMED);
        assertThat(happened(inquiry)).containsExactly(What.TOOK_IN, What.CUSTOMER_WROTE, What.REOPENED);
    }

    @Test
    void events_are_taken_once() {
        var inquiry = anInquiry().build();
        inquiry.claim(KIM, NOW);
        inquiry.takeEvents();

        assertThat(inquiry.takeEvents()).isEmpty();
    }

    private static List<What> happened(Inquiry inquiry) {
        return inquiry.takeEvents().stream().map(InquiryEvent::what).toList();
    }

    private static void assertRefused(Rule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}
