package dev.madoguchi.application;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.fake.MemoryDesk;
import org.junit.jupiter.api.Test;

class ReplaceCardTest {

    private static final Place CARD = new Place("C0SUPPORT", "1.1");

    private final MemoryDesk desk = new MemoryDesk();
    private final ReplaceCard replace = desk.get(ReplaceCard.class);

    @Test
    void a_deleted_card_is_posted_once_more_and_told_by_one_line_however_often_it_is_noticed() {
        var inquiry = withCard(desk.openedBy(aMail()));

        replace.deleted(inquiry, CARD);
        replace.deleted(inquiry, CARD);
        replace.lost(inquiry, CARD);

        assertThat(desk.outbox.of(DeliveryKind.CARD)).hasSize(1);
        assertThat(desk.outbox.of(DeliveryKind.LINE)).hasSize(1);
        assertThat(desk.cards.find(inquiry)).isEmpty();
    }

    @Test
    void a_new_thread_repeats_the_mails_that_the_card_does_not_show_but_for_one_that_waits_to_be_posted() {
        var inquiry = withCard(desk.openedBy(aMail().id("first@example.com")));
        desk.arrives(aMail().answering("first@example.com"));
        var shown = desk.last(inquiry).id().value();
        desk.outbox.clear();
        desk.arrives(aMail().answering("first@example.com"));
        var waiting = desk.last(inquiry).id().value();

        replace.deleted(inquiry, CARD);

        assertThat(desk.outbox.of(DeliveryKind.DETAILS))
                .extracting(NewDelivery::ref)
                .containsExactly(waiting, shown);
    }

    @Test
    void the_card_of_what_is_done_stays_away_until_something_is_to_be_shown() {
        var inquiry = withCard(desk.openedBy(aMail()));
        desk.get(Triage.class).resolve(inquiry, KIM);

        replace.deleted(inquiry, CARD);
        assertThat(desk.outbox.of(DeliveryKind.CARD)).isEmpty();

        replace.lost(inquiry, CARD);
        assertThat(desk.outbox.of(DeliveryKind.CARD)).hasSize(1);
    }

    private InquiryId withCard(InquiryId inquiry) {
        desk.outbox.clear();
        desk.cards.remember(inquiry, CARD, desk.clock.instant());
        return inquiry;
    }
}
