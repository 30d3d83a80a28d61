package dev.madoguchi.slack.post;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.MAILBOXES;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.ReplaceCard;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Carrier.Progress;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.FailedPosts;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.UnreadThreads.Unread;
import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.Notices;
import dev.madoguchi.application.reply.ReplyOutcome;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.fake.InMemoryCards;
import dev.madoguchi.fake.InMemoryMailPosts;
import dev.madoguchi.fake.InMemoryUncertainPosts;
import dev.madoguchi.fake.InMemoryUnreadThreads;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.raw.RawMail;
import dev.madoguchi.slack.StubbedSlack;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each carrier does in Slack, step by step, and again after an attempt that ended in the dark. */
class CarriersTest {

    private static final UUID TOKEN = UUID.randomUUID();
    private static final Place CARD = new Place("C0SUPPORT", "1.1");

    private final MemoryDesk desk = new MemoryDesk();
    private final InMemoryCards cards = desk.cards;
    private final InMemoryUnreadThreads unread = new InMemoryUnreadThreads();
    private final StubbedSlack slack = new StubbedSlack();
    private CardDelivery card;
    private DetailsDelivery details;
    private MarkDelivery mark;
    private LineDelivery line;

    private final InMemoryMailPosts mailPosts = new InMemoryMailPosts();

    @BeforeEach
    void start() {
        var failed = new NothingFailed();
        var cardOf = new CardOf(
                desk.inquiries,
                desk.customers,
                desk.categories,
                desk.messages,
                desk.messages.attachments,
                desk.holds,
                MAILBOXES,
                failed,
                desk.openings,
                Samples.LINES,
                desk.clock);
        var once = new PostOnce(slack.client, new InMemoryUncertainPosts(), desk.outbox, desk.clock);
        var replace = desk.get(ReplaceCard.class);
        card = new CardDelivery(cardOf, cards, unread, slack.client, once, replace, desk.clock);
        var posts =
                new ThreadPosts(desk.inquiries, MAILBOXES, cards, slack.client, once, replace, desk.outbox, desk.clock);
        details = new DetailsDelivery(desk.messages, desk.messages.attachments, posts, slack.uploads(), mailPosts);
        mark = new MarkDelivery(desk.messages, slack.client);
        line = new LineDelivery(desk.history, cards, slack.identity(), posts);
        slack.answers("chat.postMessage", "{\"ok\":true,\"channel\":\"C0SUPPORT\",\"ts\":\"1.1\"}");
        slack.answers("chat.update", "{\"ok\":true}");
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void a_card_is_posted_and_remembered_and_from_then_on_redrawn() {
        var inquiry = desk.openedBy(aMail());

        carry(card, DeliveryKind.CARD, inquiry.value(), 0, false);
        carry(card, DeliveryKind.REDRAW, inquiry.value(), 0, false);

        assertThat(cards.find(inquiry)).contains(CARD);
        assertThat(slack.calls("chat.postMessage")).isEqualTo(1);
        assertThat(slack.calls("chat.update")).isEqualTo(1);
    }

    @Test
    void a_card_that_was_posted_after_all_is_found_and_not_posted_again() {
        var inquiry = desk.openedBy(aMail());
        slack.answers("conversations.history", messagesWith(TOKEN + "-0"));

        carry(card, DeliveryKind.CARD, inquiry.value(), 0, true);

        assertThat(cards.find(inquiry)).contains(new Place("C0SUPPORT", "7.7"));
        assertThat(slack.calls("chat.postMessage")).isZero();
    }

    @Test
    void what_was_written_under_a_card_that_was_found_later_is_to_be_read() {
        var inquiry = desk.openedBy(aMail());
        slack.answers("conversations.history", messagesWith(TOKEN + "-0"));

        carry(card, DeliveryKind.CARD, inquiry.value(), 0, true);

        assertThat(unread.take(1, NOW, NOW)).containsExactly(new Unread(new Place("C0SUPPORT", "7.7"), null));
    }

    @Test
    void a_card_that_never_arrived_is_posted() {
        var inquiry = desk.openedBy(aMail());
        slack.answers("conversations.history", messagesWith(UUID.randomUUID() + "-0"));

        carry(card, DeliveryKind.CARD, inquiry.value(), 0, true);

        assertThat(slack.calls("chat.postMessage")).isEqualTo(1);
    }

    @Test
    void a_long_mail_is_posted_whole_one_post_a_step() {
        var inquiry = withCard(desk.openedBy(aMail().saying("word ".repeat(4_000) + "the end")));
        var mail = desk.last(inquiry).id().value();

        int posts = 0;
        while (carry(details, DeliveryKind.DETAILS, mail, posts++, false) == Progress.MORE) {
            assertThat(posts).isLessThan(20);
        }

        assertThat(posts).isEqualTo(6);
        slack.server.verify(
                posts,
                postRequestedFor(urlEqualTo("/api/chat.postMessage")).withRequestBody(containing("thread_ts=1.1")));
        slack.server.verify(
                1, postRequestedFor(urlEqualTo("/api/chat.postMessage")).withRequestBody(containing("the%20end")));
    }

    @Test
    void the_card_says_that_the_sender_may_be_forged() {
        var forged = aMail().header("Authentication-Results", "mx.desk.example; dmarc=fail");
        var inquiry = desk.arrivesAt("checked", forged).inquiry();

        carry(card, DeliveryKind.CARD, inquiry.value(), 0, false);

        slack.server.verify(
                1,
                postRequestedFor(urlEqualTo("/api/chat.postMessage")).withRequestBody(containing("may%20be%20forged")));
    }

    @Test
    void of_very_many_files_twenty_are_shown() {
        var mail = aMail();
        for (int i = 0; i < 25; i++) {
            mail.with(i + ".txt", new byte[] {1});
        }
        var inquiry = withCard(desk.openedBy(mail.saying("line\n".repeat(30))));
        slack.answers(
                "files.getUploadURLExternal",
                "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"" + slack.url("/up") + "\"}");
        slack.answers("files.completeUploadExternal", "{\"ok\":true,\"files\":[]}");
        slack.server.stubFor(post("/up").willReturn(ok()));

        int steps = 0;
        while (carry(details, DeliveryKind.DETAILS, desk.last(inquiry).id().value(), steps++, false) == Progress.MORE) {
            assertThat(steps).isLessThan(100);
        }

        assertThat(slack.calls("files.completeUploadExternal")).isEqualTo(20);
        slack.server.verify(
                1, postRequestedFor(urlEqualTo("/api/chat.postMessage")).withRequestBody(containing("20%20of%2025")));
    }

    @Test
    void a_channel_is_told_that_its_mailbox_is_not_read_and_why() {
        var notice = new NoticeDelivery(
                desk.notices,
                MAILBOXES,
                slack.client,
                new PostOnce(slack.client, new InMemoryUncertainPosts(), desk.outbox, desk.clock));
        long id = desk.notices.add(Notices.What.MAILBOX_SILENT, "support", "No route to host", desk.clock.instant());

        carry(notice, DeliveryKind.NOTICE, id, 0, false);

        slack.server.verify(
                1,
                postRequestedFor(urlEqualTo("/api/chat.postMessage"))
                        .withRequestBody(containing("support%40desk.example"))
                        .withRequestBody(containing("No%20route%20to%20host")));
    }

    @Test
    void a_channel_hears_of_many_mails_in_junk_in_one_line() {
        var delivery = new JunkDelivery(desk.junk, MAILBOXES, slack.client);
        for (int uid = 1; uid <= 25; uid++) {
            var raw = RawMail.of(new byte[] {(byte) uid});
            desk.junk.add(new Arrival("support/junk", 1, uid, NOW, raw), "eve@elsewhere.example", "Prize " + uid, NOW);
        }

        carry(delivery, DeliveryKind.JUNK, 1, 0, false);

        slack.server.verify(
                1,
                postRequestedFor(urlEqualTo("/api/chat.postMessage"))
                        .withRequestBody(containing("25%20mails"))
                        .withRequestBody(containing("Prize%2020"))
                        .withRequestBody(containing("5%20more"))
                        .withRequestBody(notContaining("Prize%2021")));
    }

    @Test
    void details_wait_for_their_card() {
        var inquiry = desk.openedBy(aMail().saying("line\n".repeat(30)));
        var mail = desk.last(inquiry).id().value();

        assertThatThrownBy(() -> carry(details, DeliveryKind.DETAILS, mail, 0, false))
                .isInstanceOf(TryAgain.class);
    }

    @Test
    void a_file_goes_up_and_then_appears_in_the_thread() {
        var inquiry = withCard(desk.openedBy(aMail().with("invoice.pdf", new byte[] {1, 2})));
        var mail = desk.last(inquiry).id().value();
        slack.answers(
                "files.getUploadURLExternal",
                "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"" + slack.url("/up") + "\"}");
        slack.answers("files.completeUploadExternal", "{\"ok\":true,\"files\":[]}");
        slack.server.stubFor(post(urlEqualTo("/up")).willReturn(ok()));

        var up = carry(details, DeliveryKind.DETAILS, mail, 0, false);
        var shown = carry(details, DeliveryKind.DETAILS, mail, 1, false);

        assertThat(List.of(up, shown)).containsExactly(Progress.MORE, Progress.DONE);
        assertThat(slack.calls("chat.postMessage")).isZero();
        slack.server.verify(postRequestedFor(urlEqualTo("/api/files.completeUploadExternal"))
                .withRequestBody(containing("thread_ts=1.1")));
    }

    @Test
    void a_mark_is_replaced_in_two_steps() {
        var reply = desk.answers(KIM, desk.openedBy(aMail()), "Here it is.").id();
        slack.answers("reactions.add", "{\"ok\":true}");
        slack.answers("reactions.remove", "{\"ok\":true}");
        carry(mark, DeliveryKind.MARK, reply.value(), 0, false);
        desk.get(ReplyOutcome.class).sent(reply);

        var gone = carry(mark, DeliveryKind.MARK, reply.value(), 0, false);
        var come = carry(mark, DeliveryKind.MARK, reply.value(), 1, false);

        assertThat(List.of(gone, come)).containsExactly(Progress.MORE, Progress.DONE);
        assertThat(desk.messages.get(reply).mark()).isEqualTo("email");
    }

    @Test
    void a_mark_on_a_message_that_is_gone_is_no_failure() {
        var reply = desk.answers(KIM, desk.openedBy(aMail()), "Here it is.").id();
        slack.answers("reactions.add", "{\"ok\":false,\"error\":\"message_not_found\"}");

        assertThat(carry(mark, DeliveryKind.MARK, reply.value(), 0, false)).isEqualTo(Progress.DONE);
    }

    @Test
    void a_reason_in_the_thread_cannot_mention_anybody() {
        var inquiry = withCard(desk.openedBy(aMail()));
        long event = desk.history.append(
                inquiry, new InquiryEvent(What.BOUNCED, desk.clock.instant(), null, null, "<!channel> no such person"));

        carry(line, DeliveryKind.LINE, event, 0, false);

        slack.server.verify(postRequestedFor(urlEqualTo("/api/chat.postMessage"))
                .withRequestBody(containing("%26lt%3B%21channel%26gt%3B")));
    }

    @Test
    void a_card_that_is_gone_at_its_next_update_is_to_be_posted_once_more() {
        var inquiry = withCard(desk.openedBy(aMail()));
        desk.outbox.clear();
        slack.answers("chat.update", "{\"ok\":false,\"error\":\"message_not_found\"}");

        assertThat(carry(card, DeliveryKind.REDRAW, inquiry.value(), 0, false)).isEqualTo(Progress.DONE);
        slack.answers("chat.postMessage", "{\"ok\":true,\"channel\":\"C0SUPPORT\",\"ts\":\"2.2\"}");
        carry(card, DeliveryKind.CARD, inquiry.value(), 0, false);

        assertThat(desk.outbox.of(DeliveryKind.CARD)).hasSize(1);
        assertThat(cards.find(inquiry)).contains(new Place("C0SUPPORT", "2.2"));
        assertThat(cards.inquiryAt("C0SUPPORT", "1.1")).contains(inquiry);
    }

    @Test
    void a_redraw_posts_no_card_while_one_is_about_to_be_posted_again() {
        var inquiry = withCard(desk.openedBy(aMail()));
        cards.forget(inquiry, CARD);

        assertThatThrownBy(() -> carry(card, DeliveryKind.REDRAW, inquiry.value(), 0, false))
                .isInstanceOf(TryAgain.class);
        assertThat(slack.calls("chat.postMessage")).isZero();
    }

    @Test
    void a_line_and_a_mail_whose_thread_is_gone_come_again_behind_the_new_card() {
        var inquiry = withCard(desk.openedBy(aMail().saying("line\n".repeat(30))));
        var mail = desk.last(inquiry).id().value();
        long event =
                desk.history.append(inquiry, new InquiryEvent(What.BOUNCED, desk.clock.instant(), null, null, null));
        desk.outbox.clear();
        slack.answers("chat.postMessage", "{\"ok\":false,\"error\":\"thread_not_found\"}");

        carry(line, DeliveryKind.LINE, event, 0, false);
        assertThat(desk.outbox.of(DeliveryKind.CARD)).hasSize(1);
        assertThat(desk.outbox.of(DeliveryKind.DETAILS))
                .extracting(NewDelivery::ref)
                .containsExactly(mail);
        assertThat(desk.outbox.of(DeliveryKind.LINE)).hasSize(2).last().matches(it -> it.ref() == event);

        desk.outbox.clear();
        cards.remember(inquiry, new Place("C0SUPPORT", "2.2"), desk.clock.instant());
        carry(details, DeliveryKind.DETAILS, mail, 0, false);
        assertThat(desk.outbox.of(DeliveryKind.DETAILS)).last().matches(it -> it.ref() == mail);
    }

    @Test
    void details_that_were_given_up_show_on_the_card() {
        var inquiry = withCard(desk.openedBy(aMail()));
        desk.outbox.clear();

        details.gaveUp(delivery(DeliveryKind.DETAILS, desk.last(inquiry).id().value(), 0, false), "refused");

        assertThat(desk.outbox.of(DeliveryKind.REDRAW)).hasSize(1);
    }

    private InquiryId withCard(InquiryId inquiry) {
        cards.remember(inquiry, CARD, desk.clock.instant());
        return inquiry;
    }

    private static Progress carry(Carrier carrier, DeliveryKind kind, long ref, int step, boolean uncertain) {
        return carrier.carry(delivery(kind, ref, step, uncertain));
    }

    private static Delivery delivery(DeliveryKind kind, long ref, int step, boolean uncertain) {
        return new Delivery(1, 1, TOKEN, kind, ref, step, uncertain);
    }

    private static String messagesWith(String token) {
        return "{\"ok\":true,\"messages\":[{\"ts\":\"6.6\"},{\"ts\":\"7.7\",\"metadata\":{\"event_type\":\"inquiry_post\","
                + "\"event_payload\":{\"id\":\"" + token + "\"}}}]}";
    }

    private static final class NothingFailed implements FailedPosts {

        @Override
        public List<String> reasons(InquiryId inquiry) {
            return List.of();
        }

        @Override
        public void repeat(InquiryId inquiry) {}
    }
}
