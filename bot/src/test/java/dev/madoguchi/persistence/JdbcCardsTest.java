package dev.madoguchi.persistence;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.domain.InquiryId;

class JdbcCardsTest extends CardsContract {

    @Override
    Cards cards() {
        return TestDatabase.get(Cards.class);
    }

    @Override
    InquiryId someInquiry() {
        return Rows.inquiry();
    }
}
