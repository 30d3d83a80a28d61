package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.anInquiry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class JdbcInquiriesTest extends InquiriesContract {

    @Test
    void of_two_agents_who_claim_at_once_one_wins_and_the_other_is_told() throws Exception {
        var inquiry = stored();
        var together = new CyclicBarrier(2);
        var agents = Executors.newFixedThreadPool(2);

        var answers = agents.invokeAll(Stream.of(KIM, LEE)
                .map(agent -> (Callable<String>) () -> claim(inquiry, agent, together))
                .toList());

        agents.shutdown();
        assertThat(Stream.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder("won", "refused");
    }

    @Test
    void the_database_itself_refuses_a_claimed_inquiry_without_an_agent() {
        var inquiry = stored();

        assertThatThrownBy(() -> TestDatabase.jdbc()
                        .sql("UPDATE inquiry SET status = 'CLAIMED', agent = NULL WHERE id = :id")
                        .param("id", inquiry.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("somebody_has_a_claimed_one");
    }

    private static String claim(InquiryId inquiry, AgentId agent, CyclicBarrier together) throws Exception {
        together.await();
        try {
            TestDatabase.get(InquiryChanges.class).change(inquiry, it -> it.claim(agent, NOW));
            return "won";
        } catch (Refusal refusal) {
            return "refused";
        }
    }

    private InquiryId stored() {
        var customer = customers().getOrAdd("claims@example.com", null, NOW).id();
        return inquiries().add(anInquiry().notStored().of(customer).build()).id();
    }

    @Override
    Inquiries inquiries() {
        return TestDatabase.get(Inquiries.class);
    }

    @Override
    Customers customers() {
        return TestDatabase.get(Customers.class);
    }

    @Override
    Categories categories() {
        return TestDatabase.get(Categories.class);
    }
}
