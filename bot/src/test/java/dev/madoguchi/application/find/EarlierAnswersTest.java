package dev.madoguchi.application.find;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.Triage;
import dev.madoguchi.application.reply.ReplyOutcome;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.fake.MemoryDesk;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlierAnswersTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final EarlierAnswers earlier = desk.get(EarlierAnswers.class);
    private final InquiryId asked = desk.openedBy(aMail());

    @Test
    void the_three_most_alike_are_shown_with_the_answer_that_resolved_them() {
        var first = answered("Take a new one.", 0.9);
        var second = answered("Take an old one.", 0.8);
        var third = answered("Take none.", 0.7);
        answered("Take them all.", 0.6);

        var found = earlier.to(asked, List.of("support"));

        assertThat(found).extracting(Answered::inquiry).containsExactly(first, second, third);
        assertThat(found.get(0).text()).isEqualTo("Take a new one.");
    }

    @Test
    void what_has_little_in_common_or_belongs_to_another_channel_is_not_shown() {
        answered("Something else.", 0.1);
        answered("Secret.", 0.9);

        assertThat(earlier.to(asked, List.of("support"))).hasSize(1);
        assertThat(earlier.to(asked, List.of("madoguchi"))).isEmpty();
    }

    @Test
    void what_is_open_or_was_never_answered_teaches_nothing() {
        var open = desk.openedBy(aMail());
        desk.answers(KIM, open, "Not yet.");
        desk.alike.tell(open, 0.9);
        var silent = desk.openedBy(aMail());
        desk.get(Triage.class).resolve(silent, KIM);
        desk.alike.tell(silent, 0.9);

        assertThat(earlier.to(asked, List.of("support"))).isEmpty();
    }

    private InquiryId answered(String text, double likeness) {
        var inquiry = desk.openedBy(aMail());
        desk.get(ReplyOutcome.class).sent(desk.answers(KIM, inquiry, text).id());
        desk.get(Triage.class).resolve(inquiry, KIM);
        desk.alike.tell(inquiry, likeness);
        return inquiry;
    }
}
