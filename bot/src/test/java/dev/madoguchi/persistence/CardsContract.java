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
    void a_card_that_was_posted_anew_stands_at_its_new_place() {
        var inquiry = someInquiry();
        cards().remember(inquiry, new Place(place.channel(), "0.9"), NOW);

        cards().remember(inquiry, place, NOW);

        assertThat(cards().find(inquiry)).contains(place);
        assertThat(cards().inquiryAt(place.channel(), "0.9")).isEmpty();
    }
}
