package dev.madoguchi.slack.post;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.MAILBOXES;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.Triage;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier.Progress;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.slack.StubbedSlack;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told directly, and who is not. */
class DirectDeliveryTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final StubbedSlack slack = new StubbedSlack();
    private final InquiryId inquiry = desk.openedBy(aMail());
    private DirectDelivery direct;

    @BeforeEach
    void start() {
        slack.answers(
                "auth.test",
                "{\"ok\":true,\"url\":\"https://desk.slack.com/\",\"team_id\":\"T1\",\"user_id\":\"UBOT\",\"bot_id\":\"B1\"}");
        slack.answers("users.info", "{\"ok\":true,\"user\":{\"id\":\"U\",\"team_id\":\"T1\"}}");
        slack.answers("conversations.members", "{\"ok\":true,\"members\":[\"" + LEE.value() + "\"]}");
        slack.answers("chat.postMessage", "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.2\"}");
        direct = new DirectDelivery(
                desk.history,
                desk.inquiries,
                MAILBOXES,
                desk.cards,
                Samples.LINES,
                slack.users(),
                slack.members(),
                slack.client);
        desk.cards.remember(inquiry, new Place("C0SUPPORT", "1.1"), desk.clock.instant());
        desk.get(Triage.class).assign(inquiry, LEE, null, "She called twice.", KIM);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void a_colleague_in_the_channel_is_told() {
        assertThat(carried(false)).isEqualTo(1);
    }

    @Test
    void who_left_the_channel_is_told_nothing() {
        slack.answers("conversations.members", "{\"ok\":true,\"members\":[\"" + KIM.value() + "\"]}");

        assertThat(carried(false)).isZero();
    }

    @Test
    void who_left_the_workspace_is_told_nothing() {
        slack.answers("users.info", "{\"ok\":true,\"user\":{\"id\":\"U\",\"team_id\":\"T1\",\"deleted\":true}}");

        assertThat(carried(false)).isZero();
    }

    @Test
    void who_does_not_have_it_any_more_is_told_nothing() {
        desk.get(Triage.class).release(inquiry, LEE);

        assertThat(carried(false)).isZero();
    }

    @Test
    void of_what_may_have_come_nothing_comes_twice() {
        assertThat(carried(true)).isZero();
    }

    @Test
    void who_takes_no_direct_messages_holds_up_nothing() {
        slack.answers("chat.postMessage", "{\"ok\":false,\"error\":\"channel_not_found\"}");
        assertThat(carried(false)).isEqualTo(1);
        slack.answers("chat.postMessage", "{\"ok\":false,\"error\":\"messages_tab_disabled\"}");
        assertThat(carried(false)).isEqualTo(2);
    }

    private int carried(boolean uncertain) {
        var told = desk.outbox.of(DeliveryKind.DIRECT).get(0);
        var delivery = new Delivery(1, 1, UUID.randomUUID(), DeliveryKind.DIRECT, told.ref(), 0, uncertain);
        assertThat(direct.carry(delivery)).isEqualTo(Progress.DONE);
        return slack.calls("chat.postMessage");
    }
}
