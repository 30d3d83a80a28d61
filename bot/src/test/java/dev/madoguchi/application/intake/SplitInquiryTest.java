package dev.madoguchi.application.intake;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.BOB;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.JoinInquiry;
import dev.madoguchi.application.reply.ReplyOutcome;
import dev.madoguchi.application.reply.SealReply;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Status;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SplitInquiryTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final SplitInquiry split = desk.get(SplitInquiry.class);
    private final InquiryId old = desk.openedBy(aMail().id("first@example.com"));

    @Test
    void a_mail_becomes_an_inquiry_of_its_own_whose_customer_has_waited_since_it_came() {
        var mail = next("second@example.com", "Another thing: my address has changed.");
        desk.clock.advance(Duration.ofHours(2));

        var made = split.off(old, mail.id(), KIM);

        var inquiry = desk.inquiries.get(made).snapshot();
        assertThat(inquiry.status()).isEqualTo(Status.NEW);
        assertThat(inquiry.openedAt()).isEqualTo(desk.clock.instant());
        assertThat(inquiry.waitingSince()).isEqualTo(mail.at());
        assertThat(desk.customers.get(inquiry.customer()).address()).isEqualTo(ANNA);
        assertThat(desk.said(made)).extracting(Message::id).containsExactly(mail.id());
        assertThat(desk.said(old)).extracting(Message::body).doesNotContain(mail.body());
        assertThat(desk.history.of(made)).containsExactly(What.OPENED, What.SPLIT_FROM);
        assertThat(desk.history.of(old)).endsWith(What.SPLIT_OFF);
    }

    @Test
    void the_row_of_the_mail_in_the_ledger_goes_along() {
        var mail = next("second@example.com", "Another thing.");

        var made = split.off(old, mail.id(), KIM);

        assertThat(desk.ledger.entries())
                .filteredOn(entry -> mail.id().equals(entry.message()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.inquiry()).isEqualTo(made));
    }

    @Test
    void what_answers_the_mail_belongs_to_the_new_inquiry_and_what_answers_another_to_the_old_one() {
        var mail = next("second@example.com", "Another thing.");

        var made = split.off(old, mail.id(), KIM);

        assertThat(desk.arrives(aMail().id("third@example.com").answering("second@example.com"))
                        .inquiry())
                .isEqualTo(made);
        assertThat(desk.arrives(aMail().id("fourth@example.com").answering("first@example.com"))
                        .inquiry())
                .isEqualTo(old);
    }

    @Test
    void a_customer_whose_other_mails_are_answered_does_not_wait_in_the_old_one() {
        answered();
        var mail = next("second@example.com", "Another thing.");

        split.off(old, mail.id(), KIM);

        assertThat(desk.inquiries.get(old).status()).isEqualTo(Status.WAITING);
        assertThat(desk.inquiries.get(old).snapshot().waitingSince()).isNull();
    }

    @Test
    void a_customer_who_wrote_before_or_after_it_still_waits_there() {
        var since = desk.inquiries.get(old).snapshot().waitingSince();
        var second = next("second@example.com", "Another thing.");

        split.off(old, second.id(), KIM);
        assertThat(desk.inquiries.get(old).snapshot().waitingSince()).isEqualTo(since);

        answered();
        var third = next("third@example.com", "One more.");
        var fourth = next("fourth@example.com", "And this.");
        split.off(old, third.id(), KIM);
        assertThat(desk.inquiries.get(old).snapshot().waitingSince()).isEqualTo(fourth.at());
    }

    @Test
    void a_mail_of_a_stranger_that_was_joined_becomes_theirs_again() {
        var strangers = desk.openedBy(aMail().from(BOB).id("bob@example.org"));
        desk.get(JoinInquiry.class).into(strangers, old.value(), KIM);

        var made = split.off(old, desk.last(old).id(), KIM);

        var customer = desk.inquiries.get(made).snapshot().customer();
        assertThat(desk.customers.get(customer).address()).isEqualTo(BOB);
    }

    @Test
    void nothing_is_split_off_a_single_mail_or_while_a_reply_is_about_to_leave() {
        var only = desk.last(old);
        assertThatThrownBy(() -> split.off(old, only.id(), KIM)).isInstanceOf(Refusal.class);
        var mail = next("second@example.com", "Another thing.");
        desk.answers(KIM, old, "Soon.");

        assertThatThrownBy(() -> split.off(old, mail.id(), KIM)).isInstanceOf(Refusal.class);
        assertThat(split.mails(old)).hasSize(2);
    }

    private Message next(String id, String words) {
        desk.clock.advance(Duration.ofMinutes(10));
        desk.arrives(aMail().id(id).answering("first@example.com").saying(words));
        return desk.last(old);
    }

    private void answered() {
        desk.clock.advance(Duration.ofMinutes(10));
        var reply = desk.answers(KIM, old, "Here you are.");
        desk.clock.advance(Duration.ofMinutes(1));
        assertThat(desk.get(SealReply.class).seal(reply.id())).isTrue();
        desk.get(ReplyOutcome.class).sent(reply.id());
    }
}
