package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.anInquiry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.InquiryBuilder;
import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.AnsweredCustomers;
import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JdbcAnsweredCustomersTest {

    private final AnsweredCustomers answered = TestDatabase.get(AnsweredCustomers.class);

    @Test
    void those_come_whose_last_answer_is_old_enough() {
        var old = waiting(NOW.plusSeconds(10));
        var fresh = waiting(NOW.plusSeconds(10));
        sent(fresh, NOW.plusSeconds(100));

        assertThat(answered.since("support", NOW.plusSeconds(99))).contains(old).doesNotContain(fresh);
        assertThat(answered.since("checked", NOW.plusSeconds(99))).doesNotContain(old, fresh);
        assertThat(answered.answeredAt(fresh)).contains(NOW.plusSeconds(100));
    }

    @Test
    void nobody_was_answered_in_an_inquiry_that_waits_for_us_or_has_no_answer() {
        var never = add(anInquiry().answeredBy(KIM));
        var ours = Rows.inquiry();
        sent(ours, NOW);

        assertThat(answered.answeredAt(never)).isEmpty();
        assertThat(answered.answeredAt(ours)).isEmpty();
        assertThat(answered.since("support", NOW.plusSeconds(99))).doesNotContain(never, ours);
    }

    private static InquiryId waiting(Instant sentAt) {
        var id = add(anInquiry().answeredBy(KIM));
        sent(id, sentAt);
        return id;
    }

    private static InquiryId add(InquiryBuilder inquiry) {
        return TestDatabase.get(Inquiries.class)
                .add(inquiry.notStored().of(Rows.customer()).build())
                .id();
    }

    private static void sent(InquiryId id, Instant at) {
        TestDatabase.get(InquiryHistory.class).append(id, new InquiryEvent(What.REPLY_SENT, at, KIM, null, null));
    }
}
