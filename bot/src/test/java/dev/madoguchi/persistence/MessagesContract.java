package dev.madoguchi.persistence;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.BOB;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Attachments.NewAttachment;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class MessagesContract {

    abstract Messages messages();

    abstract Attachments attachments();

    abstract InquiryId someInquiry();

    @Test
    void what_was_said_is_read_back_whole() {
        var inquiry = someInquiry();
        var draft = aMessage()
                .in(inquiry)
                .saying("失礼いたします 😀")
                .to("support@desk.example")
                .copyTo(BOB)
                .draft();

        var added = messages().add(draft);

        assertThat(messages().get(added.id())).isEqualTo(added);
        assertThat(added.body()).isEqualTo("失礼いたします 😀");
        assertThat(added.copies()).containsExactly(BOB);
        assertThat(messages().of(inquiry)).containsExactly(added);
    }

    @Test
    void a_message_is_found_by_its_place_in_slack() {
        var channel = "C-" + UUID.randomUUID();
        var reply = messages()
                .add(aMessage()
                        .in(someInquiry())
                        .replyOf(KIM)
                        .at(channel, "1.000001")
                        .draft());

        assertThat(messages().findBySlack(channel, "1.000001")).contains(reply);
        assertThat(messages().findBySlack("C0OTHER", "1.000001")).isEmpty();
    }

    @Test
    void only_our_own_mail_is_found_as_outgoing() {
        var id = UUID.randomUUID() + "@desk.example";
        messages().add(aMessage().in(someInquiry()).mailId(id).draft());

        assertThat(messages().findOutgoing(id)).isEmpty();

        var reply = messages()
                .add(aMessage().in(someInquiry()).replyOf(KIM).mailId(id).draft());
        assertThat(messages().findOutgoing(id)).contains(reply);
    }

    @Test
    void what_goes_to_a_third_person_is_found_as_outgoing_and_what_comes_back_is_not() {
        var inquiry = someInquiry();
        var id = UUID.randomUUID() + "@desk.example";
        var forward = messages()
                .add(aMessage()
                        .in(inquiry)
                        .replyOf(KIM)
                        .kind(Message.Kind.FORWARD)
                        .mailId(id)
                        .draft());
        var answer = messages()
                .add(aMessage()
                        .in(inquiry)
                        .kind(Message.Kind.THIRD_PERSON)
                        .mailId(id)
                        .draft());

        assertThat(messages().findOutgoing(id)).contains(forward);
        assertThat(messages().of(inquiry)).containsExactly(forward, answer);
    }

    @Test
    void one_mail_can_move_alone() {
        var inquiry = someInquiry();
        var stays = messages().add(aMessage().in(inquiry).draft());
        var goes = messages().add(aMessage().in(inquiry).draft());
        var other = someInquiry();

        messages().move(goes.id(), other);

        assertThat(messages().of(inquiry)).containsExactly(stays);
        assertThat(messages().of(other)).extracting(Message::id).containsExactly(goes.id());
    }

    @Test
    void another_text_needs_another_mail() {
        var reply = messages().add(aMessage().in(someInquiry()).replyOf(KIM).draft());
        messages().keepMime(reply.id(), new byte[] {1, 2});

        messages().changeText(reply.id(), "other", "<p>other</p>");

        assertThat(messages().get(reply.id()).body()).isEqualTo("other");
        assertThat(messages().get(reply.id()).html()).isEqualTo("<p>other</p>");
        assertThat(messages().mime(reply.id())).isEmpty();
    }

    @Test
    void the_mail_that_leaves_is_kept_byte_by_byte() {
        var reply = messages().add(aMessage().in(someInquiry()).replyOf(KIM).draft());

        messages().keepMime(reply.id(), new byte[] {0, -1, 13, 10});

        assertThat(messages().mime(reply.id())).hasValue(new byte[] {0, -1, 13, 10});
    }

    @Test
    void a_state_comes_with_its_time_and_its_problem() {
        var reply = messages().add(aMessage().in(someInquiry()).replyOf(KIM).draft());

        messages().changeState(reply.id(), Message.State.FAILED, null, "no such person");
        var failed = messages().get(reply.id());
        messages().changeState(reply.id(), Message.State.SENT, NOW, null);
        var sent = messages().get(reply.id());

        assertThat(failed.problem()).isEqualTo("no such person");
        assertThat(failed.isInTrouble()).isTrue();
        assertThat(sent.sentAt()).isEqualTo(NOW);
        assertThat(sent.problem()).isNull();
    }

    @Test
    void marks_and_due_times_change() {
        var reply = messages().add(aMessage().in(someInquiry()).replyOf(KIM).draft());

        messages().changeMark(reply.id(), "email");
        messages().changeDue(reply.id(), NOW.plusSeconds(99));

        assertThat(messages().lock(reply.id()).mark()).isEqualTo("email");
        assertThat(messages().get(reply.id()).dueAt()).isEqualTo(NOW.plusSeconds(99));
    }

    @Test
    void attachments_keep_their_order_and_are_filled_later() {
        var reply = messages()
                .add(aMessage()
                        .in(someInquiry())
                        .replyOf(KIM)
                        .with(
                                new NewAttachment(
                                        "b.pdf",
                                        "application/pdf",
                                        3,
                                        () -> new ByteArrayInputStream(new byte[] {1, 2, 3}),
                                        null),
                                new NewAttachment("a.png", "image/png", 9, null, "F0FILE"))
                        .draft());
        var later = attachments().of(reply.id()).get(1);
        assertThat(attachments().content(later.id())).isEmpty();

        attachments().fill(later.id(), new byte[] {9});
        attachments().changeSlackFile(later.id(), "F0OTHER");

        assertThat(attachments().of(reply.id()))
                .extracting(
                        Attachments.Attachment::name,
                        Attachments.Attachment::fetched,
                        Attachments.Attachment::slackFile)
                .containsExactly(tuple("b.pdf", true, null), tuple("a.png", true, "F0OTHER"));
        assertThat(attachments().content(later.id())).hasValue(new byte[] {9});
    }

    @Test
    void a_large_file_is_copied_whole() throws Exception {
        var bytes = new byte[2_500_000];
        new Random(1).nextBytes(bytes);
        var mail = messages()
                .add(aMessage()
                        .in(someInquiry())
                        .with(new NewAttachment(
                                "film.mp4", "video/mp4", bytes.length, () -> new ByteArrayInputStream(bytes), null))
                        .draft());
        var target = new ByteArrayOutputStream();

        attachments().copyContent(attachments().of(mail.id()).get(0).id(), target);

        assertThat(target.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void acknowledgements_are_counted_by_address_and_time() {
        var address = UUID.randomUUID() + "@example.com";
        messages()
                .add(aMessage()
                        .in(someInquiry())
                        .at(NOW)
                        .acknowledgementTo(address)
                        .draft());

        assertThat(messages().acknowledgementsTo(address.toUpperCase(Locale.ROOT), NOW))
                .isEqualTo(1);
        assertThat(messages().acknowledgementsTo(address, NOW.plus(Duration.ofMillis(1))))
                .isZero();
        assertThat(messages().acknowledgementsTo(ANNA + ".other", NOW)).isZero();
    }

    @Test
    void acknowledgements_are_counted_by_mailbox_and_time() {
        int before = messages().acknowledgementsOf("support", NOW);
        messages()
                .add(aMessage().in(someInquiry()).at(NOW).acknowledgementTo(BOB).draft());

        assertThat(messages().acknowledgementsOf("support", NOW)).isEqualTo(before + 1);
        assertThat(messages().acknowledgementsOf("other", NOW)).isZero();
    }

    @Test
    void remarks_stay_with_their_mail() {
        var mail = messages()
                .add(aMessage()
                        .in(someInquiry())
                        .remarked(Message.Remark.SENDER_FAILED, Message.Remark.LOCKED)
                        .draft());

        assertThat(messages().get(mail.id()).remarks())
                .containsExactly(Message.Remark.SENDER_FAILED, Message.Remark.LOCKED);
    }

    @Test
    void everything_said_moves_to_another_inquiry() {
        var from = someInquiry();
        var to = someInquiry();
        var mail = messages().add(aMessage().in(from).draft());

        messages().move(from, to);

        assertThat(messages().of(from)).isEmpty();
        assertThat(messages().of(to)).extracting(Message::id).containsExactly(mail.id());
    }
}
