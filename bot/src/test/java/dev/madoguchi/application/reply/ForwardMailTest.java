package dev.madoguchi.application.reply;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.BOB;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.aMail;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.MarkSpam;
import dev.madoguchi.application.Triage;
import dev.madoguchi.application.reply.ForwardMail.Wanted;
import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Status;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForwardMailTest {

    private static final String PRINTER = "printer@print.example";

    private final MemoryDesk desk = new MemoryDesk();
    private final ForwardMail forward = desk.get(ForwardMail.class);
    private final InquiryId inquiry = desk.openedBy(aMail().id("first@example.com")
            .copyTo(BOB)
            .saying("The colours are wrong.")
            .with("proof.png", "png".getBytes(UTF_8)));
    private final Message mail = desk.last(inquiry);

    @Test
    void the_chosen_mails_and_files_leave_below_the_words_of_the_agent_after_the_undo_window() {
        var file = desk.messages.attachments.of(mail.id()).get(0).id();

        var forwarded = forward.write(wanted(PRINTER, "Can you look?", List.of(mail.id()), List.of(file), "V1"));

        assertThat(forwarded.state()).isEqualTo(State.HELD);
        var sent = desk.get(ComposeReply.class).mail(forwarded);
        assertThat(sent.to()).extracting(Object::toString).asString().contains(PRINTER);
        assertThat(sent.subject()).isEqualTo("Fwd: The invoice is wrong");
        assertThat(sent.text())
                .containsSubsequence("Can you look?", "Kim", "Forwarded mail", ANNA, "The colours are wrong.");
        assertThat(sent.attachments()).hasSize(1);
        desk.clock.advance(Duration.ofSeconds(30));
        assertThat(desk.get(SealReply.class).seal(forwarded.id())).isTrue();
    }

    @Test
    void it_names_no_mail_of_the_customer_and_nobody_in_their_copy() {
        var forwarded = forward.write(wanted(PRINTER, "Look.", List.of(mail.id()), List.of(), "V1"));

        var sent = desk.get(ComposeReply.class).mail(forwarded);
        assertThat(sent.cc()).isEmpty();
        assertThat(sent.inReplyTo()).isEmpty();
        assertThat(sent.references()).isEmpty();
        assertThat(sent.text() + sent.html()).doesNotContain(BOB, "Dear Anna", "[#" + inquiry.value() + "-");
    }

    @Test
    void the_customer_never_sees_what_was_forwarded_nor_to_whom() {
        var forwarded = sent(forward.write(wanted(PRINTER, "Between us: odd.", List.of(mail.id()), List.of(), "V1")));
        desk.arrives(aMail().from(PRINTER)
                .id("third@print.example")
                .answering(forwarded.mailId())
                .saying("Indeed odd."));

        var reply = desk.answers(KIM, inquiry, "We look into it.");

        var toCustomer = desk.get(ComposeReply.class).mail(reply);
        assertThat(toCustomer.to().toString() + toCustomer.cc())
                .contains(ANNA, BOB)
                .doesNotContain(PRINTER);
        assertThat(toCustomer.references()).containsExactly("first@example.com");
        assertThat(toCustomer.text() + toCustomer.html()).doesNotContain(" odd", PRINTER, "[#f");
        assertThat(desk.threads.takesPart(inquiry, PRINTER)).isFalse();
    }

    @Test
    void a_forward_neither_claims_nor_answers_the_inquiry() {
        var before = desk.inquiries.get(inquiry).snapshot();

        sent(forward.write(wanted(PRINTER, "Look.", List.of(), List.of(), "V1")));

        assertThat(desk.inquiries.get(inquiry).snapshot()).isEqualTo(before);
        assertThat(desk.history.of(inquiry)).endsWith(What.FORWARDED, What.FORWARD_SENT);
    }

    @Test
    void a_colleague_of_who_has_the_inquiry_may_forward() {
        desk.get(Triage.class).claim(inquiry, LEE);

        assertThat(forward.write(wanted(PRINTER, "Look.", List.of(), List.of(), "V1"))
                        .state())
                .isEqualTo(State.HELD);
    }

    @Test
    void the_same_form_forwards_once() {
        var first = forward.write(wanted(PRINTER, "Look.", List.of(), List.of(), "V1"));

        assertThat(forward.write(wanted(PRINTER, "Look.", List.of(), List.of(), "V1"))
                        .id())
                .isEqualTo(first.id());
        assertThat(forward.write(wanted(PRINTER, "Look.", List.of(), List.of(), "V2"))
                        .id())
                .isNotEqualTo(first.id());
    }

    @Test
    void it_goes_neither_to_the_customer_nor_to_ourselves_nor_without_words() {
        for (var to : List.of("ANNA@example.com", "support@desk.example", "nobody", "")) {
            assertThatThrownBy(() -> forward.write(wanted(to, "Look.", List.of(), List.of(), "V1")))
                    .as(to)
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> forward.write(wanted(PRINTER, " ", List.of(), List.of(), "V1")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void only_mails_and_files_of_the_inquiry_go_along() {
        var other = desk.openedBy(aMail().id("other@example.com").from(BOB).with("secret.pdf", "x".getBytes(UTF_8)));
        var others = desk.last(other);
        var file = desk.messages.attachments.of(others.id()).get(0).id();

        assertThatThrownBy(() -> forward.write(wanted(PRINTER, "Look.", List.of(others.id()), List.of(), "V1")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> forward.write(wanted(PRINTER, "Look.", List.of(), List.of(file), "V1")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void an_address_of_another_customer_holds_it() {
        desk.others.belongings.add(PRINTER);

        var forwarded = forward.write(wanted(PRINTER, "Look.", List.of(), List.of(), "V1"));

        assertThat(forwarded.state()).isEqualTo(State.STOPPED);
        assertThat(desk.holds.of(forwarded.id()).reason()).isEqualTo(Reason.CHECKS);
    }

    @Test
    void a_newer_mail_of_the_customer_does_not_hold_it() {
        var forwarded = forward.write(wanted(PRINTER, "Look.", List.of(), List.of(), "V1"));

        desk.arrives(aMail().id("second@example.com").answering("first@example.com"));

        desk.clock.advance(Duration.ofSeconds(30));
        assertThat(desk.get(SealReply.class).seal(forwarded.id())).isTrue();
    }

    @Test
    void a_third_person_is_answered_in_their_own_thread() {
        var forwarded = sent(forward.write(wanted(PRINTER, "Look.", List.of(mail.id()), List.of(), "V1")));
        desk.arrives(aMail().from(PRINTER)
                .id("third@print.example")
                .answering(forwarded.mailId())
                .saying("Which one?"));
        var third = desk.last(inquiry);

        var answer = forward.write(
                new Wanted(inquiry, KIM, PRINTER, text("The blue one."), List.of(), List.of(), third.id(), "V2"));

        var sent = desk.get(ComposeReply.class).mail(answer);
        assertThat(sent.inReplyTo()).containsExactly("third@print.example");
        assertThat(sent.references()).containsExactly(forwarded.mailId(), "third@print.example");
        assertThat(sent.text()).contains("The blue one.", "> Which one?").doesNotContain("The colours are wrong.");
        assertThat(answer.kind()).isEqualTo(Kind.FORWARD);
    }

    @Test
    void of_spam_nothing_is_passed_on() {
        desk.get(MarkSpam.class).spam(inquiry, false, KIM);

        assertThatThrownBy(() -> forward.write(wanted(PRINTER, "Look.", List.of(), List.of(), "V1")))
                .isInstanceOf(Refusal.class);
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.SPAM);
    }

    private Message sent(Message forwarded) {
        desk.get(ReplyOutcome.class).sent(forwarded.id());
        return desk.messages.get(forwarded.id());
    }

    private Wanted wanted(String to, String words, List<MessageId> mails, List<Long> files, String form) {
        return new Wanted(inquiry, KIM, to, text(words), mails, files, null, form);
    }

    private static ThreadText text(String words) {
        return new ThreadText(words, "<p>" + words + "</p>", List.of());
    }
}
