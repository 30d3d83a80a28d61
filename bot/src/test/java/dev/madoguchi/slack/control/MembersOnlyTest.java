package dev.madoguchi.slack.control;

import static dev.madoguchi.Given.AGENTS;
import static dev.madoguchi.Given.EVE;
import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.MAILBOXES;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import dev.madoguchi.Given;
import dev.madoguchi.application.JoinInquiry;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.find.Found;
import dev.madoguchi.application.find.Search;
import dev.madoguchi.application.reply.ComposeReply;
import dev.madoguchi.application.reply.ForwardMail;
import dev.madoguchi.application.reply.PassedOn;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Status;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.slack.Mrkdwn;
import dev.madoguchi.slack.OtherChannels;
import dev.madoguchi.slack.SlackMembers;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.StubbedSlack;
import dev.madoguchi.slack.Whisper;
import dev.madoguchi.slack.post.ReplyPreview;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Forms of a private channel: Kim is in it, Lee had one open when she was removed, and sends it all the same. */
class MembersOnlyTest {

    private static final String FORWARD = "forward_form";
    private static final String MERGE = "merge_form";

    private final MemoryDesk desk = new MemoryDesk();
    private final StubbedSlack slack = new StubbedSlack();
    private final AnnotationConfigApplicationContext controls = new AnnotationConfigApplicationContext();
    private final InquiryId home = desk.openedBy(aMail().id("first@example.com"));
    private final InquiryId second = desk.openedBy(aMail().from(EVE).id("second@example.com"));
    private App app;

    @BeforeEach
    void start() {
        slack.answers("conversations.members", "{\"ok\":true,\"members\":[\"" + KIM.value() + "\"]}");
        slack.answers("users.info", "{\"ok\":true,\"user\":{\"id\":\"U\",\"name\":\"x\",\"team_id\":\"T1\"}}");
        slack.answers("chat.postEphemeral", "{\"ok\":true}");
        desk.cards.remember(home, new Place("C0SUPPORT", "1.1"), desk.clock.instant());
        desk.cards.remember(second, new Place("C0SUPPORT", "2.1"), desk.clock.instant());
        put(slack.client, slack.identity(), desk.clock, desk.cards, desk.inquiries, MAILBOXES, AGENTS);
        put(
                Given.productChannels(MAILBOXES),
                desk.messages,
                desk.messages.attachments,
                desk.holds,
                desk.get(ForwardMail.class),
                desk.get(PassedOn.class));
        put(desk.get(ComposeReply.class), desk.get(JoinInquiry.class), new FindsHome());
        controls.register(SlackMembers.class, SlackUsers.class, Whisper.class, SlackControls.class, SlackForms.class);
        controls.register(ForwardMenu.class, MergeForms.class, ClickedReply.class, ReplyPreview.class, Mrkdwn.class);
        controls.register(OtherChannels.class);
        controls.refresh();
        app = new App(AppConfig.builder().slack(slack.connection).build(), slack.connection, List.of());
        controls.getBean(ForwardMenu.class).register(app);
        controls.getBean(MergeForms.class).register(app);
    }

    @AfterEach
    void stop() {
        controls.close();
        slack.close();
    }

    @Test
    void nothing_is_forwarded_out_of_a_channel_by_somebody_who_is_not_in_it() throws Exception {
        assertThat(sends(LEE, FORWARD, Map.of("to", "printer@print.example", "note", "Look.")))
                .contains("not in the channel");
        assertThat(desk.last(second).kind()).isEqualTo(Kind.INCOMING);

        assertThat(sends(KIM, FORWARD, Map.of("to", "printer@print.example", "note", "Look.")))
                .doesNotContain("errors");
        assertThat(desk.last(second).kind()).isEqualTo(Kind.FORWARD);
    }

    @Test
    void nothing_is_merged_by_somebody_who_is_not_in_the_channel() throws Exception {
        assertThat(sends(LEE, MERGE, Map.of("other", "#" + home.value()))).contains("not in the channel");
        assertThat(desk.inquiries.get(second).status()).isEqualTo(Status.NEW);

        sends(KIM, MERGE, Map.of("other", "#" + home.value()));
        assertThat(desk.inquiries.get(second).status()).isEqualTo(Status.JOINED);
    }

    @Test
    void words_find_what_the_agent_may_see_and_nothing_for_others() throws Exception {
        assertThat(sends(LEE, MERGE, Map.of("other", "invoice"))).contains("not in the channel");

        assertThat(sends(KIM, MERGE, Map.of("other", "invoice"))).contains("merge_choice", "The invoice is wrong");
        assertThat(sends(KIM, MERGE, Map.of("other", "4711"))).contains("merge_choice");
        assertThat(sends(KIM, MERGE, Map.of("other", "#" + second.value()))).contains("joined to itself");
    }

    /** Finds one inquiry, whoever may see its mailbox. */
    private final class FindsHome implements Search {

        @Override
        public boolean takes(String typed) {
            return true;
        }

        @Override
        public List<Found> find(String typed, List<String> mailboxes, int most) {
            return mailboxes.contains("support")
                    ? List.of(new Found(
                            home, "The invoice is wrong", "Anna", Status.NEW, null, desk.clock.instant(), "…"))
                    : List.of();
        }
    }

    private String sends(AgentId who, String form, Map<String, String> inputs) throws Exception {
        var values = new StringBuilder();
        inputs.forEach((name, typed) -> values.append(values.isEmpty() ? "" : ",")
                .append("\"%s\":{\"%s\":{\"type\":\"plain_text_input\",\"value\":\"%s\"}}"
                        .formatted(name, name, typed)));
        var payload = "{\"type\":\"view_submission\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"" + who.value()
                + "\"},\"view\":{\"id\":\"V" + who.value() + "\",\"callback_id\":\"" + form
                + "\",\"private_metadata\":\"" + second.value() + "\",\"state\":{\"values\":{" + values + "}}}}";
        var answer = app.run(new ViewSubmissionRequest("payload=x", payload, new RequestHeaders(Map.of())));
        return String.valueOf(answer.getBody());
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
