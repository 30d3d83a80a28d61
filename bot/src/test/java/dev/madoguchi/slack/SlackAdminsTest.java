package dev.madoguchi.slack;

import static dev.madoguchi.Given.AGENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestClock;
import dev.madoguchi.domain.Admins;
import dev.madoguchi.domain.AgentId;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackAdminsTest {

    private static final String NAMED = "U0NAMED01";
    private static final String MEMBER = "U0MEMBER1";
    private static final String OTHER = "U0OTHER01";

    private final TestClock clock = new TestClock();
    private StubbedSlack slack;
    private SlackAdmins admins;

    @BeforeEach
    void start() {
        slack = new StubbedSlack();
        slack.answers(
                "auth.test",
                "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U0BOT\",\"bot_id\":\"B1\",\"url\":\"https://desk.slack.com/\"}");
        slack.answers("users.info", "{\"ok\":true,\"user\":{\"id\":\"U\",\"team_id\":\"T1\"}}");
        var users = new SlackUsers(
                slack.client, new SlackIdentity(slack.connection, slack.properties, slack.firstStart()), AGENTS, clock);
        admins = new SlackAdmins(
                new Admins(Set.of(new AgentId(NAMED)), Set.of("S0ADMINS1")), users, slack.client, clock);
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void who_is_named_or_in_a_group_that_is_may_and_nobody_else() {
        group("[\"" + MEMBER + "\"]");

        assertThat(admins.isAdmin(NAMED)).isTrue();
        assertThat(admins.isAdmin(MEMBER)).isTrue();
        assertThat(admins.isAdmin(OTHER)).isFalse();
    }

    @Test
    void who_left_the_group_may_no_longer_after_a_minute() {
        group("[\"" + MEMBER + "\"]");
        assertThat(admins.isAdmin(MEMBER)).isTrue();
        group("[]");
        assertThat(admins.isAdmin(MEMBER)).isTrue();

        clock.advance(Duration.ofMinutes(1));

        assertThat(admins.isAdmin(MEMBER)).isFalse();
    }

    @Test
    void where_slack_does_not_say_who_is_in_a_group_nobody_is() {
        slack.answers("usergroups.users.list", "{\"ok\":false,\"error\":\"plan_upgrade_required\"}");

        assertThat(admins.isAdmin(MEMBER)).isFalse();
        assertThat(admins.isAdmin(NAMED)).isTrue();
    }

    @Test
    void a_guest_who_is_named_may_not() {
        slack.answers("users.info", "{\"ok\":true,\"user\":{\"id\":\"U\",\"team_id\":\"T1\",\"is_restricted\":true}}");

        assertThat(admins.isAdmin(NAMED)).isFalse();
    }

    private void group(String users) {
        slack.answers("usergroups.users.list", "{\"ok\":true,\"users\":" + users + "}");
    }
}
