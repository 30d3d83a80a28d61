package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.mail.Customer;
import dev.madoguchi.sandbox.slack.UserKind;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** What there is to do, for each person, in the Home tab. With a desk of its own: a Home shows only a few of what many stories leave behind. */
class HomeStoryTest {

    private static SandboxDesk desk;
    private static int customers;

    @BeforeAll
    static void start() {
        desk = Story.start(false);
    }

    @AfterAll
    static void end() {
        desk.close();
    }

    @Test
    @DisplayName(
            "2.4 App Home shows mine, nobody's and waiting ones with the way to their cards, and follows what happens")
    void home_shows_what_there_is_to_do_and_follows_what_happens() {
        customer("Kira").writes(SandboxDesk.SUPPORT, "Shown on Home", "Hello!");
        var card = support().awaitCard("Shown on Home");
        kim().clicks(card, "claim");
        card.awaitText("In progress");

        kim().opensHome();

        var home = kim().awaitHome(blocks -> blocks.contains("Shown on Home"));
        assertThat(home).contains("Mine *", "Nobody", "/p" + card.ts().replace(".", ""), "<!date^", "Open");
        kim().clicks(card, "resolve");
        kim().awaitHome(blocks -> !blocks.contains("Shown on Home"));
    }

    @Test
    @DisplayName("2.4 App Home is filtered by mailbox and category, and speaks the reader's language")
    void home_is_filtered_by_mailbox_and_category() {
        customer("Lena").writes(SandboxDesk.SUPPORT, "English one", "Hello!");
        customer("レナ").writes(SandboxDesk.TOIAWASE, "日本語の件", "こんにちは。");
        var english = support().awaitCard("English one");
        var japanese = new ChannelView(desk, desk.toiawaseChannel()).awaitCard("日本語の件");
        mio().clicks(japanese, "claim");
        new AgentAtWork(desk, mio().user(), desk.supportChannel()).clicks(english, "claim");
        mio().categorises(japanese, "返品");
        japanese.awaitText("返品");
        english.awaitText("In progress");
        mio().opensHome();
        mio().awaitHome(blocks -> blocks.contains("English one") && blocks.contains("自分の担当") && blocks.contains("返品"));

        mio().usesHome("home_mailbox", "otoiawase");
        mio().awaitHome(blocks -> !blocks.contains("English one") && blocks.contains("日本語の件"));
        mio().usesHome("home_mailbox", "support");
        mio().awaitHome(blocks -> blocks.contains("English one") && !blocks.contains("日本語の件"));
        mio().usesHome("home_mailbox", "*");
        mio().awaitHome(blocks -> blocks.contains("English one") && blocks.contains("日本語の件"));
        mio().usesHome("home_category", categoryNamed("返品"));
        mio().awaitHome(blocks -> !blocks.contains("English one") && blocks.contains("日本語の件"));
    }

    private static String categoryNamed(String name) {
        for (var option : mio().home().findValue("elements").findParents("value")) {
            if (option.path("text").path("text").asString("").equals(name)) {
                return option.path("value").asString();
            }
        }
        throw new AssertionError(name);
    }

    @Test
    @DisplayName("2.4 App Home is turned page by page")
    void home_is_turned_page_by_page() {
        var many = customer("Max");
        for (int i = 0; i < 12; i++) {
            many.writes(SandboxDesk.SUPPORT, "One of many " + i, "Hello!");
        }
        for (int i = 0; i < 12; i++) {
            var card = support().awaitCard("One of many " + i);
            lee().clicks(card, "claim");
            card.awaitText("In progress");
        }
        lee().opensHome();
        var first = lee().awaitHome(blocks -> blocks.contains("MINE=1"));

        lee().usesHome("home_next", "MINE=1");

        lee().awaitHome(blocks -> blocks.contains("MINE=0") && !blocks.equals(first));
        lee().usesHome("home_previous", "MINE=0");
        lee().awaitHome(blocks -> blocks.contains("MINE=1"));
    }

    @Test
    @DisplayName("2.4 App Home shows what is snoozed in a section of its own, until it is woken")
    void home_shows_what_is_snoozed() {
        customer("Sina").writes(SandboxDesk.SUPPORT, "Asleep on Home", "Hello!");
        var card = support().awaitCard("Asleep on Home");
        kim().clicks(card, "claim");
        card.awaitText("In progress");
        kim().chooses(card, "snooze");
        kim().submits(Map.of("until", JsonNodeFactory.instance.stringNode("TOMORROW")));
        card.awaitText("Snoozed");

        kim().opensHome();

        awaitSection(section -> section.startsWith("Snoozed"));
        kim().clicks(card, "wake");
        awaitSection(section -> !section.startsWith("Snoozed"));
    }

    private static void awaitSection(Predicate<String> isRight) {
        await("another section of the Home").atMost(ChannelView.LIMIT).until(() -> section("Asleep on Home"), isRight);
    }

    /** The header above a line; empty if the line is not there. */
    private static String section(String subject) {
        var header = "";
        for (var block : kim().home().path("blocks").values()) {
            if (block.path("type").asString("").equals("header")) {
                header = block.at("/text/text").asString("");
            }
            if (block.toString().contains(subject)) {
                return header;
            }
        }
        return "";
    }

    @Test
    @DisplayName("2.4 App Home shows only inquiries of channels the viewer is in, and guests a sentence")
    void home_shows_nothing_of_channels_that_the_viewer_is_not_in() {
        customer("Nils").writes(SandboxDesk.SUPPORT, "Not for everyone", "Hello!");
        support().awaitCard("Not for everyone");
        var world = desk.slack().world();
        var newcomer = new AgentAtWork(desk, world.addUser("oda", "Oda", UserKind.MEMBER), desk.supportChannel());
        var guest = new AgentAtWork(desk, world.addUser("pia", "Pia", UserKind.GUEST), desk.supportChannel());
        world.join(guest.user().id(), desk.supportChannel().id());

        newcomer.opensHome();
        guest.opensHome();

        newcomer.awaitHome(blocks -> blocks.contains("You are in no channel of the desk"));
        guest.awaitHome(blocks -> blocks.contains("Only members of this workspace"));
        assertThat(guest.home().path("blocks")).hasSize(1);
        assertThat(newcomer.home().path("blocks")).hasSize(1);
    }

    private static Customer customer(String name) {
        return desk.mail().customer(name, "customer-" + ++customers + "@customers.example");
    }

    private static AgentAtWork kim() {
        return new AgentAtWork(desk, desk.agents().get(0), desk.supportChannel());
    }

    private static AgentAtWork lee() {
        return new AgentAtWork(desk, desk.agents().get(1), desk.supportChannel());
    }

    private static AgentAtWork mio() {
        return new AgentAtWork(desk, desk.agents().get(2), desk.toiawaseChannel());
    }

    private static ChannelView support() {
        return new ChannelView(desk, desk.supportChannel());
    }
}
