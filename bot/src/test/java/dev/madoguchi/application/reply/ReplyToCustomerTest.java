package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.BOB;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Status;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyToCustomerTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final ReplyToCustomer replies = desk.get(ReplyToCustomer.class);
    private final ReplyOutcome outcome = desk.get(ReplyOutcome.class);
    private final InquiryId inquiry =
            desk.openedBy(aMail().about("Invoice").copyTo(BOB).copyTo("support@desk.example"));

    @Test
    void a_reply_is_held_for_the_undo_window_and_claims_the_inquiry() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");

        assertThat(reply.state()).isEqualTo(State.HELD);
        assertThat(reply.dueAt()).isEqualTo(desk.clock.instant().plusSeconds(30));
        assertThat(desk.inquiries.get(inquiry).agent()).contains(KIM);
        assertThat(desk.outbox.of(DeliveryKind.REPLY))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.dueAt()).isEqualTo(reply.dueAt()));
    }

    @Test
    void it_goes_to_the_customer_with_those_in_copy_and_never_to_ourselves() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");

        assertThat(reply.recipients()).containsExactly(ANNA);
        assertThat(reply.copies()).containsExactly(BOB);
        assertThat(reply.subject()).isEqualTo("Re: Invoice");
    }

    @Test
    void the_same_slack_message_is_taken_once() {
        var written = new WrittenInThread(
                inquiry, KIM, "C0SUPPORT", "9.9", desk.clock.instant(), "Once", "", List.of(), List.of());

        var first = replies.write(written);
        var second = replies.write(written);

        assertThat(second).isEqualTo(first);
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).hasSize(1);
    }

    @Test
    void an_edit_in_the_undo_window_changes_the_mail() {
        var reply = desk.answers(KIM, inquiry, "Here it si.");

        assertThat(replies.edit(reply.id(), new ThreadText("Here it is.", "<p>Here it is.</p>", List.of())))
                .isTrue();

        assertThat(desk.messages.get(reply.id()).body()).isEqualTo("Here it is.");
    }

    @Test
    void an_edit_after_it_has_left_changes_nothing() {
        var reply = desk.answers(KIM, inquiry, "Here it si.");
        outcome.sent(reply.id());

        assertThat(replies.edit(reply.id(), new ThreadText("Here it is.", "", List.of())))
                .isFalse();

        assertThat(desk.messages.get(reply.id()).body()).isEqualTo("Here it si.");
    }

    @Test
    void a_cancelled_reply_is_not_sent_and_an_internal_one_stays_in_slack() {
        var deleted = desk.answers(KIM, inquiry, "one");
        var kept = desk.answers(KIM, inquiry, "two");

        assertThat(replies.cancel(deleted.id(), false)).isTrue();
        assertThat(replies.cancel(kept.id(), true)).isTrue();

        assertThat(desk.messages.get(deleted.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(desk.messages.get(kept.id()).state()).isEqualTo(State.INTERNAL);
        assertThat(replies.cancel(deleted.id(), true)).isFalse();
    }

    @Test
    void a_cancelled_reply_holds_up_no_other() {
        var reply = desk.answers(KIM, inquiry, "one");

        replies.cancel(reply.id(), false);

        assertThat(desk.outbox.of(DeliveryKind.REPLY).get(0).dueAt()).isEqualTo(desk.clock.instant());
    }

    @Test
    void send_now_ends_the_undo_window() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        desk.clock.advance(Duration.ofSeconds(5));

        replies.sendNow(reply.id());

        assertThat(desk.messages.get(reply.id()).dueAt()).isEqualTo(desk.clock.instant());
        assertThat(desk.outbox.of(DeliveryKind.REPLY).get(0).dueAt()).isEqualTo(desk.clock.instant());
    }

    @Test
    void a_sent_reply_makes_the_inquiry_wait_for_the_customer() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");

        outcome.sent(reply.id());

        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.WAITING);
        assertThat(desk.messages.get(reply.id()).sentAt()).isEqualTo(desk.clock.instant());
    }

    @Test
    void a_failed_reply_is_told_and_can_be_sent_again_under_the_same_id() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        outcome.failed(reply.id(), "No such mailbox");
        desk.outbox.clear();

        outcome.sendAgain(reply.id(), LEE);

        var again = desk.messages.get(reply.id());
        assertThat(again.state()).isEqualTo(State.HELD);
        assertThat(again.mailId()).isEqualTo(reply.mailId());
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).hasSize(1);
        assertThat(desk.history.of(inquiry)).endsWith(What.REPLY_FAILED, What.REPLY_REPEATED);
    }

    @Test
    void an_uncertain_reply_that_arrived_counts_as_sent() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        outcome.uncertain(reply.id(), "The connection broke");

        outcome.itWasSent(reply.id(), LEE);

        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(State.SENT);
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.WAITING);
    }

    @Test
    void only_a_reply_in_trouble_can_be_repeated() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");

        assertThatThrownBy(() -> outcome.sendAgain(reply.id(), KIM)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> outcome.itWasSent(reply.id(), KIM)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_note_stays_in_slack_and_is_kept_once() {
        var written = new WrittenInThread(
                inquiry, KIM, "C0SUPPORT", "9.9", desk.clock.instant(), "// careful", "", List.of(), List.of());

        replies.keepAsNote(written, null);
        replies.keepAsNote(written, null);

        assertThat(desk.said(inquiry))
                .filteredOn(said -> said.kind() == Message.Kind.NOTE)
                .hasSize(1);
        assertThat(desk.last(inquiry).state()).isEqualTo(State.INTERNAL);
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).isEmpty();
    }
}
