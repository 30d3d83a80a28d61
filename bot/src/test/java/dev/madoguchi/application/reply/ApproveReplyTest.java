package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.Given;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.reply.Approvals.Decision;
import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Attachments.NewAttachment;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ApproveReplyTest {

    private static final AgentId MIO = new AgentId("U0MIO0003");

    private final MemoryDesk desk = new MemoryDesk(Given.WITH_APPROVED);
    private final ApproveReply approve = desk.get(ApproveReply.class);
    private final ReplyToCustomer replies = desk.get(ReplyToCustomer.class);
    private final SealReply seal = desk.get(SealReply.class);
    private final InquiryId inquiry =
            desk.arrivesAt(Given.APPROVED.name(), aMail()).inquiry();

    @Test
    void nothing_leaves_before_a_second_person_has_approved_it() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        desk.clock.advance(Duration.ofDays(1));

        assertThat(reply.state()).isEqualTo(State.STOPPED);
        assertThat(desk.holds.of(reply.id()).reason()).isEqualTo(Reason.APPROVAL);
        assertThat(seal.seal(reply.id())).isFalse();
        assertThat(desk.outbox.of(DeliveryKind.APPROVAL)).hasSize(1);
    }

    @Test
    void what_was_approved_leaves_after_the_undo_window() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");

        approve.approve(asked(reply), LEE);

        assertThat(state(reply)).isEqualTo(State.HELD);
        assertThat(seal.seal(reply.id())).isFalse();
        desk.clock.advance(Duration.ofSeconds(30));
        assertThat(seal.seal(reply.id())).isTrue();
    }

    @Test
    void nobody_approves_their_own_reply() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        long asked = asked(reply);

        assertRefused(Rule.OWN_REPLY, () -> approve.approve(asked, KIM));
        assertRefused(Rule.OWN_REPLY, () -> approve.giveBack(asked, "", KIM));
    }

    @Test
    void the_writer_of_a_draft_does_not_approve_it_either() {
        replies.cancel(desk.answers(KIM, inquiry, "I claim it.").id(), true);
        var draft = desk.answers(LEE, inquiry, "A better answer.");
        var lock = desk.get(ReplyLock.class);
        lock.hand(draft.id(), desk.holds.of(draft.id()).version(), LEE);
        lock.use(draft.id(), desk.holds.of(draft.id()).version(), KIM);
        long asked = asked(draft);

        assertRefused(Rule.OWN_REPLY, () -> approve.approve(asked, LEE));
        assertRefused(Rule.OWN_REPLY, () -> approve.approve(asked, KIM));
        approve.approve(asked, MIO);
        assertThat(state(draft)).isEqualTo(State.HELD);
    }

    @Test
    void an_edit_voids_the_approval_and_asks_again() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        approve.approve(asked(reply), LEE);

        replies.edit(reply.id(), text("Here it is, you fool."));
        desk.clock.advance(Duration.ofMinutes(1));

        assertThat(seal.seal(reply.id())).isFalse();
        assertThat(state(reply)).isEqualTo(State.STOPPED);
        assertThat(desk.approvals.of(reply.id())).hasSize(2);
    }

    @Test
    void an_edit_that_slack_did_not_tell_of_voids_it_too() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        approve.approve(asked(reply), LEE);
        desk.slack.change(reply.slackTs(), "Here it is, you fool.");
        desk.clock.advance(Duration.ofMinutes(1));

        assertThat(seal.seal(reply.id())).isFalse();

        assertThat(desk.holds.of(reply.id()).reason()).isEqualTo(Reason.APPROVAL);
    }

    @Test
    void a_request_about_an_older_text_cannot_be_approved() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        long first = asked(reply);
        replies.edit(reply.id(), text("Here it is, you fool."));

        assertThat(desk.approvals.get(first).decision()).isEqualTo(Decision.VOID);
        assertRefused(Rule.CHANGED_MEANWHILE, () -> approve.approve(first, LEE));
    }

    @Test
    void other_bytes_of_a_file_or_other_recipients_are_not_approved() {
        var file = new NewAttachment("a.txt", "text/plain", 3, null, "F0A");
        var reply = desk.answers(KIM, inquiry, "Here it is.", file);
        var bytes = desk.messages.attachments.of(reply.id()).get(0).id();
        desk.messages.attachments.fill(bytes, new byte[] {1});
        approve.approve(asked(reply), LEE);

        desk.messages.attachments.fill(bytes, new byte[] {2});
        desk.clock.advance(Duration.ofMinutes(1));
        assertThat(seal.seal(reply.id())).isFalse();

        desk.messages.attachments.fill(bytes, new byte[] {1});
        var changed = desk.get(ChangeRecipients.class).change(reply.id(), "anna@example.com, bob@example.org", "", KIM);
        assertThat(changed.state()).isEqualTo(State.STOPPED);
    }

    @Test
    void the_second_who_decides_is_told_who_was_first() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        long asked = asked(reply);
        approve.giveBack(asked, "Too short", LEE);

        assertThatThrownBy(() -> approve.approve(asked, MIO))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(LEE.mention());
        assertThat(desk.holds.of(reply.id()).reason()).isEqualTo(Reason.RETURNED);
        assertThat(seal.seal(reply.id())).isFalse();
    }

    @Test
    void what_was_returned_is_asked_about_again_after_an_edit() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        approve.giveBack(asked(reply), "Too short", LEE);

        replies.edit(reply.id(), text("Here it is, with my best wishes."));

        assertThat(desk.holds.of(reply.id()).reason()).isEqualTo(Reason.APPROVAL);
        approve.approve(asked(reply), LEE);
        assertThat(state(reply)).isEqualTo(State.HELD);
    }

    @Test
    void a_mail_of_the_customer_comes_before_the_approval() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        long asked = asked(reply);
        var first = desk.said(inquiry).get(0);
        desk.arrivesAt(Given.APPROVED.name(), aMail().answering(first.mailId()));

        assertRefused(Rule.CHANGED_MEANWHILE, () -> approve.approve(asked, LEE));

        replies.send(reply.id(), desk.holds.of(reply.id()).version(), KIM);
        approve.approve(asked, LEE);
        assertThat(state(reply)).isEqualTo(State.HELD);
    }

    @Test
    void nobody_has_to_decide_about_what_was_taken_back() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        long asked = asked(reply);

        replies.cancel(reply.id(), true);

        assertThat(desk.approvals.get(asked).decision()).isEqualTo(Decision.VOID);
        assertRefused(Rule.CHANGED_MEANWHILE, () -> approve.approve(asked, LEE));
    }

    private State state(Message reply) {
        return desk.messages.get(reply.id()).state();
    }

    /** Gives the number of the request that is open. */
    private long asked(Message reply) {
        var asked = desk.approvals.of(reply.id()).stream()
                .filter(Approvals.Approval::isOpen)
                .findFirst()
                .orElseThrow();
        desk.approvals.fetched(asked.id(), desk.approvals.filesOf(reply.id()));
        return asked.id();
    }

    private static ThreadText text(String text) {
        return new ThreadText(text, "<p>" + text + "</p>", List.of());
    }

    private static void assertRefused(Rule rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
