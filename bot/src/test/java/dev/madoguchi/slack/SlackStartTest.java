package dev.madoguchi.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.madoguchi.Given.AGENTS;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.MADOGUCHI;
import static dev.madoguchi.Given.MAILBOXES;
import static dev.madoguchi.Given.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.Given;
import dev.madoguchi.NotConfigured;
import dev.madoguchi.TestClock;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.fake.InMemoryCards;
import dev.madoguchi.slack.SlackUsers.Standing;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk asks Slack at the start: who am I, may I work here, and who is that. */
class SlackStartTest {

    private static final String ME = "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U0DESK\",\"bot_id\":\"B0DESK\"}";

    private final StubbedSlack slack = new StubbedSlack();
    private final TestClock clock = new TestClock();
    private final InMemoryCards cards = new InMemoryCards();
    private final FirstStart start = new FirstStart(cards, MAILBOXES);

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void a_missing_token_is_named() {
        var without = new SlackProperties(
                SlackProperties.Mode.SOCKET, " ", null, null, URI.create(slack.url("/api/")), "/", List.of());

        assertThatThrownBy(() -> new SlackClient(slack.connection, without))
                .isInstanceOf(NotConfigured.class)
                .hasMessageContaining("desk.slack.bot-token is missing");
    }

    @Test
    void a_refused_token_is_named() {
        slack.answers("auth.test", "{\"ok\":false,\"error\":\"invalid_auth\"}");

        assertThatThrownBy(this::identity)
                .isInstanceOf(NotConfigured.class)
                .hasMessageContaining("desk.slack.bot-token")
                .hasMessageContaining("invalid_auth")
                .hasMessageNotContaining("xoxb-test");
    }

    @Test
    void a_slack_that_does_not_answer_is_named_with_its_address() {
        slack.server.stop();

        assertThatThrownBy(this::identity).isInstanceOf(NotConfigured.class).hasMessageContaining("desk.slack.api-url");
    }

    @Test
    void an_unknown_channel_is_named_with_its_key() {
        slack.answers("conversations.info", "{\"ok\":false,\"error\":\"channel_not_found\"}");

        assertThatThrownBy(this::checkChannels)
                .isInstanceOf(NotConfigured.class)
                .hasMessageContaining("desk.mailboxes[0].channel")
                .hasMessageContaining("C0SUPPORT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"is_member\":false",
                "\"is_member\":true,\"is_archived\":true",
                "\"is_member\":true,\"is_ext_shared\":true",
                "\"is_member\":true,\"is_pending_ext_shared\":true"
            })
    void a_channel_in_which_the_desk_cannot_work_stops_the_start(String channel) {
        slack.answers("conversations.info", "{\"ok\":true,\"channel\":{\"id\":\"C0SUPPORT\"," + channel + "}}");

        assertThatThrownBy(this::checkChannels)
                .isInstanceOf(NotConfigured.class)
                .hasMessageContaining("desk.mailboxes[0].channel (C0SUPPORT)");
    }

    @Test
    void a_channel_of_ours_is_fine() {
        slack.answers("conversations.info", "{\"ok\":true,\"channel\":{\"id\":\"C\",\"is_member\":true}}");

        assertThatCode(this::checkChannels).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"is_member\":false",
                "\"is_member\":true,\"is_archived\":true",
            })
    void a_channel_that_broke_after_the_desk_has_worked_there_does_not_keep_it_from_taking_mail(String channel) {
        hasWorked();
        slack.answers("conversations.info", "{\"ok\":true,\"channel\":{\"id\":\"C0SUPPORT\"," + channel + "}}");

        assertThatCode(this::checkChannels).doesNotThrowAnyException();
    }

    @Test
    void a_revoked_token_does_not_stop_the_start_even_where_no_card_stands_yet() {
        cards.remember(new InquiryId(1), new Place(SUPPORT.channel(), "1.1"), clock.instant());
        slack.answers("conversations.info", "{\"ok\":false,\"error\":\"token_revoked\"}");

        assertThatCode(this::checkChannels).doesNotThrowAnyException();
    }

    @Test
    void a_product_channel_in_which_the_desk_is_no_member_stops_the_first_start_only() {
        slack.answers("conversations.info", "{\"ok\":true,\"channel\":{\"id\":\"C0SUPPORT\",\"is_member\":true}}");
        slack.server.stubFor(any(urlEqualTo("/api/conversations.info"))
                .withRequestBody(containing(Given.PRODUCT))
                .willReturn(okJson("{\"ok\":true,\"channel\":{\"id\":\"C0PRODUCT\",\"is_member\":false}}")));

        assertThatThrownBy(this::checkChannels)
                .isInstanceOf(NotConfigured.class)
                .hasMessageContaining("desk.voices-channel (C0PRODUCT)");
        hasWorked();
        assertThatCode(this::checkChannels).doesNotThrowAnyException();
    }

    @Test
    void a_channel_that_strangers_came_to_read_stops_every_start() {
        hasWorked();
        slack.answers("conversations.info", "{\"ok\":true,\"channel\":{\"is_member\":true,\"is_ext_shared\":true}}");

        assertThatThrownBy(this::checkChannels).isInstanceOf(NotConfigured.class);
    }

    @Test
    void a_token_that_was_revoked_after_the_desk_has_worked_is_asked_about_again() {
        hasWorked();
        slack.answers("auth.test", "{\"ok\":false,\"error\":\"token_revoked\"}");
        var identity = identity();

        slack.answers("auth.test", ME);

        assertThat(identity.teamId()).isEqualTo("T1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"team_id\":\"T1\",\"is_bot\":true",
                "\"team_id\":\"T1\",\"deleted\":true",
                "\"team_id\":\"T1\",\"is_restricted\":true",
                "\"team_id\":\"T1\",\"is_ultra_restricted\":true",
                "\"team_id\":\"T1\",\"is_stranger\":true",
                "\"team_id\":\"T2\"",
                "\"name\":\"without a team\""
            })
    void guests_machines_and_people_of_other_organisations_are_outsiders(String user) {
        assertThat(standing(KIM.value(), user)).isEqualTo(Standing.OUTSIDER);
    }

    @Test
    void a_member_with_a_public_name_is_an_agent_and_one_without_a_colleague() {
        assertThat(standing(KIM.value(), "\"team_id\":\"T1\"")).isEqualTo(Standing.AGENT);
        assertThat(standing("U0OTHER", "\"team_id\":\"T1\"")).isEqualTo(Standing.COLLEAGUE);
    }

    @Test
    void who_became_a_guest_is_one_after_five_minutes() {
        slack.answers("auth.test", ME);
        var users = users();
        slack.answers("users.info", "{\"ok\":true,\"user\":{\"team_id\":\"T1\"}}");
        users.standing(LEE.value());
        slack.answers("users.info", "{\"ok\":true,\"user\":{\"team_id\":\"T1\",\"is_restricted\":true}}");

        var before = users.standing(LEE.value());
        clock.advance(Duration.ofMinutes(5));

        assertThat(before).isEqualTo(Standing.AGENT);
        assertThat(users.standing(LEE.value())).isEqualTo(Standing.OUTSIDER);
    }

    private SlackIdentity identity() {
        return new SlackIdentity(slack.connection, slack.properties, start);
    }

    private void hasWorked() {
        cards.remember(new InquiryId(1), new Place(SUPPORT.channel(), "1.1"), clock.instant());
        cards.remember(new InquiryId(2), new Place(MADOGUCHI.channel(), "1.2"), clock.instant());
    }

    private Standing standing(String id, String user) {
        slack.answers("auth.test", ME);
        slack.answers("users.info", "{\"ok\":true,\"user\":{\"id\":\"" + id + "\"," + user + "}}");
        return users().standing(id);
    }

    private SlackUsers users() {
        return new SlackUsers(slack.client, identity(), AGENTS, clock);
    }

    private void checkChannels() {
        new SlackChannels(MAILBOXES, Given.productChannels(MAILBOXES), slack.client, start)
                .afterSingletonsInstantiated();
    }
}
