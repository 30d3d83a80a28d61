package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.lee;
import static dev.madoguchi.sandbox.Story.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.sandbox.slack.UserKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the menu of a card does. */
class ActsStoryTest {

    @Test
    @DisplayName("2.2 Assign to…: the colleague has it and is told in the thread; no guest and no bot can be chosen")
    void an_inquiry_is_handed_to_a_colleague() {
        var card = opened("Anna", "Please hand over");
        var guest = desk().slack().world().addUser("guest-of-acts", "A guest", UserKind.GUEST);

        kim().chooses(card, "assign");
        var refused = kim().submits(Map.of("assignee", text(guest.id())));
        assertThat(refused.body().toString()).contains("A guest does not work at the desk");
        kim().submits(Map.of("assignee", text(lee().user().id()), "note", text("She called <!channel> twice.")));

        card.awaitText("In progress");
        assertThat(card.text()).contains(lee().user().id());
        var line = card.awaitInThread("She called &lt;!channel&gt; twice.");
        assertThat(line.path("text").asString()).contains("<@" + lee().user().id() + ">");
    }

    @Test
    @DisplayName("2.2 Two people at once: who claims while a colleague fills in the form is not pushed aside")
    void who_is_faster_than_a_form_keeps_the_inquiry() {
        var card = opened("Ben", "Who gets me");

        kim().chooses(card, "assign");
        lee().clicks(card, "claim");
        card.awaitText("In progress");
        var told = kim().submits(Map.of("assignee", text(kim().user().id())));

        assertThat(told.body().toString()).contains("in the meantime");
        kim().closesForm();
        assertThat(card.text()).contains(lee().user().id());
    }

    @Test
    @DisplayName("2.2 No action needed: closed without an answer, and open again when the customer writes")
    void what_needs_no_action_is_closed_until_the_customer_writes_again() {
        var anna = customer("Anna");
        anna.writes(SandboxDesk.SUPPORT, "Thanks a lot", "All is well.");
        var card = support().awaitCard("Thanks a lot");
        kim().sendsNow(card, "You are welcome.");
        var answer = anna.awaitMail();

        kim().chooses(card, "no_action");
        card.awaitText("No action needed");
        assertThat(card.menu()).noneMatch(entry -> entry.startsWith("assign:"));
        assertThat(card.buttons()).contains("reopen").doesNotContain("claim", "resolve");
        anna.replies(answer, "One more thing.");

        card.awaitInThread("One more thing.");
        card.awaitText("In progress");
    }

    @Test
    @DisplayName("2.2 Spam: never again from this sender, until somebody finds that it was none")
    void spam_is_closed_and_its_sender_stays_out_until_it_was_none() {
        var mallory = customer("Mallory");
        mallory.writes(SandboxDesk.SUPPORT, "Buy my pills", "Cheap!");
        var card = support().awaitCard("Buy my pills");

        kim().chooses(card, "spam");
        kim().submits(Map.of("sender", JsonNodeFactory.instance.arrayNode().add("never-again")));
        card.awaitText("Spam");
        assertThat(card.buttons()).containsExactly("not_spam");
        mallory.writes(SandboxDesk.SUPPORT, "Buy more pills", "Cheaper!");
        await("the ledger").atMost(ChannelView.LIMIT).until(() -> mailsNotedAsSpam() > 0);
        kim().clicks(card, "not_spam");
        card.awaitText("New");
        mallory.writes(SandboxDesk.SUPPORT, "I am a customer", "Where are my pills?");

        support().awaitCard("I am a customer");
        assertThat(support().messages()).noneMatch(message -> message.toString().contains("Buy more pills"));
    }

    @Test
    @DisplayName("4.2 Snooze until a date: it comes up again once, however often the clock strikes")
    void a_snoozed_inquiry_comes_up_again_once() throws Exception {
        var card = opened("Carla", "Not now");
        lee().clicks(card, "claim");
        card.awaitText("In progress");

        lee().chooses(card, "snooze");
        var noTime = lee().submits(Map.of("until", text("TIME")));
        assertThat(noTime.body().toString()).contains("Choose a date and a time.");
        var soon = Instant.now().plus(Duration.ofSeconds(2)).getEpochSecond();
        lee().submits(Map.of("until", text("TIME"), "at", JsonNodeFactory.instance.numberNode(soon)));
        card.awaitText("Snoozed");
        var scheduler = desk().bot(Scheduler.class);
        await("the end of the snooze").atMost(ChannelView.LIMIT).until(() -> {
            scheduler.triggerJob(JobKey.jobKey("wake"));
            return card.text().contains("In progress");
        });
        scheduler.triggerJob(JobKey.jobKey("wake"));

        card.awaitInThread("the snooze is over");
        assertThat(card.thread().stream().filter(message -> message.toString().contains("the snooze is over")))
                .hasSize(1);
    }

    @Test
    @DisplayName("4.2 Snooze until the customer answers: their mail wakes it")
    void a_mail_of_the_customer_ends_the_snooze() {
        var dora = customer("Dora");
        dora.writes(SandboxDesk.SUPPORT, "My order", "Where is it?");
        var card = support().awaitCard("My order");
        kim().sendsNow(card, "Which number does it have?");
        var question = dora.awaitMail();

        kim().chooses(card, "snooze");
        kim().submits(Map.of("until", text("CUSTOMER")));
        card.awaitText("until the customer writes");
        dora.replies(question, "Number 17.");

        card.awaitInThread("Number 17.");
        card.awaitText("In progress");
    }

    @Test
    @DisplayName("4.2 Silent customers come up again after so many days, where the desk waits for them")
    void an_inquiry_waits_so_many_days_for_its_customer() {
        var silent = customer("Sila");
        silent.writes(SandboxDesk.SUPPORT, "I may be silent", "Hello!");
        var card = support().awaitCard("I may be silent");
        kim().sendsNow(card, "Which number does it have?");
        var question = silent.awaitMail();
        card.awaitText("Waiting for the customer");

        kim().chooses(card, "snooze");
        var never = kim().submits(Map.of("until", text("SILENT"), "days", text("0")));
        assertThat(never.body().at("/errors").toString()).isNotEmpty();
        kim().submits(Map.of("until", text("SILENT"), "days", text("14")));
        card.awaitText("Snoozed");
        silent.replies(question, "Number 17.");

        card.awaitText("In progress");
    }

    @Test
    @DisplayName("2.2 Who left the channel while a form was open is told so in the form, and nothing happens")
    void a_form_asks_again_whether_who_sends_it_may() {
        var home = opened("Lena", "A form for somebody who leaves");
        var card = opened("Lena", "A form that stays open");
        var world = desk().slack().world();
        var leaver = world.addUser("leaver", "Somebody who leaves", UserKind.MEMBER);
        world.join(leaver.id(), desk().supportChannel().id());
        var left = new AgentAtWork(desk(), leaver, desk().supportChannel());
        left.chooses(card, "merge");
        left.form();

        world.leave(leaver.id(), desk().supportChannel().id());

        await("a no in the form")
                .atMost(ChannelView.LIMIT)
                .until(
                        () -> left.submits(Map.of("other", text("#999999")))
                                .body()
                                .toString(),
                        said -> said.contains("You are not in the channel of this inquiry any more."));
        var refused = left.submits(Map.of("other", text(numberOf(home))));
        assertThat(refused.body().toString()).contains("You are not in the channel of this inquiry any more.");
        assertThat(card.text()).contains("New");
    }

    @Test
    @DisplayName("2.2 Merge into…: the mails of one inquiry go into the thread of another")
    void two_inquiries_about_one_thing_become_one() {
        var emma = customer("Emma");
        emma.writes(SandboxDesk.SUPPORT, "The parcel", "It is broken.");
        var home = support().awaitCard("The parcel");
        emma.writes(SandboxDesk.SUPPORT, "Parcel, again", "The picture is from yesterday.");
        var second = support().awaitCard("Parcel, again");

        kim().chooses(second, "merge");
        var nowhere = kim().submits(Map.of("other", text("#999999")));
        assertThat(nowhere.body().toString()).contains("There is no inquiry #999999");
        kim().submits(Map.of("other", text("parcel broken")));
        assertThat(kim().form().toString())
                .contains(numberOf(home), "The parcel")
                .doesNotContain("Parcel, again");
        kim().closesForm();
        kim().chooses(second, "merge");
        kim().submits(Map.of("other", text(numberOf(home))));

        home.awaitInThread("The picture is from yesterday.");
        second.awaitText("Joined");
    }

    @Test
    @DisplayName("2.2 Customer's history and Show original: seen by who asks; the file goes into the thread")
    void what_a_customer_wrote_before_and_how_it_came_can_be_looked_up() {
        var finn = customer("Finn");
        finn.writes(SandboxDesk.SUPPORT, "My first question", "One?");
        var first = support().awaitCard("My first question");
        finn.writes(SandboxDesk.SUPPORT, "My second question", "Two?");
        var card = support().awaitCard("My second question");

        kim().chooses(card, "history");
        assertThat(kim().form().toString())
                .contains("My first question", "/archives/", first.ts().replace(".", ""))
                .doesNotContain("My second question");
        kim().closesForm();
        kim().chooses(card, "original");
        assertThat(kim().form().toString()).contains("Message-ID", "Two?");
        kim().clicksInForm("source_file");

        kim().closesForm();
        assertThat(card.awaitInThread(".eml").path("files")).isNotEmpty();
    }

    @Test
    @DisplayName("2.3 The same by reaction on the card and by shortcut on any message of its thread")
    void reactions_and_shortcuts_do_what_buttons_do() {
        var card = opened("Gus", "Look at me");
        var people = desk().slack().people();
        var here = desk().supportChannel().id();

        kim().reacts(card, "eyes");
        card.awaitText("In progress");
        lee().reacts(card, "eyes");
        lee().awaitWhisper(card, "is on #");
        var note = kim().replies(card, "// Lee knows more about this");
        people.messageShortcut(kim().user().id(), here, note, "assign");
        kim().submits(Map.of("assignee", text(lee().user().id())));
        card.awaitInThread("assigned this to");
        lee().reacts(card, "white_check_mark");

        card.awaitText("Resolved");
    }

    private static String numberOf(CardView card) {
        var title = card.message().at("/blocks/0/text/text").asString();
        return title.substring(0, title.indexOf(' '));
    }

    private static CardView opened(String name, String subject) {
        customer(name).writes(SandboxDesk.SUPPORT, subject, "Hello!");
        var card = support().awaitCard(subject);
        await("the desk to know where the card stands")
                .atMost(ChannelView.LIMIT)
                .until(() -> desk().bot(Cards.class)
                        .inquiryAt(desk().supportChannel().id(), card.ts())
                        .isPresent());
        return card;
    }

    private static long mailsNotedAsSpam() {
        return desk().bot(JdbcClient.class)
                .sql("SELECT count(*) FROM mail_ledger WHERE outcome = 'SPAM'")
                .query(Long.class)
                .single();
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
