package dev.madoguchi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.Given;
import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.application.reply.ReplyToCustomer;
import dev.madoguchi.application.reply.WrittenInThread;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack may tell of two answers in the wrong order. */
class ReplyOrderTest {

    private final String unique = UUID.randomUUID().toString();

    @BeforeEach
    void start() {
        TestDatabase.jdbc()
                .sql("TRUNCATE outbox, outbox_attempt, outbox_pause, pace")
                .update();
    }

    @Test
    void answers_leave_in_the_order_in_which_they_were_written() {
        var inquiry = inquiry();
        var third = writes(inquiry, "1503435956.000300");
        var first = writes(inquiry, "1503435956.000100");
        var second = writes(inquiry, "1503435956.000200");

        assertThat(waiting(inquiry))
                .containsExactly(
                        first.id().value(), second.id().value(), third.id().value());
    }

    @Test
    void one_that_may_have_left_keeps_its_place() {
        var inquiry = inquiry();
        var later = writes(inquiry, "1503435956.000300");
        TestDatabase.jdbc().sql("""
                        INSERT INTO outbox_attempt (delivery, number, step, started_at)
                        SELECT id, 1, 0, now() FROM outbox WHERE kind = 'REPLY' AND ref = :ref
                        """).param("ref", later.id().value()).update();

        var earlier = writes(inquiry, "1503435956.000100");

        assertThat(waiting(inquiry))
                .containsExactly(later.id().value(), earlier.id().value());
    }

    private InquiryId inquiry() {
        var arrival = new Arrival(
                "support",
                Math.abs(unique.hashCode()),
                1,
                Given.NOW,
                RawMail.of(unique.getBytes(StandardCharsets.UTF_8)));
        var mail = Given.aMail().from(unique + "@example.com").build();
        TestDatabase.get(ReceiveMail.class).receive(arrival, mail);
        return new InquiryId(TestDatabase.jdbc()
                .sql("SELECT max(inquiry) FROM message WHERE author = :author")
                .param("author", unique + "@example.com")
                .query(Long.class)
                .single());
    }

    private Message writes(InquiryId inquiry, String ts) {
        return TestDatabase.get(ReplyToCustomer.class)
                .write(new WrittenInThread(
                        inquiry, Given.KIM, "C-" + unique, ts, Given.NOW, ts, ts, List.of(), List.of()));
    }

    private static List<Long> waiting(InquiryId inquiry) {
        return TestDatabase.jdbc()
                .sql("SELECT ref FROM outbox WHERE queue = :queue AND kind = 'REPLY' AND state = 'WAITING' ORDER BY id")
                .param("queue", "mail:" + inquiry.value())
                .query(Long.class)
                .list();
    }
}
