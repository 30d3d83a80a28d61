package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.Triage;
import dev.madoguchi.application.reply.ReplyToCustomer;
import dev.madoguchi.application.reply.WrittenInThread;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.Status;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two agents do the same on one card at the same moment: it happens once, and the other is told. */
class TriageRacesTest {

    private static final int TIMES = 200;

    private final Triage triage = TestDatabase.get(Triage.class);
    private final Inquiries inquiries = TestDatabase.get(Inquiries.class);
    private final AtOnce agents = new AtOnce();
    private final InquiryId inquiry = Rows.inquiry();

    @AfterEach
    void end() {
        agents.close();
    }

    @RepeatedTest(TIMES)
    void of_two_who_claim_one_has_it_and_the_other_is_told() throws Exception {
        var told = agents.told(() -> triage.claim(inquiry, KIM), () -> triage.claim(inquiry, LEE));

        assertThat(told).containsExactly(Rule.ALREADY_CLAIMED);
        assertThat(inquiries.get(inquiry).agent()).isPresent();
        assertThat(events("CLAIMED")).isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void of_two_who_resolve_one_does_and_the_other_is_told() throws Exception {
        var told = agents.told(() -> triage.resolve(inquiry, KIM), () -> triage.resolve(inquiry, LEE));

        assertThat(told).containsExactly(Rule.ALREADY_RESOLVED);
        assertThat(inquiries.get(inquiry).status()).isEqualTo(Status.RESOLVED);
        assertThat(events("RESOLVED")).isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void of_two_who_answer_one_does_and_the_text_of_the_other_is_held() throws Exception {
        var written = agents.both(() -> answers(KIM), () -> answers(LEE));

        var messages = TestDatabase.get(Messages.class);
        assertThat(written.stream().map(reply -> messages.get(reply.id()).state()))
                .containsExactlyInAnyOrder(State.HELD, State.STOPPED);
        assertThat(events("CLAIMED")).isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void of_two_who_choose_categories_the_last_word_counts_and_the_history_has_both() throws Exception {
        var billing = category();
        var shipping = category();

        agents.told(
                () -> triage.categorise(inquiry, List.of(billing), List.of(), KIM),
                () -> triage.categorise(inquiry, List.of(shipping), List.of(), LEE));

        assertThat(inquiries.get(inquiry).snapshot().categories())
                .isSubsetOf(billing, shipping)
                .isNotEmpty();
        assertThat(events("CATEGORISED")).isEqualTo(2);
    }

    private Message answers(AgentId agent) {
        var ts = UUID.randomUUID().toString();
        return TestDatabase.get(ReplyToCustomer.class)
                .write(new WrittenInThread(inquiry, agent, "C-" + ts, ts, NOW, "Yes", "Yes", List.of(), List.of()));
    }

    private static CategoryId category() {
        return TestDatabase.get(Categories.class)
                .getOrCreate("t" + UUID.randomUUID(), NOW)
                .id();
    }

    private int events(String what) {
        return TestDatabase.jdbc()
                .sql("SELECT count(*) FROM inquiry_event WHERE inquiry = :inquiry AND what = :what")
                .param("inquiry", inquiry.value())
                .param("what", what)
                .query(Integer.class)
                .single();
    }
}
