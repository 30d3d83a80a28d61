package dev.madoguchi.slack.post;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier.Progress;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.LookAgain;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.fake.InMemoryCards;
import dev.madoguchi.fake.InMemoryUncertainPosts;
import dev.madoguchi.fake.InMemoryUnreadThreads;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.slack.StubbedSlack;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post that may have been made twice: when it is made again, and what becomes of the copies. */
class CopiesTest {

    private static final UUID TOKEN = UUID.randomUUID();

    private final MemoryDesk desk = new MemoryDesk();
    private final InMemoryCards cards = new InMemoryCards();
    private final InMemoryUnreadThreads unread = new InMemoryUnreadThreads();
    private final InMemoryUncertainPosts posts = new InMemoryUncertainPosts();
    private final StubbedSlack slack = new StubbedSlack();
    private final PostOnce once = new PostOnce(slack.client, posts, desk.outbox, desk.clock);
    private final CopiesDelivery copies =
            new CopiesDelivery(posts, cards, desk.reports, unread, slack.client, desk.outbox, desk.clock);

    @BeforeEach
    void start() {
        slack.answers("chat.postMessage", "{\"ok\":true,\"channel\":\"C0SUPPORT\",\"ts\":\"9.9\"}");
        slack.answers("chat.delete", "{\"ok\":true}");
        stands();
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void what_is_not_seen_at_once_is_not_posted_again_before_it_was_looked_for_three_times() {
        for (int looks = 0; looks < 2; looks++) {
            var early = uncertain(DeliveryKind.LINE, 1, looks);
            assertThatThrownBy(() -> post(early, "1.1")).isInstanceOf(LookAgain.class);
        }
        assertThat(slack.calls("chat.postMessage")).isZero();

        post(uncertain(DeliveryKind.LINE, 1, 2), "1.1");

        assertThat(slack.calls("chat.postMessage")).isEqualTo(1);
    }

    @Test
    void copies_are_looked_for_after_five_minutes_and_after_an_hour() {
        var now = desk.clock.instant();

        post(uncertain(DeliveryKind.LINE, 1, 2), "1.1");

        assertThat(desk.outbox.of(DeliveryKind.COPIES))
                .extracting(NewDelivery::dueAt)
                .containsExactly(now.plus(Duration.ofMinutes(5)), now.plus(Duration.ofHours(1)));
    }

    @Test
    void nobody_looks_for_copies_of_what_was_posted_without_trouble() {
        post(new Delivery(1, 1, TOKEN, DeliveryKind.LINE, 1, 0, false), "1.1");

        assertThat(desk.outbox.of(DeliveryKind.COPIES)).isEmpty();
        assertThat(slack.calls("conversations.replies")).isZero();
    }

    @Test
    void of_a_line_the_copy_goes_and_the_one_that_is_known_stays() {
        post(uncertain(DeliveryKind.LINE, 1, 2), "1.1");
        stands("7.7", "9.9");

        assertThat(look()).isEqualTo(Progress.MORE);
        stands("9.9");
        assertThat(look()).isEqualTo(Progress.DONE);

        deleted("7.7");
        assertThat(posts.removed()).isEqualTo(1);
    }

    @Test
    void the_card_that_is_known_stays_and_what_is_written_under_its_copy_belongs_to_the_inquiry() {
        var inquiry = desk.openedBy(aMail());
        post(uncertain(DeliveryKind.CARD, inquiry.value(), 2), null);
        cards.remember(inquiry, place("9.9"), desk.clock.instant());
        stands("7.7", "9.9");

        look();
        assertThat(slack.calls("chat.delete")).isZero();
        assertThat(cards.inquiryAt("C0SUPPORT", "7.7")).contains(inquiry);
        assertThat(unread.take(9, desk.clock.instant(), desk.clock.instant())).hasSize(1);

        look();
        deleted("7.7");
        assertThat(cards.find(inquiry)).contains(place("9.9"));
    }

    @Test
    void of_cards_that_are_all_unknown_the_oldest_becomes_the_card() {
        var inquiry = desk.openedBy(aMail());
        post(uncertain(DeliveryKind.CARD, inquiry.value(), 2), null);
        cards.remember(inquiry, place("9.9"), desk.clock.instant());
        stands("7.7", "8.8");

        look();
        look();

        assertThat(cards.find(inquiry)).contains(place("7.7"));
        assertThat(desk.outbox.of(DeliveryKind.REDRAW)).hasSize(1);
        deleted("8.8");
    }

    @Test
    void a_card_that_was_deleted_and_posted_elsewhere_since_does_not_come_back() {
        var inquiry = new InquiryId(desk.openedBy(aMail()).value());
        post(uncertain(DeliveryKind.CARD, inquiry.value(), 2), null);
        cards.remember(inquiry, place("20.0"), desk.clock.instant());
        stands("7.7", "8.8");

        look();
        look();

        assertThat(cards.find(inquiry)).contains(place("20.0"));
        deleted("8.8");
    }

    @Test
    void what_is_left_of_a_deleted_copy_is_no_copy() {
        post(uncertain(DeliveryKind.LINE, 1, 2), "1.1");
        var tombstone = message("7.7").replace("{\"ts\"", "{\"subtype\":\"tombstone\",\"ts\"");
        slack.answers("conversations.replies", "{\"ok\":true,\"messages\":[" + message("9.9") + "," + tombstone + "]}");

        assertThat(look()).isEqualTo(Progress.DONE);
        assertThat(slack.calls("chat.delete")).isZero();
    }

    private void post(Delivery delivery, String thread) {
        once.post(
                delivery,
                "C0SUPPORT",
                thread,
                desk.clock.instant(),
                () -> slack.client.post("C0SUPPORT", thread, "x", List.of(), delivery.stepToken()));
    }

    private Delivery uncertain(DeliveryKind kind, long ref, int looks) {
        return new Delivery(1, 4, TOKEN, kind, ref, 0, true, desk.clock.instant(), looks, null);
    }

    private Progress look() {
        return copies.carry(new Delivery(2, 1, UUID.randomUUID(), DeliveryKind.COPIES, 0, 0, false));
    }

    /** The posts with the token that Slack shows, the newest first as it does in channels. */
    private void stands(String... ts) {
        var messages = Arrays.stream(ts)
                .sorted((one, other) -> other.compareTo(one))
                .map(CopiesTest::message)
                .collect(Collectors.joining(","));
        slack.answers("conversations.history", "{\"ok\":true,\"messages\":[" + messages + "]}");
        slack.answers("conversations.replies", "{\"ok\":true,\"messages\":[" + messages + "]}");
    }

    private static String message(String ts) {
        return "{\"ts\":\"" + ts + "\",\"metadata\":{\"event_type\":\"inquiry_post\",\"event_payload\":{\"id\":\""
                + TOKEN + "-0\"}}}";
    }

    private void deleted(String ts) {
        slack.server.verify(1, postRequestedFor(urlEqualTo("/api/chat.delete")));
        slack.server.verify(
                1, postRequestedFor(urlEqualTo("/api/chat.delete")).withRequestBody(containing("ts=" + ts)));
    }

    private static Place place(String ts) {
        return new Place("C0SUPPORT", ts);
    }
}
