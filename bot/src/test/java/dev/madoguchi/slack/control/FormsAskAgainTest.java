package dev.madoguchi.slack.control;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.Status;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.slack.AllControls;
import dev.madoguchi.slack.StubbedSlack;
import dev.madoguchi.slack.Words;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form that any control listens to, sent by somebody who could open it once and may not act any more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsAskAgainTest {

    private static final String MEMBER = "\"team_id\":\"T1\"";
    private static final Map<String, String> STRANGERS = Map.of(
            "guest", MEMBER + ",\"is_restricted\":true",
            "guest of one channel", MEMBER + ",\"is_ultra_restricted\":true",
            "deactivated", MEMBER + ",\"deleted\":true",
            "bot", MEMBER + ",\"is_bot\":true",
            "of another organisation", "\"team_id\":\"T2\"");

    /** Those about no inquiry say it in their own way: of the settings, of a need, of one that is yet to be opened. */
    private static final Set<Rule> NOT_THERE =
            Set.of(Rule.LEFT_CHANNEL, Rule.NOT_AN_ADMIN, Rule.NOT_ALLOWED, Rule.NO_MAILBOX);

    private final MemoryDesk desk = new MemoryDesk();
    private final StubbedSlack slack = new StubbedSlack();
    private final AllControls controls = new AllControls(desk, slack);
    private final InquiryId english = desk.openedBy(aMail().id("english@example.com"));
    private final InquiryId japanese =
            desk.arrivesAt("madoguchi", aMail().id("japanese@example.com")).inquiry();

    @BeforeAll
    void start() {
        desk.cards.remember(english, new Place("C0SUPPORT", "1.1"), desk.clock.instant());
        desk.cards.remember(japanese, new Place("C0MADOGUCHI", "2.1"), desk.clock.instant());
        desk.needs.getOrCreate("C0PRODUCT", "Dark mode", KIM, desk.clock.instant());
    }

    @BeforeEach
    void only_kim_is_in_the_channels() {
        slack.answers("conversations.members", members(KIM));
        desk.clock.advance(Duration.ofHours(1));
    }

    @AfterAll
    void stop() {
        controls.close();
        slack.close();
    }

    Stream<String> forms() {
        return controls.forms().stream();
    }

    static Stream<String> formsOfInquiries() {
        return Stream.of(
                ("assign_form snooze_form spam_form categories_form merge_form merge_choice split_form forward_form"
                                + " reply_form recipients_form give_back_form voice_form")
                        .split(" "));
    }

    Stream<Arguments> formsAndStrangers() {
        return forms().flatMap(form -> STRANGERS.keySet().stream().map(stranger -> Arguments.of(form, stranger)));
    }

    @ParameterizedTest
    @MethodSource("formsAndStrangers")
    void who_does_not_work_here_is_told_so_in_the_form_and_nothing_happens(String form, String stranger)
            throws Exception {
        people(STRANGERS.get(stranger), "en-US");
        var before = desk();

        assertThat(sends(KIM, form, english)).contains("errors", said(Rule.NOT_ALLOWED, Locale.ENGLISH));
        assertThat(desk()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void who_left_the_channel_is_told_so_in_the_form_and_nothing_happens(String form) throws Exception {
        people(MEMBER, "en-US");
        var before = desk();

        var answer = sends(LEE, form, english);

        assertThat(answer).contains("errors");
        assertThat(NOT_THERE).anyMatch(rule -> answer.contains(said(rule, Locale.ENGLISH)));
        assertThat(desk()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("formsOfInquiries")
    void in_a_japanese_channel_it_is_told_in_japanese(String form) throws Exception {
        people(MEMBER, "en-US");
        var before = desk();

        assertThat(controls.forms()).contains(form);
        assertThat(sends(LEE, form, japanese)).contains("errors", said(Rule.LEFT_CHANNEL, Locale.JAPANESE));
        assertThat(desk()).isEqualTo(before);
    }

    @Test
    void who_is_in_the_channel_acts() throws Exception {
        people(MEMBER, "en-US");

        assertThat(sends(KIM, "assign_form", english)).doesNotContain("errors");
        assertThat(desk.inquiries.get(english).agent()).contains(LEE);
    }

    @Test
    void who_came_into_the_channel_a_moment_ago_acts_too() throws Exception {
        people(MEMBER, "en-US");
        var another = desk.openedBy(aMail().id("another@example.com"));
        sends(LEE, "spam_form", another);
        slack.answers("conversations.members", members(KIM, LEE));
        desk.clock.advance(Duration.ofSeconds(6));

        assertThat(sends(LEE, "spam_form", another)).doesNotContain("errors");
        assertThat(desk.inquiries.get(another).status()).isEqualTo(Status.SPAM);
    }

    @Test
    void who_left_the_channel_a_moment_ago_acts_no_more() throws Exception {
        people(MEMBER, "en-US");
        sends(KIM, "snooze_form", english);
        slack.answers("conversations.members", members(LEE));
        desk.clock.advance(Duration.ofSeconds(6));

        assertThat(sends(KIM, "spam_form", english)).contains(said(Rule.LEFT_CHANNEL, Locale.ENGLISH));
    }

    @Test
    void a_slack_that_does_not_say_who_is_there_lets_nobody_act_and_calls_nobody_gone() {
        people(MEMBER, "en-US");
        slack.answers("conversations.members", "{\"ok\":false,\"error\":\"internal_error\"}");
        var before = desk();

        assertThatThrownBy(() -> sends(KIM, "snooze_form", english)).isNotInstanceOf(Refusal.class);
        assertThat(desk()).isEqualTo(before);
    }

    private void people(String user, String locale) {
        slack.answers(
                "users.info",
                "{\"ok\":true,\"user\":{\"id\":\"U\",\"name\":\"x\",\"locale\":\"" + locale + "\"," + user + "}}");
    }

    private static String members(AgentId... all) {
        var ids = Stream.of(all).map(AgentId::value).collect(Collectors.joining("\",\""));
        return "{\"ok\":true,\"members\":[\"" + ids + "\"]}";
    }

    private static String said(Rule rule, Locale language) {
        return Words.in(language).of(new Refusal(rule));
    }

    /** All that a form could change. */
    private List<Object> desk() {
        return List.of(
                desk.inquiries.all().stream().map(Inquiry::snapshot).toList(),
                desk.inquiries.all().stream().map(it -> desk.said(it.id())).toList(),
                desk.inquiries.all().stream()
                        .map(it -> desk.history.eventsOf(it.id()).size())
                        .toList(),
                desk.outbox.deliveries().size(),
                desk.needs.get(new NeedId(1)),
                desk.categories.all(),
                desk.templates.all(),
                desk.rules.all());
    }

    private String sends(AgentId who, String form, InquiryId about) throws Exception {
        return controls.submits(who, form, Long.toString(about.value()), SomeInputs.OF_MOST_FORMS);
    }
}
