package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.CHECKED;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleReplyTest {

    private static final Duration LATER = Duration.ofHours(20);

    private final MemoryDesk desk = new MemoryDesk();
    private final ScheduleReply schedule = desk.get(ScheduleReply.class);
    private final ReplyToCustomer replies = desk.get(ReplyToCustomer.class);
    private final SealReply seal = desk.get(SealReply.class);
    private final InquiryId inquiry = desk.openedBy(aMail());

    @Test
    void a_reply_that_leaves_later_does_not_leave_now_and_holds_up_no_other() {
        var reply = desk.answers(KIM, inquiry, "Good morning.");

        schedule.at(reply.id(), desk.clock.instant().plus(LATER), KIM);
        desk.clock.advance(Duration.ofHours(1));

        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(State.SCHEDULED);
        assertThat(seal.seal(reply.id())).isFalse();
        assertThat(desk.outbox.of(DeliveryKind.REPLY))
                .filteredOn(turn -> turn.dueAt().isAfter(desk.clock.instant()))
                .singleElement()
                .satisfies(turn -> assertThat(turn.queue()).doesNotContain("mail:"));
        desk.clock.advance(LATER);
        assertThat(seal.seal(reply.id())).isTrue();
    }

    @Test
    void it_follows_its_text_in_slack_until_then() {
        var reply = desk.answers(KIM, inquiry, "Good morning.");
        schedule.at(reply.id(), desk.clock.instant().plus(LATER), KIM);

        replies.edit(reply.id(), new ThreadText("Good day.", "", List.of()));

        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(State.SCHEDULED);
        assertThat(desk.messages.get(reply.id()).body()).isEqualTo("Good day.");
    }

    @Test
    void what_is_cancelled_until_then_does_not_leave() {
        var reply = desk.answers(KIM, inquiry, "Good morning.");
        schedule.at(reply.id(), desk.clock.instant().plus(LATER), KIM);

        assertThat(replies.cancel(reply.id(), true)).isTrue();
        desk.clock.advance(LATER);

        assertThat(seal.seal(reply.id())).isFalse();
    }

    @Test
    void a_mail_of_the_customer_until_then_stops_it() {
        var reply = desk.answers(KIM, inquiry, "Good morning.");
        schedule.at(reply.id(), desk.clock.instant().plus(LATER), KIM);
        desk.arrives(aMail().answering(desk.said(inquiry).get(0).mailId()));
        desk.clock.advance(LATER);

        assertThat(seal.seal(reply.id())).isFalse();

        assertThat(desk.holds.of(reply.id()).reason()).isEqualTo(Reason.NEW_MAIL);
    }

    @Test
    void when_its_mailbox_opens_it_leaves() {
        var closed = desk.arrivesAt(CHECKED.name(), aMail().id("evening@x")).inquiry();
        desk.clock.advance(Duration.ofHours(12));
        var reply = desk.answers(KIM, closed, "Good morning.");

        var scheduled = schedule.whenOpen(reply.id(), KIM);

        assertThat(scheduled.dueAt()).isEqualTo("2026-11-03T09:00:00Z");
    }

    @Test
    void only_its_author_says_when_and_only_of_what_would_leave() {
        var reply = desk.answers(KIM, inquiry, "The file is attached.");
        var time = desk.clock.instant().plus(LATER);

        assertThatThrownBy(() -> schedule.at(reply.id(), time, LEE)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> schedule.at(reply.id(), time, KIM)).isInstanceOf(Refusal.class);
    }
}
