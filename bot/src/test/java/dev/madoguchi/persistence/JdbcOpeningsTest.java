package dev.madoguchi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.Openings;
import dev.madoguchi.application.delivery.Cards.Place;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcOpeningsTest {

    private final Openings openings = TestDatabase.get(Openings.class);
    private final String form = "V" + UUID.randomUUID();

    @Test
    void a_form_begins_once() {
        assertThat(openings.begin(form)).isTrue();
        assertThat(openings.begin(form)).isFalse();
    }

    @Test
    void an_inquiry_knows_the_message_it_was_made_from() {
        var inquiry = Rows.inquiry();
        var origin = new Place("C0ELSEWHERE", "7.000007");
        openings.begin(form);

        openings.opened(form, inquiry, origin);

        assertThat(openings.originOf(inquiry)).contains(origin);
        assertThat(openings.isByHand(inquiry)).isTrue();
        assertThat(openings.isByHand(Rows.inquiry())).isFalse();
    }

    @Test
    void an_inquiry_that_was_made_from_no_message_points_nowhere() {
        var inquiry = Rows.inquiry();
        openings.begin(form);

        openings.opened(form, inquiry, null);

        assertThat(openings.originOf(inquiry)).isEmpty();
        assertThat(openings.originOf(Rows.inquiry())).isEmpty();
    }
}
