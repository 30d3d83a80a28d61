package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.Triage;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.domain.AgentId;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyLockTest {

    private static final AgentId MIO = new AgentId("U0MIO0003");

    private final MemoryDesk desk = new MemoryDesk();
    private final ReplyLock lock = desk.get(ReplyLock.class);
    private final InquiryId inquiry = desk.openedBy(aMail());

    @BeforeEach
    void kim_has_it() {
        desk.get(Triage.class).claim(inquiry, KIM);
    }

    @Test
    void a_colleagues_text_is_stopped_and_never_mailed_by_itself() {
        var text = desk.answers(LEE, inquiry, "I answer as well.");
        desk.clock.advance(Duration.ofDays(1));

        assertThat(text.state()).isEqualTo(State.STOPPED);
        assertThat(desk.holds.of(text.id()).reason()).isEqualTo(Reason.COLLEAGUE);
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).isEmpty();
        assertThat(desk.outbox.of(DeliveryKind.WHISPER)).hasSize(1);
        assertThat(desk.get(SealReply.class).seal(text.id())).isFalse();
        assertThat(desk.inquiries.get(inquiry).agent()).contains(KIM);
    }

    @Test
    void who_takes_over_has_the_inquiry_and_the_text_goes_into_the_undo_window() {
        var text = desk.answers(LEE, inquiry, "I answer as well.");

        var taken = lock.takeOver(text.id(), version(text), LEE);

        assertThat(taken.state()).isEqualTo(State.HELD);
        assertThat(taken.dueAt()).isEqualTo(desk.clock.instant().plusSeconds(30));
        assertThat(desk.inquiries.get(inquiry).agent()).contains(LEE);
        assertThat(desk.outbox.of(DeliveryKind.REPLY)).hasSize(1);
    }

    @Test
    void who_is_slower_is_told_who_has_it_now() {
        var lees = desk.answers(LEE, inquiry, "Lee answers.");
        var mios = desk.answers(MIO, inquiry, "Mio answers.");
        lock.takeOver(lees.id(), version(lees), LEE);

        assertThatThrownBy(() -> lock.takeOver(mios.id(), version(mios), MIO))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(LEE.mention());

        assertThat(desk.messages.get(mios.id()).state()).isEqualTo(State.STOPPED);
        lock.lookAgain(mios.id());
        assertThat(desk.holds.of(mios.id()).holder()).isEqualTo(LEE);
    }

    @Test
    void only_its_author_decides_about_it_and_only_once() {
        var text = desk.answers(LEE, inquiry, "I answer as well.");
        int shown = version(text);

        assertRefused(Rule.NOT_YOURS, () -> lock.takeOver(text.id(), shown, KIM));
        assertRefused(Rule.NOT_YOURS, () -> lock.hand(text.id(), shown, MIO));
        lock.takeOver(text.id(), shown, LEE);
        assertRefused(Rule.CHANGED_MEANWHILE, () -> lock.takeOver(text.id(), shown, LEE));
    }

    @Test
    void a_draft_leaves_in_the_name_of_whoever_has_the_inquiry() {
        var text = desk.answers(LEE, inquiry, "A better answer.");
        lock.hand(text.id(), version(text), LEE);
        assertThat(desk.get(SealReply.class).seal(text.id())).isFalse();

        var used = lock.use(text.id(), version(text), KIM);

        assertThat(used.state()).isEqualTo(State.HELD);
        assertThat(used.agent()).isEqualTo(KIM);
        assertThat(desk.inquiries.get(inquiry).agent()).contains(KIM);
    }

    @Test
    void a_draft_that_is_used_does_not_follow_its_writer_any_more() {
        var text = desk.answers(LEE, inquiry, "A better answer.");
        lock.hand(text.id(), version(text), LEE);
        lock.use(text.id(), version(text), KIM);
        var replies = desk.get(ReplyToCustomer.class);

        assertThat(replies.edit(text.id(), new ThreadText("Something rude", "", List.of())))
                .isFalse();
        assertThat(replies.withdraw(text.id(), false)).isFalse();
        desk.slack.change(text.slackTs(), "Something rude");
        desk.clock.advance(Duration.ofSeconds(30));

        assertThat(desk.get(SealReply.class).seal(text.id())).isTrue();
        assertThat(desk.messages.get(text.id()).body()).isEqualTo("A better answer.");
    }

    @Test
    void nobody_but_who_has_the_inquiry_uses_a_draft() {
        var text = desk.answers(LEE, inquiry, "A better answer.");
        lock.hand(text.id(), version(text), LEE);

        assertRefused(Rule.ALREADY_CLAIMED, () -> lock.use(text.id(), version(text), MIO));
        assertRefused(
                Rule.CHANGED_MEANWHILE, () -> desk.get(ReplyToCustomer.class).send(text.id(), version(text), LEE));
    }

    @Test
    void an_edit_does_not_let_a_colleagues_text_go() {
        var text = desk.answers(LEE, inquiry, "I answer as well.");

        desk.get(ReplyToCustomer.class).edit(text.id(), new ThreadText("Better.", "", List.of()));

        assertThat(desk.messages.get(text.id()).state()).isEqualTo(State.STOPPED);
        assertThat(desk.messages.get(text.id()).body()).isEqualTo("Better.");
        assertThat(desk.holds.of(text.id()).reason()).isEqualTo(Reason.COLLEAGUE);
    }

    private int version(Message reply) {
        return desk.holds.of(reply.id()).version();
    }

    private static void assertRefused(Rule rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
