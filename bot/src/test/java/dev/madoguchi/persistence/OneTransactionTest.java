package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.Ledger.Known;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** State, history, deliveries and ledger are written together or not at all. */
class OneTransactionTest {

    private final String unique = UUID.randomUUID().toString();
    private final Arrival arrival = new Arrival(
            "support", Math.abs(unique.hashCode()), 1, NOW, RawMail.of(unique.getBytes(StandardCharsets.UTF_8)));

    @Test
    void a_mail_that_fails_half_way_leaves_nothing_behind() {
        var customer = unique + "@example.com";

        TestDatabase.transaction().executeWithoutResult(status -> {
            TestDatabase.get(ReceiveMail.class)
                    .receive(arrival, aMail().from(customer).build());
            status.setRollbackOnly();
        });

        assertThat(TestDatabase.get(Ledger.class).known(arrival)).isEqualTo(Known.NOTHING);
        assertThat(inquiriesOf(customer)).isZero();
    }

    @Test
    void two_processes_that_read_the_same_mail_open_one_inquiry() throws Exception {
        var customer = unique + "@example.com";
        var together = new CyclicBarrier(2);
        Callable<Void> process = () -> {
            together.await();
            TestDatabase.get(ReceiveMail.class)
                    .receive(arrival, aMail().from(customer).build());
            return null;
        };
        var processes = Executors.newFixedThreadPool(2);

        processes.invokeAll(Collections.nCopies(2, process));

        processes.shutdown();
        assertThat(inquiriesOf(customer)).isEqualTo(1);
        assertThat(TestDatabase.get(Ledger.class).known(arrival)).isEqualTo(Known.ITSELF);
    }

    @Test
    void a_change_that_fails_takes_its_history_and_its_deliveries_back() {
        var inquiry = Rows.inquiry();

        assertThatThrownBy(() -> TestDatabase.transaction().executeWithoutResult(status -> {
                    TestDatabase.get(InquiryChanges.class).change(inquiry, it -> it.claim(KIM, NOW));
                    throw new IllegalStateException("the process fails here");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(rows("SELECT count(*) FROM inquiry_event WHERE inquiry = :id", inquiry))
                .isZero();
        assertThat(rows("SELECT count(*) FROM outbox WHERE queue = 'slack:' || :id", inquiry))
                .isZero();
    }

    private static int rows(String sql, InquiryId inquiry) {
        return TestDatabase.jdbc()
                .sql(sql)
                .param("id", inquiry.value())
                .query(Integer.class)
                .single();
    }

    private static int inquiriesOf(String customer) {
        return TestDatabase.jdbc()
                .sql("SELECT count(*) FROM inquiry JOIN customer ON customer.id = customer WHERE address = :address")
                .param("address", customer)
                .query(Integer.class)
                .single();
    }
}
