package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

    private static AtDesk at;

    @BeforeAll
    static void start() {
        at = new AtDesk(Story.start(false));
    }

    @AfterAll
    static void end() {
        at.desk().close();
    }

    @Test
    @DisplayName(
            "2.4 App Home shows mine, nobody's and waiting ones with the way to their cards, and follows what happens")
    void home_shows_what_there_is_to_do_and_follows_what_happens() {
        at.customer("Kira").writes(SandboxDesk.SUPPORT, "Shown on Home", "Hello!");
        var card = at.support().awaitCard("Shown on Home");
        at.kim().clicks(card, "claim");
        card.awaitText("In progress");

        at.kim().opensHome();

        var home = at.kim().awaitHome(blocks -> blocks.contains("Shown on Home"));
        assertThat(home).contains("Mine *", "Nobody", "/p" + card.ts().replace(".", ""), "<!date^", "Open");
        at.kim().clicks(card, "resolve");
        at.kim().awaitHome(blocks -> !blocks.contains("Shown on Home"));
    }

    @Test
    @DisplayName("2.4 App Home is filtered by mailbox and category, and speaks the reader's language")
    void home_is_filtered_by_mailbox_and_category() {
        at.customer("Lena").writes(SandboxDesk.SUPPORT, "English one", "Hello!");
        at.customer("レナ").writes(SandboxDesk.TOIAWASE, "日本語の件", "こんにちは。");
        var english = at.support().awaitCard("English one");
        var japanese = at.toiawase().awaitCard("日本語の件");
        at.mio().clicks(japanese, "claim");
        new AgentAtWork(at.desk(), at.mio().user(), at.desk().supportChannel()).clicks(english, "claim");
        at.mio().categorises(japanese, "返品");
        japanese.awaitText("返品");
        english.awaitText("In progress");
        at.mio().opensHome();
        at.mio()
                .awaitHome(
                        blocks -> blocks.contains("English one") && blocks.contains("自分の担当") && blocks.contains("返品"));

        at.mio().usesHome("home_mailbox", "otoiawase");
        at.mio().awaitHome(blocks -> !blocks.contains("English one") && blocks.contains("日本語の件"));
        at.mio().usesHome("home_mailbox", "support");
        at.mio().awaitHome(blocks -> blocks.contains("English one") && !blocks.contains("日本語の件"));
        at.mio().usesHome("home_mailbox", "*");
        at.mio().awaitHome(blocks -> blocks.contains("English one") && blocks.contains("日本語の件"));
        at.mio().usesHome("home_category", categoryNamed("返品"));
        at.mio().awaitHome(blocks -> !blocks.contains("English one") && blocks.contains("日本語の件"));
    }

    private static String categoryNamed(String name) {
        for (var option : at.mio().home().findValue("elements").findParents("value")) {
            if (option.path("text").path("text").asString("").equals(name)) {
                return option.path("value").asString();
            }
        }
        throw new AssertionError(name);
    }

    @Test
    @DisplayName("2.4 App Home is turned page by page")
    void home_is_turned_page_by_page() {
        var many = at.customer("Max");
        for (int i = 0; i < 12; i++) {
            many.writes(SandboxDesk.SUPPORT, "One of many " + i, "Hello!");
        }
        for (int i = 0; i < 12; i++) {
            var card = at.support().awaitCard("One of many " + i);
            at.lee().clicks(card, "claim");
            card.awaitText("In progress");
        }
        at.lee().opensHome();
        var first = at.lee().awaitHome(blocks -> blocks.contains("MINE=1"));

        at.lee().usesHome("home_next", "MINE=1");

        at.lee().awaitHome(blocks -> blocks.contains("MINE=0") && !blocks.equals(first));
        at.lee().usesHome("home_previous", "MINE=0");
        at.lee().awaitHome(blocks -> blocks.contains("MINE=1"));
    }

    @Test
    @DisplayName("2.4 App Home shows what is snoozed in a section of its own, until it is woken")
    void home_shows_what_is_snoozed() {
        at.customer("Sina").writes(SandboxDesk.SUPPORT, "Asleep on Home", "Hello!");
        var card = at.support().awaitCard("Asleep on Home");
        at.kim().clicks(card, "claim");
        card.awaitText("In progress");
        at.kim().chooses(card, "snooze");
        at.kim().submits(Map.of("until", JsonNodeFactory.instance.stringNode("TOMORROW")));
        card.awaitText("Snoozed");

        at.kim().opensHome();

        awaitSection(section -> section.startsWith("Snoozed"));
        at.kim().clicks(card, "wake");
        awaitSection(section -> !section.startsWith("Snoozed"));
    }

    private static void awaitSection(Predicate<String> isRight) {
        await("another section of the Home").atMost(ChannelView.LIMIT).until(() -> section("Asleep on Home"), isRight);
    }

    /** The header above a line; empty if the line is not there. */
    private static String section(String subject) {
        var header = "";
        for (var block : at.kim().home().path("blocks").values()) {
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
        at.customer("Nils").writes(SandboxDesk.SUPPORT, "Not for everyone", "Hello!");
        at.support().awaitCard("Not for everyone");
        var world = at.desk().slack().world();
        var newcomer = new AgentAtWork(
                at.desk(),
                world.addUser("oda", "Oda", UserKind.MEMBER),
                at.desk().supportChannel());
        var guest = new AgentAtWork(
                at.desk(),
                world.addUser("pia", "Pia", UserKind.GUEST),
                at.desk().supportChannel());
        world.join(guest.user().id(), at.desk().supportChannel().id());

        newcomer.opensHome();
        guest.opensHome();

        newcomer.awaitHome(blocks -> blocks.contains("You are in no channel of the desk"));
        guest.awaitHome(blocks -> blocks.contains("Only members of this workspace"));
        assertThat(guest.home().path("blocks")).hasSize(1);
        assertThat(newcomer.home().path("blocks")).hasSize(1);
    }
}
