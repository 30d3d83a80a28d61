package dev.madoguchi.slack.control;

import static dev.madoguchi.Given.AGENTS;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.MAILBOXES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import dev.madoguchi.Given;
import dev.madoguchi.application.find.Worklists;
import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.application.report.FindBehind;
import dev.madoguchi.application.report.PostDigest;
import dev.madoguchi.application.report.ShowFigures;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.slack.SlackMembers;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.StubbedSlack;
import dev.madoguchi.slack.Whisper;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.BehindView;
import dev.madoguchi.slack.post.DigestView;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The figures of a private channel: Kim is in it, Lee of the same workspace is not, and sends what Slack would send for her. */
class PrivateFiguresTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final StubbedSlack slack = new StubbedSlack();
    private final AnnotationConfigApplicationContext controls = new AnnotationConfigApplicationContext();
    private App app;

    @BeforeEach
    void start() {
        slack.answers("conversations.members", "{\"ok\":true,\"members\":[\"" + KIM.value() + "\"]}");
        slack.answers("users.info", "{\"ok\":true,\"user\":{\"id\":\"U\",\"name\":\"x\",\"team_id\":\"T1\"}}");
        slack.answers("views.open", "{\"ok\":true}");
        slack.answers("views.update", "{\"ok\":true}");
        slack.answers("chat.postEphemeral", "{\"ok\":true}");
        put(slack.client, slack.identity(), desk.clock, desk.cards, desk.inquiries, MAILBOXES, AGENTS);
        put(Given.productChannels(MAILBOXES), new DigestPlans(null, true, Map.of(), MAILBOXES));
        put(desk.get(FindBehind.class), desk.get(ShowFigures.class), nothingToDo());
        controls.register(SlackMembers.class, SlackUsers.class, Whisper.class, SlackControls.class);
        controls.register(BehindButtons.class, BehindView.class, StatsCommand.class, DigestView.class);
        registerByName("dev.madoguchi.slack.post.InquiryLines");
        controls.refresh();
        app = new App(AppConfig.builder().slack(slack.connection).build(), slack.connection, List.of());
        controls.getBean(BehindButtons.class).register(app);
        desk.get(PostDigest.class).soFar("C0SUPPORT");
    }

    @AfterEach
    void stop() {
        controls.close();
        slack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEW", "ANSWERED", "LATE", "RESOLVED", "OPEN", "UNANSWERED", "OVERDUE", "UNCATEGORISED"})
    void who_is_not_in_the_channel_sees_nothing_of_what_is_behind_a_figure(String figure) throws Exception {
        clicks(LEE, "behind_new", "1 " + figure, "");

        await().atMost(Duration.ofSeconds(30)).until(() -> slack.calls("chat.postEphemeral") == 1);
        assertThat(slack.calls("views.open")).isZero();
    }

    @Test
    void who_is_in_the_channel_sees_it() throws Exception {
        clicks(KIM, "behind_new", "1 NEW", "");

        assertThat(slack.calls("views.open")).isEqualTo(1);
    }

    @Test
    void nobody_else_turns_the_pages_of_a_list_that_a_member_opened() throws Exception {
        clicks(LEE, "behind_next", "1", "1 NEW");
        assertThat(slack.calls("views.update")).isZero();

        clicks(KIM, "behind_next", "1", "1 NEW");
        assertThat(slack.calls("views.update")).isEqualTo(1);
    }

    @Test
    void the_command_shows_figures_to_members_of_its_channel_only() {
        assertThat(stats(LEE)).startsWith("Only members of this channel").doesNotContain("New ");
        assertThat(stats(KIM)).contains("New 0");
    }

    private String stats(AgentId asker) {
        return controls.getBean(StatsCommand.class)
                .of(asker, "C0SUPPORT", "week", Words.in(Locale.ENGLISH))
                .text();
    }

    /** In a message, or in the sheet with these metadata. */
    private void clicks(AgentId who, String action, String value, String sheet) throws Exception {
        var place = sheet.isEmpty()
                ? "\"channel\":{\"id\":\"C0SUPPORT\"},\"container\":{\"type\":\"message\",\"message_ts\":\"1.1\"}"
                : "\"container\":{\"type\":\"view\"},\"view\":{\"id\":\"V1\",\"private_metadata\":\"" + sheet + "\"}";
        var payload = "{\"type\":\"block_actions\",\"trigger_id\":\"t\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\""
                + who.value() + "\"}," + place + ",\"actions\":[{\"type\":\"button\",\"action_id\":\"" + action
                + "\",\"block_id\":\"b\",\"value\":\"" + value + "\"}]}";
        app.run(new BlockActionRequest("payload=x", payload, new RequestHeaders(Map.of())));
    }

    private static Worklists nothingToDo() {
        return (Worklists) Proxy.newProxyInstance(
                Worklists.class.getClassLoader(), new Class<?>[] {Worklists.class}, (self, method, asked) -> List.of());
    }

    private void registerByName(String name) {
        try {
            controls.register(Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private void put(Object... things) {
        for (var thing : things) {
            register(thing);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> void register(T thing) {
        controls.registerBean((Class<T>) thing.getClass(), () -> thing);
    }
}
