package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.ByHand;
import dev.madoguchi.application.RecordCall;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.Status;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WriteFirstTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final WriteFirst write = desk.get(WriteFirst.class);
    private final RecordCall calls = desk.get(RecordCall.class);

    @Test
    void a_first_mail_opens_an_inquiry_that_its_author_has_and_waits_in_the_undo_window() {
        var mail = mail("form-1");

        var inquiry = desk.inquiries.get(mail.inquiry()).snapshot();
        assertThat(mail.state()).isEqualTo(State.HELD);
        assertThat(mail.dueAt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(inquiry.status()).isEqualTo(Status.CLAIMED);
        assertThat(inquiry.agent()).isEqualTo(KIM);
        assertThat(inquiry.waitingSince()).isNull();
        assertThat(desk.outbox.of(DeliveryKind.CARD)).hasSize(1);
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).hasSize(1);
        assertThat(desk.outbox.of(DeliveryKind.WHISPER)).hasSize(1);
    }

    @Test
    void it_goes_to_the_customer_alone_under_its_own_subject_and_answers_nothing() {
        var sealed = desk.get(ComposeReply.class).mail(mail("form-1"));

        assertThat(sealed.to()).extracting(to -> to.address()).containsExactly(ANNA);
        assertThat(sealed.cc()).isEmpty();
        assertThat(sealed.subject()).isEqualTo("Your order");
        assertThat(sealed.inReplyTo()).isEmpty();
        assertThat(sealed.text())
                .contains("Dear Anna,", "It has left our house.", "Kim")
                .doesNotContain("wrote:");
    }

    @Test
    void it_is_sealed_without_a_look_at_slack_where_it_stands_nowhere() {
        var mail = mail("form-1");
        desk.clock.advance(Duration.ofSeconds(30));

        assertThat(desk.get(SealReply.class).seal(mail.id())).isTrue();

        assertThat(desk.messages.get(mail.id()).state()).isEqualTo(State.LEAVING);
    }

    @Test
    void when_it_has_left_the_desk_waits_for_the_customer_and_says_so() {
        var mail = mail("form-1");

        desk.get(ReplyOutcome.class).sent(mail.id());

        assertThat(desk.inquiries.get(mail.inquiry()).status()).isEqualTo(Status.WAITING);
        assertThat(desk.outbox.of(DeliveryKind.LINE)).hasSize(1);
    }

    @Test
    void a_form_that_comes_twice_opens_one_inquiry() {
        mail("form-1");

        assertThat(write.mail(wanted("form-1", ANNA, "Anna", null), "", List.of()))
                .isEmpty();
        assertThat(calls.of(wanted("form-1", ANNA, "Anna", null))).isEmpty();

        assertThat(desk.outbox.of(DeliveryKind.CARD)).hasSize(1);
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).hasSize(1);
    }

    @Test
    void the_answer_of_the_customer_comes_into_its_thread() {
        var mail = mail("form-1");

        var answer = desk.arrives(aMail().from(ANNA).answering(Objects.requireNonNull(mail.mailId())));

        assertThat(answer.inquiry()).isEqualTo(mail.inquiry());
    }

    @Test
    void a_call_waits_for_whoever_takes_it_and_nothing_is_mailed() {
        var origin = new Place("C0SUPPORT", "5.5");
        var id = calls.of(wanted("form-2", "+819012345678", "Tanaka", origin)).orElseThrow();

        var inquiry = desk.inquiries.get(id).snapshot();
        assertThat(inquiry.status()).isEqualTo(Status.NEW);
        assertThat(inquiry.waitingSince()).isEqualTo(NOW);
        assertThat(desk.said(id)).singleElement().satisfies(said -> {
            assertThat(said.kind()).isEqualTo(Message.Kind.NOTE);
            assertThat(said.agent()).isEqualTo(KIM);
        });
        assertThat(desk.openings.originOf(id)).contains(origin);
        assertThat(desk.outbox.of(DeliveryKind.CARD)).hasSize(1);
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).isEmpty();
    }

    @Test
    void who_left_no_mail_address_cannot_be_mailed() {
        var id = calls.of(wanted("form-2", "+819012345678", "Tanaka", null)).orElseThrow();

        assertThatThrownBy(() -> desk.answers(KIM, id, "Hello"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.rule()).isEqualTo(Rule.NO_CUSTOMER_ADDRESS));
    }

    @Test
    void two_callers_of_whom_only_the_same_name_is_known_are_two_customers() {
        var first = calls.of(wanted("form-3", "", "Tanaka", null)).orElseThrow();
        var second = calls.of(wanted("form-4", "", "Tanaka", null)).orElseThrow();

        assertThat(desk.inquiries.earlierOf(second)).isZero();
        assertThat(customerOf(first)).isNotEqualTo(customerOf(second));
        assertThat(desk.customers.get(customerOf(second)).displayName()).isEqualTo("Tanaka");
    }

    private CustomerId customerOf(InquiryId inquiry) {
        return desk.inquiries.get(inquiry).snapshot().customer();
    }

    private Message mail(String form) {
        return write.mail(wanted(form, ANNA, "Anna", null), "<p>It has left our house.</p>", List.of())
                .orElseThrow();
    }

    private static ByHand wanted(String form, String contact, String name, @Nullable Place origin) {
        return new ByHand(
                form, KIM, "support", contact, name, "Your order", "It has left our house.", Set.of(), origin);
    }
}
