package dev.madoguchi.slack.post;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.madoguchi.Given.BOB;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.MAILBOXES;
import static dev.madoguchi.Given.PRODUCT;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import dev.madoguchi.Given;
import dev.madoguchi.application.JoinInquiry;
import dev.madoguchi.application.ReplaceCard;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.application.voice.FinishNeed;
import dev.madoguchi.application.voice.HearCustomer;
import dev.madoguchi.application.voice.HearCustomer.Chosen;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.fake.InMemoryUncertainPosts;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.slack.StubbedSlack;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a need stands in the product channel, and what in the threads of those who wait for it. */
class NeedDeliveryTest {

    private static final UUID TOKEN = UUID.randomUUID();
    private static final NeedId NEED = new NeedId(1);
    private static final Place CARD = new Place(PRODUCT, "5.5");

    private final MemoryDesk desk = new MemoryDesk();
    private final StubbedSlack slack = new StubbedSlack();
    private final InquiryId annas = desk.openedBy(aMail().about("A secret subject"));
    private NeedDelivery need;
    private OfferDelivery offer;

    @BeforeEach
    void start() {
        need = new NeedDelivery(
                desk.needs,
                Given.productChannels(MAILBOXES),
                new DigestPlans(null, true, Map.of(), MAILBOXES),
                desk.categories,
                desk.messages,
                desk.cards,
                slack.identity(),
                slack.client,
                once(),
                desk.outbox,
                desk.clock);
        var posts = new ThreadPosts(
                desk.inquiries,
                MAILBOXES,
                desk.cards,
                slack.client,
                once(),
                desk.get(ReplaceCard.class),
                desk.outbox,
                desk.clock);
        offer = new OfferDelivery(desk.offers, desk.needs, desk.inquiries, posts, slack.client);
        slack.answers("chat.postMessage", "{\"ok\":true,\"channel\":\"" + PRODUCT + "\",\"ts\":\"5.5\"}");
        slack.answers("chat.update", "{\"ok\":true}");
        desk.cards.remember(annas, new Place("C0SUPPORT", "1.1"), desk.clock.instant());
        say(annas);
        desk.outbox.clear();
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void a_need_is_posted_once_and_from_then_on_redrawn() {
        carry(need, DeliveryKind.NEED, 1);
        carry(need, DeliveryKind.NEED, 1);

        assertThat(desk.needs.place(NEED)).contains(CARD);
        assertThat(slack.calls("chat.postMessage")).isEqualTo(1);
        slack.server.verify(1, update().withRequestBody(containing("1%20customer")));
    }

    @Test
    void what_a_customer_said_stands_in_its_thread_with_a_way_to_the_inquiry() {
        carry(need, DeliveryKind.NEED, 1);

        carry(need, DeliveryKind.VOICE, 1);

        slack.server.verify(
                1,
                posted().withRequestBody(containing("thread_ts=5.5"))
                        .withRequestBody(containing("Too%20bright"))
                        .withRequestBody(containing("archives%2FC0SUPPORT%2Fp11")));
    }

    @Test
    void nothing_of_the_customer_reaches_the_product_channel() {
        carry(need, DeliveryKind.NEED, 1);
        carry(need, DeliveryKind.VOICE, 1);

        slack.server.verify(
                2,
                posted().withRequestBody(notContaining("nna"))
                        .withRequestBody(notContaining("example.com"))
                        .withRequestBody(notContaining("secret")));
    }

    @Test
    void a_voice_waits_for_the_card_of_its_need() {
        assertThatThrownBy(() -> carry(need, DeliveryKind.VOICE, 1)).isInstanceOf(TryAgain.class);
    }

    @Test
    void a_card_that_was_deleted_comes_again_with_its_voices() {
        carry(need, DeliveryKind.NEED, 1);
        slack.answers("chat.update", "{\"ok\":false,\"error\":\"message_not_found\"}");

        carry(need, DeliveryKind.NEED, 1);

        assertThat(desk.needs.place(NEED)).isEmpty();
        assertThat(desk.outbox.deliveries()).extracting("kind").containsExactly(DeliveryKind.NEED, DeliveryKind.VOICE);
    }

    @Test
    void a_deleted_card_of_what_is_done_does_not_come_again() {
        carry(need, DeliveryKind.NEED, 1);
        desk.needs.finish(NEED, KIM, desk.clock.instant());
        slack.answers("chat.update", "{\"ok\":false,\"error\":\"message_not_found\"}");

        carry(need, DeliveryKind.NEED, 1);

        assertThat(desk.outbox.deliveries()).isEmpty();
    }

    @Test
    void a_draft_stands_in_the_thread_of_its_inquiry_and_says_when_it_was_sent() {
        desk.get(FinishNeed.class).done(NEED, "It is dark now.", KIM);
        carry(offer, DeliveryKind.OFFER, 1);
        slack.server.verify(
                1, posted().withRequestBody(containing("thread_ts=1.1")).withRequestBody(containing("use_offer")));

        desk.get(FinishNeed.class).take(1, KIM);
        carry(offer, DeliveryKind.OFFER, 1);

        slack.server.verify(
                1,
                update().withRequestBody(containing("has%20sent%20the%20draft"))
                        .withRequestBody(notContaining("use_offer")));
    }

    @Test
    void the_channel_is_told_in_which_threads_drafts_wait_unless_they_were_withdrawn() {
        var offers = new OffersDelivery(
                desk.offers, desk.needs, MAILBOXES, desk.cards, slack.identity(), slack.client, once());
        desk.get(FinishNeed.class).done(NEED, "It is dark now.", KIM);

        carry(offers, DeliveryKind.OFFERS, 1);
        desk.get(FinishNeed.class).reopen(NEED, KIM);
        carry(offers, DeliveryKind.OFFERS, 1);

        slack.server.verify(
                1,
                posted().withRequestBody(containing("channel=C0SUPPORT"))
                        .withRequestBody(containing("archives%2FC0SUPPORT%2Fp11")));
    }

    @Test
    void a_draft_of_a_need_that_was_reopened_meanwhile_is_not_posted() {
        desk.get(FinishNeed.class).done(NEED, "It is dark now.", KIM);
        desk.get(FinishNeed.class).reopen(NEED, KIM);

        carry(offer, DeliveryKind.OFFER, 1);

        assertThat(slack.calls("chat.postMessage")).isZero();
    }

    @Test
    void after_its_inquiry_was_joined_to_another_it_stands_there_and_the_old_thread_says_so() {
        var home = desk.openedBy(aMail().from(BOB));
        desk.cards.remember(home, new Place("C0SUPPORT", "7.7"), desk.clock.instant());
        desk.get(FinishNeed.class).done(NEED, "It is dark now.", KIM);
        carry(offer, DeliveryKind.OFFER, 1);

        desk.get(JoinInquiry.class).into(annas, home.value(), KIM);
        carry(offer, DeliveryKind.OFFER, 1);
        carry(offer, DeliveryKind.OFFER, 2);

        slack.server.verify(
                1,
                update().withRequestBody(containing("went%20on%20in%20%23" + home.value()))
                        .withRequestBody(notContaining("use_offer")));
        slack.server.verify(
                1, posted().withRequestBody(containing("thread_ts=7.7")).withRequestBody(containing("use_offer")));
    }

    @Test
    void a_draft_that_waits_while_its_inquiry_is_joined_to_another_is_not_posted_in_the_old_thread() {
        var home = desk.openedBy(aMail().from(BOB));
        desk.get(FinishNeed.class).done(NEED, "It is dark now.", KIM);
        desk.get(JoinInquiry.class).into(annas, home.value(), KIM);

        carry(offer, DeliveryKind.OFFER, 1);

        assertThat(slack.calls("chat.postMessage")).isZero();
    }

    private PostOnce once() {
        return new PostOnce(slack.client, new InMemoryUncertainPosts(), desk.outbox, desk.clock);
    }

    private void say(InquiryId inquiry) {
        var mail = desk.said(inquiry).get(0);
        desk.get(HearCustomer.class).hear(new Chosen(mail.id(), "Too bright.", null, "Dark mode", null), KIM);
    }

    private static void carry(Carrier carrier, DeliveryKind kind, long ref) {
        carrier.carry(new Delivery(1, 1, TOKEN, kind, ref, 0, false));
    }

    private static RequestPatternBuilder posted() {
        return postRequestedFor(urlEqualTo("/api/chat.postMessage"));
    }

    private static RequestPatternBuilder update() {
        return postRequestedFor(urlEqualTo("/api/chat.update"));
    }
}
