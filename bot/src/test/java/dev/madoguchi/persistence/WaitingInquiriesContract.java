package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.application.WaitingInquiries;
import dev.madoguchi.application.WaitingInquiries.Waiting;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Status;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class WaitingInquiriesContract {

    abstract WaitingInquiries waiting();

    abstract Inquiries inquiries();

    abstract InquiryHistory history();

    abstract CustomerId someCustomer();

    private Inquiry someInquiry(Instant openedAt) {
        return inquiries().add(Inquiry.open("support", someCustomer(), "The invoice is wrong", null, openedAt));
    }

    @Test
    void who_was_never_answered_waits_since_the_mail() {
        var inquiry = someInquiry(NOW);

        assertThat(waiting().find(inquiry.id()))
                .hasValue(new Waiting(inquiry.id(), "support", Status.NEW, null, NOW, NOW, Set.of(), null));
        assertThat(waiting().of(Set.of("support", "other")))
                .extracting(Waiting::id)
                .contains(inquiry.id());
        assertThat(waiting().of(Set.of("other"))).extracting(Waiting::id).doesNotContain(inquiry.id());
    }

    @Test
    void the_longest_waiting_come_first() {
        var later = someInquiry(NOW.plusSeconds(60));
        var earlier = someInquiry(NOW.minusSeconds(60));

        assertThat(waiting().of(Set.of("support")))
                .extracting(Waiting::id)
                .containsSubsequence(earlier.id(), later.id());
    }

    @Test
    void reminders_count_from_the_moment_the_customer_waits() {
        var inquiry = someInquiry(NOW);
        reminded(inquiry, What.OVERDUE, NOW.minusSeconds(1));
        reminded(inquiry, What.DEADLINE_NEAR, NOW);
        reminded(inquiry, What.DEADLINE_NEAR, NOW.plusSeconds(9));

        assertThat(waiting().find(inquiry.id()).orElseThrow().reminders()).containsExactly(What.DEADLINE_NEAR);
    }

    @Test
    void the_last_act_is_that_of_the_agent_who_has_it() {
        var inquiry = someInquiry(NOW);
        inquiry.claim(KIM, NOW.plusSeconds(30));
        inquiries().save(inquiry);
        inquiry.takeEvents().forEach(event -> history().append(inquiry.id(), event));
        reminded(inquiry, What.OVERDUE, NOW.plusSeconds(90));

        var found = waiting().find(inquiry.id()).orElseThrow();

        assertThat(found.agent()).isEqualTo(KIM);
        assertThat(found.lastAct()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void nobody_waits_for_what_is_resolved() {
        var inquiry = someInquiry(NOW);
        inquiry.resolve(KIM, NOW);
        inquiries().save(inquiry);

        assertThat(waiting().find(inquiry.id())).isEmpty();
        assertThat(waiting().of(Set.of("support"))).extracting(Waiting::id).doesNotContain(inquiry.id());
    }

    private void reminded(Inquiry inquiry, What what, Instant at) {
        history().append(inquiry.id(), new InquiryEvent(what, at, null, null, null));
    }
}
