package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.InquiryId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class CardsContract {

    private final Place place = new Place("C-" + UUID.randomUUID(), "1.000001");

    abstract Cards cards();

    abstract InquiryId someInquiry();

    @Test
    void a_card_is_found_by_its_inquiry_and_by_its_place() {
        var inquiry = someInquiry();
        assertThat(cards().find(inquiry)).isEmpty();

        cards().remember(inquiry, place, NOW);

        assertThat(cards().find(inquiry)).contains(place);
        assertThat(cards().inquiryAt(place.channel(), place.ts())).contains(inquiry);
        assertThat(cards().inquiryAt(place.channel(), "1.000002")).isEmpty();
    }

    @Test
    void a_card_that_was_posted_anew_stands_at_its_new_place_and_the_old_one_stays_known() {
        var inquiry = someInquiry();
        cards().remember(inquiry, new Place(place.channel(), "0.9"), NOW);

        cards().remember(inquiry, place, NOW);

        assertThat(cards().find(inquiry)).contains(place);
        assertThat(cards().inquiryAt(place.channel(), "0.9")).contains(inquiry);
        assertThat(cards().all(inquiry)).containsExactly(place, new Place(place.channel(), "0.9"));
    }

    @Test
    void a_card_is_forgotten_by_one_only() {
        var inquiry = someInquiry();
        cards().remember(inquiry, place, NOW);

        assertThat(cards().forget(inquiry, new Place(place.channel(), "5.5"))).isFalse();
        assertThat(cards().forget(inquiry, place)).isTrue();
        assertThat(cards().forget(inquiry, place)).isFalse();
        assertThat(cards().find(inquiry)).isEmpty();
        assertThat(cards().inquiryAt(place.channel(), place.ts())).contains(inquiry);
    }

    @Test
    void a_copy_of_a_card_is_known_as_a_place_where_it_stood() {
        var inquiry = someInquiry();
        var copy = new Place(place.channel(), "1.5");
        cards().remember(inquiry, place, NOW);

        assertThat(cards().rememberFormer(inquiry, copy)).isTrue();
        assertThat(cards().rememberFormer(inquiry, copy)).isFalse();
        assertThat(cards().find(inquiry)).contains(place);
        assertThat(cards().inquiryAt(place.channel(), "1.5")).contains(inquiry);
    }
}
