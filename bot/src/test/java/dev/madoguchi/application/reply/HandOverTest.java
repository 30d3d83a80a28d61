package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.BOB;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Status;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.RefusedRecipient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOverTest {

    private static final RefusedRecipient NO_BOB = new RefusedRecipient(BOB, true, "550 no such user");
    private static final RefusedRecipient BOB_LATER = new RefusedRecipient(BOB, false, "450 greylisted");
    private static final RefusedRecipient NO_ANNA = new RefusedRecipient(ANNA, true, "550 no such user");

    private final MemoryDesk desk = new MemoryDesk();
    private Message reply;

    @BeforeEach
    void write() {
        reply = desk.answers(KIM, desk.openedBy(aMail().copyTo(BOB)), "Here it is.");
        seal();
    }

    @Test
    void somebody_in_copy_who_is_refused_is_named_and_the_customer_is_answered() {
        answered(NO_BOB);

        assertThat(now().state()).isEqualTo(State.PARTLY_SENT);
        assertThat(now().problem()).isEqualTo(BOB + ": 550 no such user");
        assertThat(desk.inquiries.get(reply.inquiry()).snapshot().status()).isEqualTo(Status.WAITING);
    }

    @Test
    void sent_again_it_goes_only_to_whom_it_did_not_reach() {
        answered(NO_BOB);

        desk.get(ReplyOutcome.class).sendAgain(reply.id(), KIM);
        seal();
        assertThat(handOver().untried(now())).containsExactly(BOB);
        handOver().answered(now(), List.of(BOB), List.of());

        assertThat(now().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_customer_who_is_refused_has_no_answer_whoever_else_got_it() {
        answered(NO_ANNA);

        assertThat(now().state()).isEqualTo(State.FAILED);
        assertThat(now().problem()).contains(ANNA);
        assertThat(handOver().untried(now())).isEmpty();
    }

    @Test
    void who_is_asked_to_wait_is_tried_alone_and_holds_up_nobody() {
        answered(BOB_LATER);

        assertThat(now().state()).isEqualTo(State.SENT);
        assertThat(handOver().waiting(now())).containsExactly(BOB);
        var rest = desk.outbox.of(DeliveryKind.REPLY_REST);
        assertThat(rest).hasSize(1);
        assertThat(rest.get(0).queue()).doesNotContain("mail:");

        handOver().answered(now(), List.of(BOB), List.of());
        assertThat(now().state()).isEqualTo(State.SENT);
        assertThat(handOver().waiting(now())).isEmpty();
    }

    @Test
    void who_was_asked_to_wait_for_five_days_is_told_of() {
        answered(BOB_LATER);

        handOver().gaveUpWaiting(reply.id(), "450 greylisted");

        assertThat(now().state()).isEqualTo(State.PARTLY_SENT);
        assertThat(now().problem()).contains(BOB);
    }

    @Test
    void who_was_asked_to_wait_is_not_tried_twice_at_once_when_an_agent_sends_it_again() {
        answered(NO_ANNA, BOB_LATER);
        assertThat(now().state()).isEqualTo(State.FAILED);

        desk.get(ReplyOutcome.class).sendAgain(reply.id(), KIM);

        assertThat(handOver().untried(now())).containsExactly(ANNA);
        assertThat(handOver().waiting(now())).containsExactly(BOB);
    }

    @Test
    void whom_it_may_have_reached_is_left_to_an_agent() {
        answered(BOB_LATER);

        handOver().uncertain(reply.id(), "The connection was lost");

        assertThat(now().state()).isEqualTo(State.UNCERTAIN);
        assertThat(handOver().untried(now())).containsExactly(BOB);
    }

    @Test
    void a_copy_that_came_back_answers_whether_it_was_sent() {
        desk.results.comesBack(reply.id());

        handOver().uncertain(reply.id(), "The connection was lost");

        assertThat(now().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_copy_that_comes_back_later_answers_it_too_and_is_no_inquiry() {
        handOver().uncertain(reply.id(), "The connection was lost");

        var entry = desk.arrives(aMail().from("support@desk.example").id(reply.mailId()));

        assertThat(entry.outcome()).isEqualTo(Outcome.IGNORED);
        assertThat(entry.message()).isEqualTo(reply.id());
        assertThat(now().state()).isEqualTo(State.SENT);
    }

    private void answered(RefusedRecipient... refused) {
        handOver().answered(now(), handOver().untried(now()), List.of(refused));
    }

    private void seal() {
        desk.clock.advance(Duration.ofSeconds(30));
        desk.get(SealReply.class).seal(reply.id());
    }

    private HandOver handOver() {
        return desk.get(HandOver.class);
    }

    private Message now() {
        return desk.messages.get(reply.id());
    }
}
