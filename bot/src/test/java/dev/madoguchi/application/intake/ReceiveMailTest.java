package dev.madoguchi.application.intake;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.BOB;
import static dev.madoguchi.Given.EVE;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madoguchi.MailBuilder;
import dev.madoguchi.application.Triage;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.application.reply.ReplyOutcome;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Remark;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Status;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.MailKind;
import dev.madoguchi.mailbridge.MailTrait;
import dev.madoguchi.mailbridge.MimeReader.Glance;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReceiveMailTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final ReceiveMail receive = desk.get(ReceiveMail.class);

    @Test
    void a_mail_opens_an_inquiry_with_a_card() {
        var entry = desk.arrives(aMail().about("Help").saying("It broke."));

        assertThat(entry.outcome()).isEqualTo(Outcome.NEW);
        assertThat(desk.inquiries.get(entry.inquiry()).snapshot().subject()).isEqualTo("Help");
        assertThat(desk.said(entry.inquiry())).extracting(Message::body).containsExactly("It broke.");
        assertThat(desk.outbox.deliveries())
                .extracting(NewDelivery::kind, NewDelivery::pace)
                .containsExactly(tuple(DeliveryKind.CARD, "C0SUPPORT"));
    }

    @Test
    void a_long_mail_and_one_with_files_are_also_shown_in_the_thread() {
        desk.arrives(aMail().saying("line\n".repeat(30)));
        desk.arrives(aMail().with("invoice.pdf", new byte[] {1}));

        assertThat(desk.outbox.of(DeliveryKind.DETAILS)).hasSize(2);
    }

    @Test
    void the_same_arrival_twice_happens_once() {
        var arrival = new Arrival("support", 1, 1, NOW, RawMail.of(new byte[] {1}));
        receive.receive(arrival, aMail().build());

        receive.receive(arrival, aMail().build());

        assertThat(desk.inquiries.count()).isEqualTo(1);
    }

    @Test
    void the_same_bytes_under_another_number_are_a_duplicate() {
        receive.receive(new Arrival("support", 1, 1, NOW, RawMail.of(new byte[] {1})), aMail().build());
        var again = new Arrival("support", 2, 77, NOW, RawMail.of(new byte[] {1}));

        receive.receive(again, aMail().build());

        assertThat(desk.ledger.of(again).outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(desk.inquiries.count()).isEqualTo(1);
    }

    @Test
    void an_answer_of_the_customer_continues_the_inquiry() {
        var inquiry = desk.openedBy(aMail().id("first@example.com"));

        var entry = desk.arrives(aMail().answering("first@example.com").saying("Any news?"));

        assertThat(entry.outcome()).isEqualTo(Outcome.FOLLOW_UP);
        assertThat(desk.last(inquiry).body()).isEqualTo("Any news?");
    }

    @Test
    void an_answer_to_our_reply_finds_its_inquiry_and_its_agent() {
        var inquiry = desk.openedBy(aMail());
        var reply = desk.answers(KIM, inquiry, "Here it is.");

        desk.arrives(aMail().answering(reply.mailId()));

        assertThat(desk.inquiries.get(inquiry).agent()).contains(KIM);
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.CLAIMED);
        assertThat(desk.inquiries.count()).isEqualTo(1);
    }

    @Test
    void a_number_in_the_subject_joins_for_whoever_takes_part() {
        var inquiry = desk.openedBy(aMail());

        assertThat(desk.arrives(aMail().about("Again about " + inquiry)).inquiry())
                .isEqualTo(inquiry);
        assertThat(desk.arrives(aMail().from(EVE).about("Again about " + inquiry))
                        .outcome())
                .isEqualTo(Outcome.NEW);
    }

    @Test
    void a_sharp_sign_before_the_number_does_not_hide_it() {
        var inquiry = desk.openedBy(aMail());

        assertThat(desk.arrives(aMail().about("C# is broken, see " + inquiry)).inquiry())
                .isEqualTo(inquiry);
    }

    @Test
    void a_stranger_who_answers_opens_an_inquiry_that_may_belong() {
        var home = desk.openedBy(aMail().id("first@example.com"));

        var entry = desk.arrives(aMail().from(EVE).answering("first@example.com"));

        assertThat(entry.outcome()).isEqualTo(Outcome.NEW);
        assertThat(desk.inquiries.get(entry.inquiry()).snapshot().mayBelongTo()).isEqualTo(home);
        assertThat(desk.said(home)).hasSize(1);
        assertThat(desk.threads.takesPart(home, EVE)).isFalse();
    }

    @Test
    void a_sender_who_may_be_forged_continues_nothing_but_the_card_says_where_the_mail_may_belong() {
        var home = desk.arrivesAt("checked", verified("dmarc=pass").id("first@example.com"))
                .inquiry();

        var forged = desk.arrivesAt("checked", verified("dmarc=fail").answering("first@example.com"));
        var unproven = desk.arrivesAt("checked", verified("dmarc=none").about("Re: " + home));
        var genuine = desk.arrivesAt("checked", verified("dmarc=pass").answering("first@example.com"));

        assertThat(desk.inquiries.get(forged.inquiry()).snapshot().mayBelongTo())
                .isEqualTo(home);
        assertThat(desk.said(forged.inquiry()).get(0).remarks()).containsExactly(Remark.SENDER_FAILED);
        assertThat(unproven.outcome()).isEqualTo(Outcome.NEW);
        assertThat(desk.said(unproven.inquiry()).get(0).remarks()).containsExactly(Remark.SENDER_UNPROVEN);
        assertThat(genuine.inquiry()).isEqualTo(home);
        assertThat(desk.last(home).remarks()).isEmpty();
    }

    @Test
    void an_address_that_anybody_could_type_into_a_form_continues_nothing() {
        var home = desk.arrivesAt("madoguchi", aMail().id("first@example.com")).inquiry();

        var typed = desk.arrivesAt(
                "madoguchi", aMail().from("form@web.example").repliesTo(ANNA).answering("first@example.com"));

        assertThat(typed.outcome()).isEqualTo(Outcome.NEW);
        assertThat(desk.inquiries.get(typed.inquiry()).snapshot().mayBelongTo()).isEqualTo(home);
    }

    @Test
    void what_could_not_be_read_of_a_mail_is_remarked() {
        var locked = desk.openedBy(aMail().that(MailTrait.LOCKED));
        var cut = desk.openedBy(aMail().that(MailTrait.TEXT_CUT));

        assertThat(desk.last(locked).remarks()).containsExactly(Remark.LOCKED);
        assertThat(desk.last(cut).remarks()).containsExactly(Remark.TEXT_CUT);
    }

    private static MailBuilder verified(String result) {
        return aMail().header("Authentication-Results", "mx.desk.example; " + result);
    }

    @Test
    void a_stranger_who_names_our_mails_does_not_draw_answers_to_them_away() {
        var home = desk.openedBy(aMail().id("first@example.com"));

        desk.arrives(aMail().from(EVE).copyTo(ANNA).answering("first@example.com"));

        assertThat(desk.arrives(aMail().answering("first@example.com")).inquiry())
                .isEqualTo(home);
    }

    @Test
    void whoever_stood_in_copy_takes_part() {
        var home = desk.openedBy(aMail().id("first@example.com").copyTo(BOB));

        assertThat(desk.arrives(aMail().from(BOB).answering("first@example.com"))
                        .inquiry())
                .isEqualTo(home);
    }

    @Test
    void within_fourteen_days_a_mail_reopens() {
        var inquiry = resolved();
        desk.clock.advance(Duration.ofDays(14));

        desk.arrives(aMail().answering("first@example.com"));

        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.NEW);
        assertThat(desk.history.of(inquiry)).endsWith(What.CUSTOMER_WROTE, What.REOPENED);
    }

    @Test
    void later_it_opens_a_new_inquiry_that_follows_the_old_one() {
        var inquiry = resolved();
        desk.clock.advance(Duration.ofDays(14).plusSeconds(1));

        var entry = desk.arrives(aMail().answering("first@example.com"));

        assertThat(entry.outcome()).isEqualTo(Outcome.NEW);
        assertThat(desk.inquiries.get(entry.inquiry()).snapshot().follows()).isEqualTo(inquiry);
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void automatic_mail_never_reopens_and_never_opens() {
        var inquiry = resolved();

        var belonging = desk.arrives(aMail().of(MailKind.AUTOMATIC).answering("first@example.com"));
        var other = desk.arrives(aMail().from(EVE).of(MailKind.AUTOMATIC));

        assertThat(belonging.outcome()).isEqualTo(Outcome.AUTOMATIC);
        assertThat(desk.last(inquiry).kind()).isEqualTo(Message.Kind.AUTOMATIC);
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.RESOLVED);
        assertThat(other.inquiry()).isNull();
        assertThat(desk.inquiries.count()).isEqualTo(1);
    }

    @Test
    void an_invitation_opens_an_inquiry_as_a_persons_mail_does() {
        var entry = desk.arrives(aMail().of(MailKind.CALENDAR).about("Meeting"));

        assertThat(entry.outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void automatic_mail_of_a_stranger_stays_out_of_the_thread() {
        var inquiry = desk.openedBy(aMail().id("first@example.com"));

        desk.arrives(aMail().from(EVE).of(MailKind.AUTOMATIC).answering("first@example.com"));

        assertThat(desk.said(inquiry)).hasSize(1);
    }

    @Test
    void our_own_mail_is_ignored() {
        var entry = desk.arrives(aMail().from("Support@desk.example"));

        assertThat(entry.outcome()).isEqualTo(Outcome.IGNORED);
        assertThat(desk.inquiries.count()).isZero();
    }

    @Test
    void a_copy_of_an_uncertain_reply_proves_that_it_was_sent_unless_it_may_be_forged() {
        var trusted = uncertainReply("support");
        var forged = uncertainReply("checked");
        var proven = uncertainReply("checked");

        desk.arrivesAt("support", copyOf(trusted, "support"));
        desk.arrivesAt("checked", copyOf(forged, "checked"));
        desk.arrivesAt(
                "checked", copyOf(proven, "checked").header("Authentication-Results", "mx.desk.example; dmarc=pass"));

        assertThat(desk.messages.get(trusted.id()).state()).isEqualTo(State.SENT);
        assertThat(desk.messages.get(forged.id()).state()).isEqualTo(State.UNCERTAIN);
        assertThat(desk.messages.get(proven.id()).state()).isEqualTo(State.SENT);
    }

    private Message uncertainReply(String mailbox) {
        var reply = desk.answers(KIM, desk.arrivesAt(mailbox, aMail()).inquiry(), "Here it is.");
        desk.get(ReplyOutcome.class).uncertain(reply.id(), "The connection broke");
        return reply;
    }

    private static MailBuilder copyOf(Message reply, String mailbox) {
        return aMail().from(mailbox + "@desk.example").id(reply.mailId());
    }

    @Test
    void a_contact_form_is_answered_at_its_reply_to() {
        var entry = desk.arrivesAt(
                "madoguchi",
                aMail().from("form@web.example").of(MailKind.AUTOMATIC).repliesTo(ANNA));

        var inquiry = desk.inquiries.get(entry.inquiry()).snapshot();
        assertThat(desk.customers.get(inquiry.customer()).address()).isEqualTo(ANNA);
    }

    @Test
    void without_a_reply_to_the_customer_of_a_form_is_who_sent_it() {
        var entry = desk.arrivesAt("madoguchi", aMail().from("form@web.example"));

        var inquiry = desk.inquiries.get(entry.inquiry()).snapshot();
        assertThat(desk.customers.get(inquiry.customer()).address()).isEqualTo("form@web.example");
    }

    @Test
    void an_unreadable_mail_becomes_an_inquiry_with_its_source() {
        var arrival = new Arrival("support", 1, 1, NOW, RawMail.of(new byte[] {1, 2, 3}));
        var glance = new Glance("Anna <anna@example.com>", "Broken", "x@example.com", null);

        receive.receiveUnreadable(arrival, glance, "It has too many parts.");
        receive.receiveUnreadable(arrival, glance, "It has too many parts.");

        var entry = desk.ledger.of(arrival);
        var message = desk.last(entry.inquiry());
        assertThat(entry.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(message.author()).isEqualTo(ANNA);
        assertThat(desk.messages.attachments.content(
                        desk.messages.attachments.of(message.id()).get(0).id()))
                .hasValue(new byte[] {1, 2, 3});
        assertThat(desk.inquiries.count()).isEqualTo(1);
    }

    @Test
    void an_unreadable_mail_of_nobody_is_shown_all_the_same() {
        var arrival = new Arrival("support", 1, 1, NOW, RawMail.of(new byte[] {1}));

        receive.receiveUnreadable(arrival, new Glance(null, null, null, null), "It is empty.");

        assertThat(desk.ledger.of(arrival).inquiry()).isEqualTo(new InquiryId(1));
    }

    @Test
    void what_was_there_before_the_desk_is_noted_only() {
        var arrival = new Arrival("support", 1, 1, NOW, RawMail.of(new byte[0]));

        receive.noteOld(arrival);

        assertThat(desk.ledger.of(arrival).outcome()).isEqualTo(Outcome.IGNORED);
        assertThat(desk.outbox.deliveries()).isEmpty();
    }

    private InquiryId resolved() {
        var inquiry = desk.openedBy(aMail().id("first@example.com"));
        desk.get(Triage.class).resolve(inquiry, LEE);
        return inquiry;
    }
}
