package dev.madoguchi.application;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Status;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TriageTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final Triage triage = desk.get(Triage.class);
    private final InquiryId inquiry = desk.openedBy(aMail());

    @Test
    void every_decision_is_in_the_history_and_on_the_card() {
        desk.outbox.clear();

        triage.claim(inquiry, KIM);
        triage.resolve(inquiry, KIM);
        triage.reopen(inquiry, KIM);
        triage.release(inquiry, KIM);

        assertThat(desk.history.of(inquiry)).endsWith(What.CLAIMED, What.RESOLVED, What.REOPENED, What.RELEASED);
        assertThat(desk.outbox.deliveries())
                .hasSize(4)
                .extracting(NewDelivery::kind)
                .containsOnly(DeliveryKind.REDRAW);
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.NEW);
    }

    @Test
    void who_takes_an_inquiry_themselves_gets_one_line_only() {
        triage.assign(inquiry, LEE, null, "she called twice", KIM);
        desk.outbox.clear();

        triage.assign(inquiry, KIM, LEE, "", KIM);

        assertThat(desk.outbox.of(DeliveryKind.LINE)).hasSize(1);
        assertThat(desk.outbox.of(DeliveryKind.BRIEFING)).isEmpty();
        assertThat(desk.outbox.of(DeliveryKind.DIRECT)).isEmpty();
    }

    @Test
    void a_refused_decision_leaves_no_trace() {
        triage.claim(inquiry, KIM);
        desk.outbox.clear();

        assertThatThrownBy(() -> triage.claim(inquiry, LEE)).isInstanceOf(Refusal.class);

        assertThat(desk.history.of(inquiry)).endsWith(What.CLAIMED);
        assertThat(desk.outbox.deliveries()).isEmpty();
    }

    @Test
    void whoever_resolves_what_they_saw_a_while_ago_has_not_read_what_came_since() {
        var then = desk.clock.instant();
        desk.clock.advance(Duration.ofMinutes(5));
        desk.arrives(aMail().answering(Objects.requireNonNull(desk.last(inquiry).mailId())));

        assertThatThrownBy(() -> triage.resolve(inquiry, KIM, then)).hasMessageContaining("The customer wrote");
        triage.resolve(inquiry, KIM, desk.clock.instant());

        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void new_names_become_categories_beside_the_chosen_ones() {
        var billing = desk.categories.getOrCreate("Billing", desk.clock.instant());

        triage.categorise(inquiry, List.of(billing.id()), List.of("Refund", "billing"), KIM);

        assertThat(desk.categories.named(desk.inquiries.get(inquiry).snapshot().categories()))
                .extracting(Category::name)
                .containsExactly("Billing", "Refund");
    }

    @Test
    void a_name_longer_than_slack_shows_is_refused() {
        assertThatThrownBy(() -> triage.categorise(inquiry, List.of(), List.of("x".repeat(76)), KIM))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("75");
    }

    @Test
    void a_retired_category_is_not_given_by_typing_its_name() {
        var old = desk.categories.getOrCreate("Fax", desk.clock.instant());
        desk.categories.save(new Category(old.id(), "Fax", null, true, old.version()), desk.clock.instant());

        assertThatThrownBy(() -> triage.categorise(inquiry, List.of(), List.of("fax"), KIM))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("retired");
    }

    @Test
    void where_categories_are_required_nothing_is_resolved_without_one() {
        var strict = desk.arrivesAt("madoguchi", aMail()).inquiry();

        assertThatThrownBy(() -> triage.resolve(strict, KIM))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no category yet");
        assertThatThrownBy(() -> triage.categoriseAndResolve(strict, List.of(), List.of(), KIM))
                .isInstanceOf(Refusal.class);
        triage.categoriseAndResolve(strict, List.of(), List.of("Refund"), KIM);

        assertThat(desk.inquiries.get(strict).status()).isEqualTo(Status.RESOLVED);
        assertThat(desk.history.of(strict)).endsWith(What.CATEGORISED, What.RESOLVED);
    }

    @Test
    void what_needs_no_action_needs_no_category() {
        var strict = desk.arrivesAt("madoguchi", aMail()).inquiry();

        triage.needsNoAction(strict, KIM);

        assertThat(desk.inquiries.get(strict).status()).isEqualTo(Status.NO_ACTION);
    }

    @Test
    void a_colleague_gets_the_inquiry_one_line_with_the_note_a_packet_and_a_direct_message() {
        desk.outbox.clear();

        triage.assign(inquiry, LEE, null, "she called twice", KIM);

        assertThat(desk.inquiries.get(inquiry).agent()).contains(LEE);
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.CLAIMED);
        assertThat(desk.history.of(inquiry)).endsWith(What.ASSIGNED);
        assertThat(desk.outbox.deliveries())
                .extracting(NewDelivery::kind)
                .containsExactly(DeliveryKind.LINE, DeliveryKind.BRIEFING, DeliveryKind.REDRAW, DeliveryKind.DIRECT);
    }

    @Test
    void who_claims_while_a_colleague_chooses_is_not_pushed_aside() {
        triage.claim(inquiry, LEE);

        assertThatThrownBy(() -> triage.assign(inquiry, KIM, null, "", KIM))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(LEE.value());
        triage.assign(inquiry, KIM, LEE, "", KIM);

        assertThat(desk.inquiries.get(inquiry).agent()).contains(KIM);
    }

    @Test
    void what_needs_no_action_comes_back_when_the_customer_writes_again() {
        triage.needsNoAction(inquiry, KIM);
        assertThat(desk.inquiries.get(inquiry).status()).isEqualTo(Status.NO_ACTION);

        var again = desk.inquiries.lock(inquiry);
        again.customerWrote(desk.last(inquiry).id(), desk.clock.instant());

        assertThat(again.status()).isEqualTo(Status.NEW);
        assertThat(again.takeEvents()).extracting(event -> event.what()).endsWith(What.REOPENED);
    }
}
