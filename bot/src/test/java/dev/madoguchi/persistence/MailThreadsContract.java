package dev.madoguchi.persistence;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.BOB;
import static dev.madoguchi.Given.EVE;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.thread.MailThreads;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class MailThreadsContract {

    private final String id = UUID.randomUUID() + "@example.com";

    abstract MailThreads threads();

    abstract Inquiries inquiries();

    abstract InquiryId someInquiry();

    @Test
    void an_inquiry_is_found_by_any_id_that_its_mails_named() {
        var inquiry = someInquiry();
        threads().remember(inquiry, List.of(id, id + "2", id));
        threads().remember(inquiry, List.of(id));

        assertThat(threads().inquiriesOf(List.of("other@example.com", id + "2")))
                .containsExactly(inquiry);
        assertThat(threads().inquiriesOf(List.of(id + "3"))).isEmpty();
        assertThat(threads().inquiriesOf(List.of())).isEmpty();
    }

    @Test
    void of_several_the_latest_comes_first() {
        var first = someInquiry();
        var second = someInquiry();
        threads().remember(first, List.of(id));
        threads().remember(second, List.of(id));

        assertThat(threads().inquiriesOf(List.of(id))).containsExactly(second, first);
    }

    @Test
    void a_joined_inquiry_is_found_as_what_it_was_joined_to() {
        var home = someInquiry();
        var joined = joinedTo(home);
        threads().remember(joined, List.of(id));

        assertThat(threads().inquiriesOf(List.of(id))).containsExactly(home);
        assertThat(threads().inquiry(joined.value())).containsExactly(home);
    }

    @Test
    void a_chain_of_joined_inquiries_is_followed_to_its_end() {
        var end = someInquiry();
        var middle = joinedTo(end);
        var start = joinedTo(middle);
        threads().remember(start, List.of(id));

        assertThat(threads().inquiriesOf(List.of(id))).containsExactly(end);
        assertThat(threads().inquiry(start.value())).containsExactly(end);
    }

    @Test
    void a_number_that_was_never_given_finds_nothing() {
        assertThat(threads().inquiry(987_654_321)).isEmpty();
    }

    @Test
    void people_take_part_in_any_case_of_their_address() {
        var inquiry = someInquiry();

        threads().addParticipants(inquiry, List.of(ANNA, "Anna@Example.com"));

        assertThat(threads().takesPart(inquiry, "ANNA@example.COM")).isTrue();
        assertThat(threads().takesPart(inquiry, EVE)).isFalse();
    }

    @Test
    void ids_and_people_move_along() {
        var from = someInquiry();
        var to = someInquiry();
        threads().remember(from, List.of(id));
        threads().addParticipants(from, List.of(BOB));

        threads().move(from, to);

        assertThat(threads().inquiriesOf(List.of(id))).contains(to);
        assertThat(threads().takesPart(to, BOB)).isTrue();
    }

    private InquiryId joinedTo(InquiryId home) {
        var id = someInquiry();
        var inquiry = inquiries().get(id);
        inquiry.join(home, KIM, NOW);
        inquiries().save(inquiry);
        return id;
    }
}
