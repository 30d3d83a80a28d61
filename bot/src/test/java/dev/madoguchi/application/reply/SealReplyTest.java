package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.domain.Attachments.NewAttachment;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.MimeReader;
import dev.madoguchi.mailbridge.RefusedRecipient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealReplyTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final SealReply seal = desk.get(SealReply.class);
    private final ReplyToCustomer replies = desk.get(ReplyToCustomer.class);
    private final ReplyOutcome outcome = desk.get(ReplyOutcome.class);
    private final InquiryId inquiry = desk.openedBy(aMail());

    @Test
    void a_sealed_reply_has_its_bytes_and_cannot_be_taken_back() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");

        assertThat(sealed(reply.id())).isTrue();

        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(State.LEAVING);
        assertThat(mail(reply.id())).contains("Here it is.");
        assertThat(replies.cancel(reply.id(), false)).isFalse();
    }

    @Test
    void what_stands_in_slack_at_that_moment_is_what_leaves() {
        var reply = desk.answers(KIM, inquiry, "Here it si.");
        desk.slack.change(reply.slackTs(), "Here it is.");

        sealed(reply.id());

        assertThat(mail(reply.id())).contains("Here it is.").doesNotContain("Here it si.");
    }

    @Test
    void a_message_that_was_deleted_in_slack_does_not_leave() {
        var reply = desk.answers(KIM, inquiry, "Oh no");
        desk.slack.delete(reply.slackTs());

        assertThat(sealed(reply.id())).isFalse();

        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void what_was_written_before_it_and_is_not_heard_yet_goes_first_but_not_for_ever() {
        var reply = desk.answers(KIM, inquiry, "And this too.");
        desk.slack.somethingOlderIsUnheard(true);

        assertThatThrownBy(() -> sealed(reply.id())).isInstanceOf(TryAgain.class);
        assertThat(desk.messages.get(reply.id()).isHeld()).isTrue();

        desk.clock.advance(Duration.ofMinutes(10));
        assertThat(seal.seal(reply.id())).isTrue();
    }

    @Test
    void a_reply_waits_for_an_older_one_but_not_for_one_that_is_to_leave_tomorrow() {
        var older = desk.answers(KIM, inquiry, "This was written first.");
        var newer = desk.answers(KIM, inquiry, "This was written second.");

        assertThatThrownBy(() -> sealed(newer.id())).isInstanceOf(TryAgain.class);

        desk.get(ScheduleReply.class).at(older.id(), desk.clock.instant().plus(Duration.ofDays(1)), KIM);
        assertThat(seal.seal(newer.id())).isTrue();
    }

    @Test
    void a_reply_waits_for_an_older_one_that_the_mail_server_has_put_off_but_not_for_days() {
        var older = desk.answers(KIM, inquiry, "This was written first.");
        var newer = desk.answers(KIM, inquiry, "This was written second.");
        sealed(older.id());
        var later = List.of(new RefusedRecipient(ANNA, false, "451 later"));
        desk.get(HandOver.class).answered(desk.messages.get(older.id()), List.of(ANNA), later);

        assertThatThrownBy(() -> sealed(newer.id())).isInstanceOf(TryAgain.class);

        desk.clock.advance(Duration.ofMinutes(10));
        assertThat(seal.seal(newer.id())).isTrue();
    }

    @Test
    void a_cancelled_reply_does_not_leave() {
        var reply = desk.answers(KIM, inquiry, "Oh no");
        replies.cancel(reply.id(), true);

        assertThat(sealed(reply.id())).isFalse();
    }

    @Test
    void files_are_fetched_from_slack_and_go_along() {
        var file = new NewAttachment("invoice.pdf", "application/pdf", 9, null, "F0FILE");
        var reply = desk.answers(KIM, inquiry, "Attached.", file);

        sealed(reply.id());

        var mail = MimeReader.read(desk.messages.mime(reply.id()).orElseThrow());
        assertThat(mail.attachments())
                .singleElement()
                .satisfies(sent -> assertThat(new String(sent.content().bytes(), StandardCharsets.UTF_8))
                        .isEqualTo("content of F0FILE"));
    }

    @Test
    void a_repeated_reply_leaves_with_the_very_same_bytes() {
        var reply = desk.answers(KIM, inquiry, "Here it is.");
        sealed(reply.id());
        var first = desk.messages.mime(reply.id()).orElseThrow();
        outcome.uncertain(reply.id(), "The connection broke");
        desk.clock.advance(Duration.ofHours(3));
        desk.slack.delete(reply.slackTs());

        outcome.sendAgain(reply.id(), KIM);

        assertThat(sealed(reply.id())).isTrue();
        assertThat(desk.messages.mime(reply.id())).hasValue(first);
    }

    /** When the undo window is over. */
    private boolean sealed(MessageId id) {
        desk.clock.advance(Duration.ofSeconds(30));
        return seal.seal(id);
    }

    private String mail(MessageId id) {
        return MimeReader.read(desk.messages.mime(id).orElseThrow()).text();
    }
}
