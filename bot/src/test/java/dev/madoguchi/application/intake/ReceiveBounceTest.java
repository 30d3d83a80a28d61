package dev.madoguchi.application.intake;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.application.reply.HandOver;
import dev.madoguchi.application.reply.ReplyOutcome;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Message;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.Bounce;
import dev.madoguchi.mailbridge.MailKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiveBounceTest {

    private final MemoryDesk desk = new MemoryDesk();

    @Test
    void a_bounce_marks_the_reply_it_names_as_failed_and_says_why() {
        var reply = sentReply();
        desk.outbox.clear();

        var entry = desk.arrives(aMail().reporting(bounceOf(reply.mailId(), true)));

        var failed = desk.messages.get(reply.id());
        assertThat(entry.outcome()).isEqualTo(Outcome.BOUNCE);
        assertThat(failed.state()).isEqualTo(Message.State.FAILED);
        assertThat(failed.problem()).isEqualTo(ANNA + ": There is no such mailbox.");
        assertThat(desk.history.of(reply.inquiry())).endsWith(What.BOUNCED);
        assertThat(desk.outbox.deliveries())
                .extracting(delivery -> delivery.kind())
                .containsExactly(DeliveryKind.LINE, DeliveryKind.MARK, DeliveryKind.REDRAW);
    }

    @Test
    void a_reply_that_bounced_is_sent_again_to_whom_it_did_not_reach() {
        var reply = sentReply();
        var handOver = desk.get(HandOver.class);
        handOver.answered(reply, List.of(ANNA), List.of());

        desk.arrives(aMail().reporting(bounceOf(reply.mailId(), true)));
        desk.get(ReplyOutcome.class).sendAgain(reply.id(), KIM);

        assertThat(handOver.untried(desk.messages.get(reply.id()))).containsExactly(ANNA);
    }

    @Test
    void where_a_report_names_nobody_of_ours_all_get_the_reply_again() {
        var reply = sentReply();
        var handOver = desk.get(HandOver.class);
        handOver.answered(reply, List.of(ANNA), List.of());

        var report = new Bounce(List.of("relayed@other.example"), "5.1.1", "No.", true, reply.mailId(), List.of());
        desk.arrives(aMail().reporting(report));
        desk.get(ReplyOutcome.class).sendAgain(reply.id(), KIM);

        assertThat(handOver.untried(desk.messages.get(reply.id()))).containsExactly(ANNA);
    }

    @Test
    void a_bounce_that_names_our_mail_in_its_references_only_is_matched_too() {
        var reply = sentReply();

        desk.arrives(aMail().reporting(bounceOf(null, true)).naming(reply.mailId()));

        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(Message.State.FAILED);
    }

    @Test
    void a_delay_is_told_but_the_reply_stays_sent() {
        var reply = sentReply();

        desk.arrives(aMail().reporting(bounceOf(reply.mailId(), false)));

        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(Message.State.SENT);
        assertThat(desk.history.of(reply.inquiry())).endsWith(What.DELIVERY_DELAYED);
    }

    @Test
    void a_report_that_gave_up_on_a_full_mailbox_fails_the_reply_although_it_may_heal() {
        var reply = sentReply();

        desk.arrives(aMail().reporting(bounceOf(reply.mailId(), false)).of(MailKind.BOUNCE));

        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(Message.State.FAILED);
    }

    @Test
    void a_bounce_about_no_mail_of_ours_opens_nothing() {
        var entry = desk.arrives(aMail().reporting(bounceOf("other@example.com", true)));

        assertThat(entry.outcome()).isEqualTo(Outcome.BOUNCE);
        assertThat(entry.inquiry()).isNull();
        assertThat(desk.inquiries.count()).isZero();
    }

    @Test
    void a_bounce_cannot_name_a_mail_of_the_customer() {
        var inquiry = desk.openedBy(aMail().id("annas@example.com"));

        var entry = desk.arrives(aMail().reporting(bounceOf("annas@example.com", true)));

        assertThat(entry.inquiry()).isNull();
        assertThat(desk.said(inquiry)).hasSize(1);
    }

    @Test
    void a_bounce_that_names_only_other_mails_of_the_thread_is_shown_there_and_fails_none() {
        var first = sentReply();
        desk.outbox.clear();

        var report =
                new Bounce(List.of(ANNA), "5.1.1", "No.", true, "given-by-a-relay@mx.example", List.of(first.mailId()));
        var entry = desk.arrives(aMail().reporting(report));

        assertThat(entry.outcome()).isEqualTo(Outcome.BOUNCE);
        assertThat(entry.inquiry()).isEqualTo(first.inquiry());
        assertThat(desk.messages.get(first.id()).state()).isEqualTo(Message.State.SENT);
        assertThat(desk.outbox.deliveries())
                .extracting(delivery -> delivery.kind())
                .containsExactly(DeliveryKind.DETAILS);
    }

    @Test
    void of_the_mails_a_report_refers_to_the_newest_is_the_one_that_failed() {
        var first = sentReply();
        var second = desk.answers(KIM, first.inquiry(), "And the other one.");
        desk.get(ReplyOutcome.class).sent(second.id());

        desk.arrives(aMail().reporting(bounceOf(null, true)).naming(first.mailId(), second.mailId()));

        assertThat(desk.messages.get(first.id()).state()).isEqualTo(Message.State.SENT);
        assertThat(desk.messages.get(second.id()).state()).isEqualTo(Message.State.FAILED);
    }

    @Test
    void a_bounce_of_which_only_subject_and_recipient_came_back_is_matched_to_nothing() {
        var reply = sentReply();

        var entry = desk.arrives(aMail().reporting(bounceOf(null, true)).about("Re: The invoice is wrong"));

        assertThat(entry.inquiry()).isNull();
        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(Message.State.SENT);
    }

    private Message sentReply() {
        var reply = desk.answers(KIM, desk.openedBy(aMail()), "Here it is.");
        desk.get(ReplyOutcome.class).sent(reply.id());
        return reply;
    }

    private static Bounce bounceOf(String mailId, boolean permanent) {
        return new Bounce(List.of(ANNA), "5.1.1", "There is no such mailbox.", permanent, mailId, List.of());
    }
}
