package dev.madoguchi.persistence;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.fake.InMemoryCards;

class InMemoryCardsTest extends CardsContract {

    private final Cards cards = new InMemoryCards();

    @Override
    Cards cards() {
        return cards;
    }

    @Override
    InquiryId someInquiry() {
        return new InquiryId(42);
    }
}
