package dev.madoguchi.slack.control;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.BOB;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.slack.AllControls;
import dev.madoguchi.slack.StubbedSlack;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The menu beside a mail in the thread of a card. */
class PostMenuTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final StubbedSlack slack = new StubbedSlack();
    private final AllControls controls = new AllControls(desk, slack);
    private final InquiryId inquiry =
            desk.openedBy(aMail().id("first@example.com").saying("The lamp is dark."));
    private final MessageId first = desk.last(inquiry).id();

    @BeforeEach
    void start() {
        slack.answers("users.info", "{\"ok\":true,\"user\":{\"id\":\"U\",\"name\":\"x\",\"team_id\":\"T1\"}}");
        slack.answers("views.open", "{\"ok\":true}");
        slack.answers("chat.postEphemeral", "{\"ok\":true}");
        desk.cards.remember(inquiry, new Place("C0SUPPORT", "1.1"), desk.clock.instant());
    }

    @AfterEach
    void stop() {
        controls.close();
        slack.close();
    }

    @Test
    void split_beside_a_mail_opens_the_form_with_this_mail_chosen() throws Exception {
        writesAgain("I have moved house.");
        writesAgain("And thank you.");

        chooses("split:" + first.value(), "C0SUPPORT");

        assertThat(called("views.open"))
                .contains("\"callback_id\":\"split_form\"", "\"private_metadata\":\"" + inquiry.value() + "\"")
                .containsPattern("\"initial_option\":\\{[^}]*\\},?\"value\":\"" + first.value() + "\"");
    }

    @Test
    void show_original_beside_a_mail_shows_that_mail() throws Exception {
        writesAgain("I have moved house.");

        chooses("original:" + desk.last(inquiry).id().value(), "C0SUPPORT");

        assertThat(called("views.open")).contains("I have moved house.").doesNotContain("The lamp is dark. ");
    }

    @Test
    void the_only_mail_of_an_inquiry_cannot_be_split_off_and_that_is_said() throws Exception {
        chooses("split:" + first.value(), "C0SUPPORT");

        awaitNote("has no other mail");
        assertThat(slack.calls("views.open")).isZero();
    }

    @Test
    void a_mail_of_another_channel_is_not_shown() throws Exception {
        var elsewhere = desk.arrivesAt("madoguchi", aMail().from(BOB).id("elsewhere@example.com"));
        desk.cards.remember(elsewhere.inquiry(), new Place("C0MADOGUCHI", "2.1"), desk.clock.instant());

        chooses("original:" + elsewhere.message().value(), "C0SUPPORT");
        chooses("split:" + elsewhere.message().value(), "C0SUPPORT");

        awaitNote("does not belong to this message");
        assertThat(slack.calls("views.open")).isZero();
    }

    private void writesAgain(String text) {
        desk.arrives(aMail().from(ANNA)
                .id(text.hashCode() + "@example.com")
                .answering("first@example.com")
                .saying(text));
    }

    private void chooses(String entry, String channel) throws Exception {
        var payload = "{\"type\":\"block_actions\",\"trigger_id\":\"t\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\""
                + KIM.value() + "\"},\"channel\":{\"id\":\"" + channel
                + "\"},\"container\":{\"type\":\"message\",\"message_ts\":\"1.5\",\"thread_ts\":\"1.1\"},"
                + "\"actions\":[{\"type\":\"overflow\",\"action_id\":\"post_menu\",\"block_id\":\"b\","
                + "\"selected_option\":{\"value\":\"" + entry + "\"}}]}";
        controls.app().run(new BlockActionRequest("payload=x", payload, new RequestHeaders(Map.of())));
    }

    private void awaitNote(String words) {
        await().atMost(Duration.ofSeconds(30)).until(() -> called("chat.postEphemeral"), note -> note.contains(words));
    }

    private String called(String method) {
        return slack.server.findAll(postRequestedFor(urlEqualTo("/api/" + method))).stream()
                .map(request -> URLDecoder.decode(request.getBodyAsString(), UTF_8))
                .reduce("", String::concat);
    }
}
