package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.Triage;
import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectReplyTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final CorrectReply correct = desk.get(CorrectReply.class);
    private final InquiryId inquiry = desk.openedBy(aMail());
    private final Message reply = desk.answers(KIM, inquiry, "It costs ten.");

    @Test
    void what_an_edited_message_says_now_leaves_as_a_second_mail_after_the_undo_window() {
        desk.get(ReplyOutcome.class).sent(reply.id());

        var correction = correct.write(reply.id(), text("It costs twelve."), KIM);

        assertThat(correction.state()).isEqualTo(State.HELD);
        assertThat(correction.body()).contains("instead of our last mail", "It costs twelve.");
        assertThat(correction.recipients()).isEqualTo(reply.recipients());
        assertThat(correction.mailId()).isNotEqualTo(reply.mailId());
        desk.clock.advance(Duration.ofSeconds(30));
        assertThat(desk.get(SealReply.class).seal(correction.id())).isTrue();
    }

    @Test
    void the_same_correction_is_written_once() {
        desk.get(ReplyOutcome.class).sent(reply.id());

        var first = correct.write(reply.id(), text("It costs twelve."), KIM);
        var second = correct.write(reply.id(), text("It costs twelve."), KIM);
        var other = correct.write(reply.id(), text("It costs eleven."), KIM);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(other.id()).isNotEqualTo(first.id());
    }

    @Test
    void what_has_not_left_or_has_not_changed_is_not_corrected_and_nobody_corrects_another() {
        assertThatThrownBy(() -> correct.write(reply.id(), text("It costs twelve."), KIM))
                .isInstanceOf(Refusal.class);
        desk.get(ReplyOutcome.class).sent(reply.id());

        assertThatThrownBy(() -> correct.write(reply.id(), text("It costs ten."), KIM))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> correct.write(reply.id(), text("It costs twelve."), LEE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_correction_is_checked_and_held_as_every_reply() {
        desk.get(ReplyOutcome.class).sent(reply.id());
        desk.get(Triage.class).release(inquiry, KIM);
        desk.get(Triage.class).claim(inquiry, LEE);

        var ofAColleague = correct.write(reply.id(), text("It costs twelve."), KIM);

        assertThat(ofAColleague.state()).isEqualTo(State.STOPPED);
        assertThat(desk.holds.of(ofAColleague.id()).reason()).isEqualTo(Reason.COLLEAGUE);
    }

    private static ThreadText text(String text) {
        return new ThreadText(text, "<p>" + text + "</p>", List.of());
    }
}
