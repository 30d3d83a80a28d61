package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.HeardReactions;
import dev.madoguchi.application.delivery.HeardReactions.Heard;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcHeardReactionsTest {

    private final HeardReactions heard = TestDatabase.get(HeardReactions.class);
    private final Place card = new Place("C-" + UUID.randomUUID(), "1.000001");

    @Test
    void a_reaction_is_new_once_for_each_person_and_name() {
        assertThat(heard.add(card, new Heard(KIM, "eyes"))).isTrue();
        assertThat(heard.add(card, new Heard(KIM, "eyes"))).isFalse();
        assertThat(heard.add(card, new Heard(LEE, "eyes"))).isTrue();
        assertThat(heard.add(card, new Heard(KIM, "white_check_mark"))).isTrue();

        assertThat(heard.on(card))
                .containsExactlyInAnyOrder(
                        new Heard(KIM, "eyes"), new Heard(LEE, "eyes"), new Heard(KIM, "white_check_mark"));
        assertThat(heard.on(new Place(card.channel(), "2.000001"))).isEmpty();
    }
}
