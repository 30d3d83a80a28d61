package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.lee;
import static dev.madoguchi.sandbox.Story.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.application.report.Period.Length;
import dev.madoguchi.application.report.PostDigest;
import dev.madoguchi.sandbox.slack.UserKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;

/** What agents decide, and what the week looks like afterwards. */
class TriageStoryTest {

    @Test
    @DisplayName("2.2 Two people claim at once: one wins, the other is told who")
    void two_agents_click_claim_at_once_and_one_is_told_who_was_faster() throws Exception {
        var anna = customer("Anna");
        anna.writes(SandboxDesk.SUPPORT, "Who is faster", "Hello!");
        var card = support().awaitCard("Who is faster");
        var both = Executors.newFixedThreadPool(2);

        both.invokeAll(List.<Callable<Object>>of(() -> kim().clicks(card, "claim"), () -> lee().clicks(card, "claim")));
        both.shutdown();

        card.awaitText("In progress");
        boolean kimHasIt = card.text().contains(kim().user().id());
        var loser = kimHasIt ? lee() : kim();
        var winner = kimHasIt ? kim() : lee();
        var told = loser.awaitWhisper(card, "is on #");
        assertThat(told.path("text").asString()).contains(winner.user().id());
    }

    @Test
    @DisplayName("2.2 Categories: several, typed in the form, stand on the card")
    void a_new_category_is_typed_and_stands_on_the_card() {
        var ben = customer("Ben");
        ben.writes(SandboxDesk.SUPPORT, "Money back", "I want my money back.");
        var card = support().awaitCard("Money back");

        var outcome = kim().categorises(card, "Refund, 返金");

        assertThat(outcome.ok()).isTrue();
        card.awaitText("Refund, 返金");
    }

    @Test
    @DisplayName("3.3 Never mailed: what a guest writes; the guest is told, and cannot claim either")
    void a_guest_has_no_effect_and_is_told() {
        var guest = desk().slack().world().addUser("guest", "A guest", UserKind.GUEST);
        desk().slack().world().join(guest.id(), desk().supportChannel().id());
        var carla = customer("Carla");
        carla.writes(SandboxDesk.SUPPORT, "Guests beware", "Hello!");
        var card = support().awaitCard("Guests beware");
        var visitor = new AgentAtWork(desk(), guest, desk().supportChannel());

        visitor.clicks(card, "claim");
        var typed = visitor.replies(card, "I am only a guest.");

        visitor.awaitWhisper(card, "Only members of this workspace");
        visitor.awaitWhisper(card, "Not mailed: only members");
        card.awaitReaction(typed, "lock");
        kim().sendsNow(card, "An agent answers.");
        assertThat(carla.awaitMail().text()).contains("An agent answers.");
        assertThat(carla.mails()).hasSize(1);
    }

    @Test
    @DisplayName("2.1 What a customer writes stands on the card and does nothing in Slack")
    void hostile_words_of_a_customer_do_nothing_in_slack() {
        var mallory = customer("<!channel> Mallory");
        mallory.writes(
                SandboxDesk.SUPPORT,
                "<!here> urgent",
                "<@U0AAAAAAA> <!channel> <http://evil.example|bank> \u202Egnp.exe");

        var card = support().awaitCard("&lt;!here&gt; urgent");

        assertThat(card.text())
                .contains("&lt;!channel&gt;")
                .doesNotContain("<!here", "<!channel", "<@U0", "<http", "\u202E");
    }

    @Test
    @DisplayName("1.2 An unreadable mail is an inquiry with its source, and holds up nothing")
    void an_unreadable_mail_shows_its_source_and_the_next_one_goes_on() {
        var dora = customer("Dora");
        var nested = new StringBuilder("From: " + dora.address() + "\r\nTo: " + SandboxDesk.SUPPORT
                + "\r\nSubject: Far too deep\r\nMessage-ID: <deep@customers.example>\r\nMIME-Version: 1.0\r\n");
        for (int i = 0; i < 200; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
        }
        dora.sendsRaw(nested.append("Content-Type: text/plain\r\n\r\nhello\r\n")
                .toString()
                .getBytes(StandardCharsets.US_ASCII));
        dora.writes(SandboxDesk.SUPPORT, "After the deep one", "Do you get this?");

        support().awaitCard("After the deep one");
        var card = support().awaitCard("Far too deep");

        assertThat(card.awaitInThread("mail.eml").path("files")).isNotEmpty();
    }

    @Test
    @DisplayName("1.3 A stranger who answers a thread gets a card that says where it may belong, with a button")
    void a_stranger_who_answers_a_thread_gets_a_card_of_their_own_until_an_agent_joins_it() {
        var emil = customer("Emil");
        emil.writes(SandboxDesk.SUPPORT, "Our contract", "Please see our contract.");
        var card = support().awaitCard("Our contract");
        kim().sendsNow(card, "We have seen it.");
        var answer = emil.awaitMail();

        customer("A colleague of Emil").replies(answer, "I answer for Emil.");
        var stranger = support().awaitCard("Re: Our contract");
        assertThat(stranger.text()).contains("May belong to");
        kim().clicks(stranger, "join");

        card.awaitInThread("I answer for Emil.");
        stranger.awaitText("Joined to");
    }

    @Test
    @DisplayName("2.1 The card warns of a forged sender; 1.3 who never gets into the thread of somebody else")
    void a_forged_sender_gets_a_card_with_a_warning_and_never_into_the_thread_of_somebody_else() {
        var emil = customer("Emil, a notary");
        emil.writes(SandboxDesk.SUPPORT, "The will of my client", "Please keep it safe.");
        var card = support().awaitCard("The will of my client");
        kim().sendsNow(card, "It is safe here.");
        var answer = emil.awaitMail();

        var forged = "From: " + emil.address() + "\r\nTo: " + SandboxDesk.SUPPORT
                + "\r\nSubject: Re: The will of my client\r\n" + "In-Reply-To: "
                + answer.header("Message-ID").orElseThrow() + "\r\n\r\nSend it to me instead.\r\n";
        desk().mail().customer("Eve", "eve@evil.example").sendsRaw(forged.getBytes(StandardCharsets.US_ASCII));

        var warned = support().awaitCard("Re: The will of my client");
        assertThat(warned.text()).contains("may be forged", "May belong to");
        emil.replies(answer, "Thank you!");
        card.awaitInThread("Thank you!");
        assertThat(card.thread().toString()).doesNotContain("Send it to me instead.");
    }

    @Test
    @DisplayName("5.2 The digest has its chart; 5.4 the figures on demand are shown to who asks")
    void the_digest_is_posted_with_its_chart_and_stats_are_shown_to_one_person() {
        var fay = customer("Fay");
        fay.writes(SandboxDesk.SUPPORT, "Count me", "One more.");
        var card = support().awaitCard("Count me");
        kim().categorises(card, "Counting");
        card.awaitText("Counting");
        kim().sendsNow(card, "Counted.");
        fay.awaitMail();
        kim().clicks(card, "resolve");
        card.awaitText("Resolved");

        desk().bot(PostDigest.class).soFar(desk().supportChannel().id());

        var digest = await("the digest")
                .atMost(ChannelView.LIMIT)
                .until(
                        () -> support().messages().stream()
                                .filter(message ->
                                        message.path("blocks").toString().contains("\"image\""))
                                .filter(message ->
                                        message.path("blocks").toString().contains("Counting"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(digest.path("blocks").toString()).contains("Counting", "backlog", "alt_text", "slack_file");
        kim().types("/inquiry", "stats");
        assertThat(kim().awaitWhisper("This week so far").toString()).contains("Counting");
    }

    @Test
    @DisplayName(
            "4.3 The morning line accounts for every mail, once a day and channel; 1.2 /inquiry ledger at any time")
    void every_mail_is_accounted_for_to_who_asks_and_in_the_morning_once_however_often_the_clock_strikes()
            throws Exception {
        customer("Rita").writes(SandboxDesk.SUPPORT, "Accounted for", "Was this counted?");
        support().awaitCard("Accounted for");

        await("the server's count")
                .atMost(ChannelView.LIMIT)
                .until(
                        () -> kim().types("/inquiry", "ledger").body().toString(),
                        said -> said.contains("counts the same"));
        var scheduler = desk().bot(Scheduler.class);
        scheduler.triggerJob(JobKey.jobKey("morning"));
        scheduler.triggerJob(JobKey.jobKey("morning"));

        await("the morning line").atMost(ChannelView.LIMIT).until(() -> morningLines() == 1);
        assertThat(kim().types("/inquiry", "ledger").body().toString())
                .contains("support@madoguchi.example*: received", "new", "ephemeral");
    }

    private static long morningLines() {
        return support().messages().stream()
                .filter(message -> message.path("text").asString("").contains("Mail taken in since"))
                .count();
    }

    @Test
    @DisplayName("5.2 The digest of last week is posted once, however many ask for it, and says that it is late")
    void the_scheduled_digest_of_last_week_is_posted_once_however_often_the_clock_strikes() throws Exception {
        var digest = desk().bot(PostDigest.class);
        var channel = desk().supportChannel().id();
        var due = Instant.now().minus(Duration.ofHours(2));
        var clocks = Executors.newFixedThreadPool(3);
        int before = digestsOfLastWeek();

        for (int i = 0; i < 3; i++) {
            clocks.submit(() -> digest.due(channel, Length.WEEK, List.of(due)));
        }
        clocks.shutdown();
        await("the digest").atMost(ChannelView.LIMIT).until(() -> digestsOfLastWeek() == 1);
        digest.due(channel, Length.WEEK, List.of(due));
        var ben = customer("Ben");
        ben.writes(SandboxDesk.SUPPORT, "After the digest", "Is it quiet now?");
        support().awaitCard("After the digest");

        assertThat(before).isZero();
        assertThat(digestsOfLastWeek()).isEqualTo(1);
        assertThat(support().messages().toString()).contains("late, was due on");
    }

    private static int digestsOfLastWeek() {
        return (int) support().messages().stream()
                .filter(message ->
                        message.at("/blocks/0/text/text").asString("").startsWith("Week of "))
                .count();
    }
}
