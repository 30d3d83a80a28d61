package dev.madoguchi.application.voice;

import static dev.madoguchi.Given.BOB;
import static dev.madoguchi.Given.EVE;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.madoguchi.application.JoinInquiry;
import dev.madoguchi.application.MarkSpam;
import dev.madoguchi.application.Triage;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.voice.HearCustomer.Chosen;
import dev.madoguchi.application.voice.Offers.Offer;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.fake.MemoryDesk;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FinishNeedTest {

    private static final NeedId NEED = new NeedId(1);

    private final MemoryDesk desk = new MemoryDesk();
    private final FinishNeed finish = desk.get(FinishNeed.class);
    private final InquiryId annas = desk.openedBy(aMail());
    private final InquiryId bobs = desk.openedBy(aMail().from(BOB));

    @BeforeEach
    void both_wish_for_dark_mode() {
        say(annas);
        say(bobs);
        desk.outbox.clear();
    }

    @Test
    void each_inquiry_that_waits_gets_one_draft_and_nothing_is_mailed() {
        finish.done(NEED, "Dear {customer}, it is dark now.", KIM);

        assertThat(desk.offers.open(NEED)).extracting(Offer::inquiry).containsExactly(annas, bobs);
        assertThat(desk.outbox.of(DeliveryKind.OFFER))
                .extracting("queue")
                .containsExactly("slack:" + annas.value(), "slack:" + bobs.value());
        assertThat(desk.outbox.of(DeliveryKind.NEED)).hasSize(1);
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).isEmpty();
        assertThat(desk.said(annas)).extracting("kind").containsOnly(Kind.INCOMING);
    }

    @Test
    void the_channel_hears_once_in_which_threads_drafts_stand() {
        finish.done(NEED, "It is dark now.", KIM);

        assertThat(desk.outbox.of(DeliveryKind.OFFERS)).extracting("pace").containsExactly("C0SUPPORT");
        assertThat(desk.offers.told(1).mailbox()).isEqualTo("support");
    }

    @Test
    void a_draft_is_filled_in_for_its_customer_and_whoever_sends_it() {
        finish.done(NEED, "Dear {customer}, it is dark now ({number}). {agent}", KIM);

        assertThat(finish.filled(1, LEE)).isEqualTo("Dear Anna Adams, it is dark now (" + annas + "). Lee");
    }

    @Test
    void what_was_resolved_waits_and_spam_does_not() {
        desk.get(Triage.class).resolve(annas, KIM);
        desk.get(MarkSpam.class).spam(bobs, false, KIM);

        finish.done(NEED, "It is dark now.", KIM);

        assertThat(desk.offers.open(NEED)).extracting(Offer::inquiry).containsExactly(annas);
    }

    @Test
    void without_a_text_nobody_is_told() {
        finish.done(NEED, " ", KIM);

        assertThat(desk.needs.get(NEED).isDone()).isTrue();
        assertThat(desk.outbox.of(DeliveryKind.OFFER)).isEmpty();
    }

    @Test
    void a_place_that_nobody_can_fill_in_is_named() {
        assertRefused(Rule.UNKNOWN_PLACEHOLDER, () -> finish.done(NEED, "Dear {name}", KIM));
        assertThat(desk.needs.get(NEED).isDone()).isFalse();
    }

    @Test
    void of_two_who_say_that_it_is_done_one_is_told() {
        finish.done(NEED, "It is dark now.", KIM);

        assertRefused(Rule.NEED_IS_DONE, () -> finish.done(NEED, "It is dark.", LEE));
    }

    @Test
    void of_two_who_send_the_same_draft_one_does() {
        finish.done(NEED, "It is dark now.", KIM);

        finish.take(1, KIM);

        assertRefused(Rule.DRAFT_USED, () -> finish.take(1, LEE));
        assertRefused(Rule.DRAFT_USED, () -> finish.filled(1, LEE));
        assertThat(desk.offers.get(1).sentBy()).isEqualTo(KIM);
    }

    @Test
    void a_draft_that_was_not_sent_after_all_is_offered_again() {
        finish.done(NEED, "It is dark now.", KIM);
        finish.take(1, KIM);

        finish.giveBack(1);

        assertThat(finish.filled(1, LEE)).isEqualTo("It is dark now.");
    }

    @Test
    void after_it_was_reopened_and_done_again_only_those_who_were_not_told_get_a_draft() {
        finish.done(NEED, "It is dark now.", KIM);
        finish.take(1, KIM);
        finish.reopen(NEED, LEE);
        assertRefused(Rule.NEED_IS_OPEN, () -> finish.filled(2, LEE));
        desk.outbox.clear();

        finish.done(NEED, "Now it is really dark.", KIM);

        assertThat(desk.outbox.of(DeliveryKind.OFFER)).extracting("ref").containsExactly(2L);
        assertThat(finish.filled(2, LEE)).isEqualTo("Now it is really dark.");
        assertThat(desk.offers.open(NEED)).hasSize(1);
    }

    @Test
    void a_draft_of_an_inquiry_that_is_joined_to_another_is_offered_there_once() {
        var carls = desk.openedBy(aMail().from(EVE));
        finish.done(NEED, "It is dark now.", KIM);
        desk.outbox.clear();

        desk.get(JoinInquiry.class).into(annas, carls.value(), KIM);
        desk.get(JoinInquiry.class).into(bobs, carls.value(), KIM);

        var there = desk.offers.open(carls);
        assertThat(there).extracting(Offer::text).containsExactly("It is dark now.");
        assertThat(desk.outbox.of(DeliveryKind.OFFER))
                .extracting("queue", "ref")
                .containsExactlyInAnyOrder(
                        tuple("slack:" + annas.value(), 1L),
                        tuple("slack:" + bobs.value(), 2L),
                        tuple("slack:" + carls.value(), there.get(0).id()));
        assertRefused(Rule.ALREADY_JOINED, () -> finish.filled(1, KIM));
        assertRefused(Rule.ALREADY_JOINED, () -> finish.take(2, KIM));
        assertThat(finish.filled(there.get(0).id(), KIM)).isEqualTo("It is dark now.");
        assertThat(desk.offers.open(NEED, "support")).isEqualTo(there);
    }

    @Test
    void who_was_told_before_the_inquiries_were_joined_is_not_told_again() {
        finish.done(NEED, "It is dark now.", KIM);
        finish.take(1, KIM);
        var carls = desk.openedBy(aMail().from(EVE));
        desk.outbox.clear();

        desk.get(JoinInquiry.class).into(annas, carls.value(), KIM);

        assertThat(desk.outbox.of(DeliveryKind.OFFER)).isEmpty();
        assertThat(desk.offers.waiting(NEED)).isEqualTo(1);
    }

    @Test
    void what_is_open_cannot_be_reopened() {
        assertRefused(Rule.NEED_IS_OPEN, () -> finish.reopen(NEED, KIM));
    }

    private void say(InquiryId inquiry) {
        var mail = desk.said(inquiry).get(0);
        desk.get(HearCustomer.class).hear(new Chosen(mail.id(), "Too bright.", null, "Dark mode", null), KIM);
    }

    private static void assertRefused(Rule rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
