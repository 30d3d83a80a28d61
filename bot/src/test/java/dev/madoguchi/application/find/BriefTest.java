package dev.madoguchi.application.find;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.reply.ReplyOutcome;
import dev.madoguchi.fake.MemoryDesk;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BriefTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final Brief brief = desk.get(Brief.class);

    @Test
    void it_says_what_was_asked_what_was_promised_and_what_is_open_since_then() {
        var inquiry = desk.openedBy(aMail().saying("Where is it?").with("photo.png", new byte[] {1}));
        var reply = desk.answers(KIM, inquiry, "It comes on Monday.");
        desk.get(ReplyOutcome.class).sent(reply.id());
        desk.arrives(aMail().saying("At what time? Thank you.")
                .answering(Objects.requireNonNull(reply.mailId()))
                .with("map.pdf", new byte[] {1}));

        var briefing = brief.about(inquiry);

        assertThat(Objects.requireNonNull(briefing.asked()).body()).isEqualTo("Where is it?");
        assertThat(Objects.requireNonNull(briefing.latest()).body()).isEqualTo("At what time? Thank you.");
        assertThat(Objects.requireNonNull(briefing.promised()).body()).isEqualTo("It comes on Monday.");
        assertThat(briefing.questions()).containsExactly("At what time?");
        assertThat(briefing.files()).containsExactly("photo.png", "map.pdf");
    }

    @Test
    void what_has_not_left_was_not_promised_and_a_first_mail_is_said_once() {
        var inquiry = desk.openedBy(aMail().saying("Where is it?"));
        desk.answers(KIM, inquiry, "It comes on Monday.");

        var briefing = brief.about(inquiry);

        assertThat(briefing.promised()).isNull();
        assertThat(briefing.latest()).isNull();
        assertThat(briefing.questions()).containsExactly("Where is it?");
    }

    @Test
    void of_the_same_customer_only_what_the_same_channel_may_see_is_shown() {
        desk.arrivesAt("madoguchi", aMail().repliesTo(ANNA).from(ANNA));
        var older = desk.openedBy(aMail().from(ANNA));
        var other = desk.arrivesAt("checked", aMail().from(ANNA)).inquiry();
        desk.openedBy(aMail().from("bob@example.org"));
        var inquiry = desk.openedBy(aMail().from(ANNA));

        assertThat(brief.about(inquiry).others()).containsExactlyInAnyOrder(older, other);
    }
}
