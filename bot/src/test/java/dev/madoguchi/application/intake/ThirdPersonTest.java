package dev.madoguchi.application.intake;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.EVE;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.JoinInquiry;
import dev.madoguchi.application.Triage;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.application.reply.ComposeReply;
import dev.madoguchi.application.reply.ForwardMail;
import dev.madoguchi.application.reply.ForwardMail.Wanted;
import dev.madoguchi.application.reply.ReplyOutcome;
import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.Remark;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.MailKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ThirdPersonTest {

    private static final String PRINTER = "printer@print.example";

    private final MemoryDesk desk = new MemoryDesk();
    private final InquiryId inquiry = desk.openedBy(aMail().id("first@example.com"));
    private final Message forwarded = forwarded();

    @Test
    void the_answer_of_a_third_person_is_read_in_the_thread_and_changes_nothing() {
        desk.get(Triage.class).resolve(inquiry, KIM);
        var before = desk.inquiries.get(inquiry).snapshot();

        var entry = desk.arrives(aMail().from(PRINTER.toUpperCase(Locale.ROOT)).answering(forwarded.mailId()));

        assertThat(entry.outcome()).isEqualTo(Outcome.FOLLOW_UP);
        assertThat(entry.inquiry()).isEqualTo(inquiry);
        assertThat(desk.last(inquiry).kind()).isEqualTo(Kind.THIRD_PERSON);
        assertThat(desk.last(inquiry).remarks()).isEmpty();
        assertThat(desk.inquiries.get(inquiry).snapshot()).isEqualTo(before);
        assertThat(desk.history.of(inquiry)).endsWith(What.THIRD_PERSON_WROTE);
        assertThat(desk.threads.takesPart(inquiry, PRINTER)).isFalse();
    }

    @Test
    void it_is_known_by_the_reference_in_its_text_when_its_headers_say_nothing() {
        var text = desk.get(ComposeReply.class).mail(forwarded).text();

        var entry = desk.arrives(aMail().from(PRINTER).id("bare@print.example").saying("Yes.\n> " + text));

        assertThat(entry.inquiry()).isEqualTo(inquiry);
        assertThat(desk.last(inquiry).kind()).isEqualTo(Kind.THIRD_PERSON);
    }

    @Test
    void who_answers_instead_of_them_is_no_customer_either_and_that_is_said() {
        desk.arrives(aMail().from(EVE).id("colleague@example.net").naming(forwarded.mailId()));

        assertThat(desk.last(inquiry).kind()).isEqualTo(Kind.THIRD_PERSON);
        assertThat(desk.last(inquiry).remarks()).containsExactly(Remark.ANOTHER_SENDER);
    }

    @Test
    void the_customer_stays_the_customer_whatever_their_mail_refers_to() {
        var entry = desk.arrives(aMail().id("second@example.com").answering(forwarded.mailId()));

        assertThat(entry.inquiry()).isEqualTo(inquiry);
        assertThat(desk.last(inquiry).kind()).isEqualTo(Kind.INCOMING);
        assertThat(desk.last(inquiry).author()).isEqualTo(ANNA);
    }

    @Test
    void an_automatic_mail_of_theirs_is_shown_in_the_thread() {
        var entry = desk.arrives(aMail().from(PRINTER)
                .id("away@print.example")
                .of(MailKind.AUTOMATIC)
                .answering(forwarded.mailId()));

        assertThat(entry.outcome()).isEqualTo(Outcome.AUTOMATIC);
        assertThat(entry.inquiry()).isEqualTo(inquiry);
    }

    @Test
    void their_answer_does_not_hold_a_reply_to_the_customer() {
        var reply = desk.answers(KIM, inquiry, "Soon.");

        desk.arrives(aMail().from(PRINTER).id("third@print.example").answering(forwarded.mailId()));

        assertThat(desk.messages.get(reply.id()).state()).isEqualTo(State.HELD);
    }

    @Test
    void it_follows_an_inquiry_that_was_joined_to_another() {
        var home = desk.openedBy(aMail().id("home@example.com"));
        desk.get(JoinInquiry.class).into(inquiry, home.value(), KIM);

        var entry = desk.arrives(aMail().from(PRINTER).id("third@print.example").answering(forwarded.mailId()));

        assertThat(entry.inquiry()).isEqualTo(home);
    }

    @Test
    void what_comes_after_a_fortnight_opens_nothing_new() {
        desk.get(Triage.class).resolve(inquiry, KIM);
        desk.clock.advance(Duration.ofDays(30));

        var entry = desk.arrives(aMail().from(PRINTER).id("late@print.example").answering(forwarded.mailId()));

        assertThat(entry.inquiry()).isEqualTo(inquiry);
    }

    private Message forwarded() {
        var words = new ThreadText("Look.", "<p>Look.</p>", List.of());
        var mail = desk.get(ForwardMail.class)
                .write(new Wanted(inquiry, KIM, PRINTER, words, List.of(), List.of(), null, "V1"));
        desk.get(ReplyOutcome.class).sent(mail.id());
        return desk.messages.get(mail.id());
    }
}
