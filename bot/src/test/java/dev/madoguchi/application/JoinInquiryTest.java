package dev.madoguchi.application;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.EVE;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static dev.madoguchi.Given.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.MailBuilder;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Status;
import dev.madoguchi.fake.MemoryDesk;
import org.junit.jupiter.api.Test;

class JoinInquiryTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final JoinInquiry join = desk.get(JoinInquiry.class);

    @Test
    void a_mail_of_a_stranger_is_brought_to_the_inquiry_it_answers() {
        var home = arrives(aMail().id("first@example.com"));
        var strangers = arrives(aMail().from(EVE).answering("first@example.com").saying("I know more."));

        join.intoTheOneItMayBelongTo(strangers, KIM);

        assertThat(desk.inquiries.get(strangers).status()).isEqualTo(Status.JOINED);
        assertThat(desk.last(home).body()).isEqualTo("I know more.");
        assertThat(desk.history.of(home)).endsWith(What.TOOK_IN, What.CUSTOMER_WROTE);
        assertThat(desk.threads.takesPart(home, EVE)).isTrue();
    }

    @Test
    void any_two_inquiries_of_a_channel_can_become_one_by_number() {
        var home = arrives(aMail().id("first@example.com"));
        var again = arrives(aMail().from(EVE).id("second@example.com").saying("It is about the same."));

        join.into(again, home.value(), KIM);

        assertThat(desk.inquiries.get(again).snapshot().joinedTo()).isEqualTo(home);
        assertThat(desk.last(home).body()).isEqualTo("It is about the same.");
        assertThatThrownBy(() -> join.into(again, home.value(), KIM)).isInstanceOf(Refusal.class);
    }

    @Test
    void nothing_goes_into_itself_into_another_channel_or_into_spam() {
        var inquiry = arrives(aMail().id("first@example.com"));
        var spam = arrives(aMail().from(EVE).id("second@example.com"));
        var elsewhere = desk.arrivesAt("madoguchi", aMail().from(EVE).id("third@example.com"))
                .inquiry();
        desk.get(MarkSpam.class).spam(spam, false, KIM);

        for (long number : new long[] {inquiry.value(), spam.value(), elsewhere.value(), 4711}) {
            assertThatThrownBy(() -> join.into(inquiry, number, KIM)).isInstanceOf(Refusal.class);
        }
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.NEW);
    }

    @Test
    void what_the_stranger_writes_next_arrives_at_the_home() {
        var home = arrives(aMail().id("first@example.com"));
        var strangers = arrives(aMail().from(EVE).id("eve-1@example.net").answering("first@example.com"));
        join.intoTheOneItMayBelongTo(strangers, KIM);

        arrives(aMail().from(EVE).answering("eve-1@example.net").saying("One more thing."));

        assertThat(desk.last(home).body()).isEqualTo("One more thing.");
    }

    @Test
    void a_home_that_was_itself_joined_meanwhile_leads_to_its_own_home() {
        var end = arrives(aMail().id("end@example.com"));
        var middle = arrives(aMail().from(EVE).id("middle@example.net").answering("end@example.com"));
        var start = arrives(aMail().from("zoe@example.com").answering("middle@example.net"));
        join.intoTheOneItMayBelongTo(middle, KIM);

        join.intoTheOneItMayBelongTo(start, KIM);

        assertThat(desk.inquiries.get(start).snapshot().joinedTo()).isEqualTo(end);
        assertThat(desk.said(end)).hasSize(3);
    }

    @Test
    void a_mail_after_two_joins_arrives_at_the_last_home() {
        var end = arrives(aMail().id("end@example.com"));
        var middle = arrives(aMail().from(EVE).id("middle@example.net").answering("end@example.com"));
        var start =
                arrives(aMail().from("zoe@example.com").id("start@example.com").answering("middle@example.net"));
        join.intoTheOneItMayBelongTo(start, KIM);
        join.intoTheOneItMayBelongTo(middle, KIM);

        arrives(aMail().from("zoe@example.com").answering("start@example.com").saying("Still here."));

        assertThat(desk.last(end).body()).isEqualTo("Still here.");
    }

    @Test
    void a_reply_that_is_about_to_leave_keeps_an_inquiry_from_being_joined() {
        arrives(aMail().id("first@example.com"));
        var strangers = arrives(aMail().from(EVE).answering("first@example.com"));
        desk.messages.add(aMessage().in(strangers).replyOf(KIM).draft());

        assertThatThrownBy(() -> join.intoTheOneItMayBelongTo(strangers, KIM))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("about to leave");
        assertThat(desk.inquiries.get(strangers).status()).isEqualTo(Status.NEW);
    }

    @Test
    void an_inquiry_that_belongs_nowhere_else_cannot_be_joined() {
        var alone = arrives(aMail().from(ANNA));

        assertThatThrownBy(() -> join.intoTheOneItMayBelongTo(alone, KIM)).isInstanceOf(Refusal.class);
    }

    private InquiryId arrives(MailBuilder mail) {
        return desk.openedBy(mail);
    }
}
