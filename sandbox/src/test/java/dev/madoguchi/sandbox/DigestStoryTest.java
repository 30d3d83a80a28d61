package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.application.report.PostDigest;
import dev.madoguchi.sandbox.slack.UserKind;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stands in the thread of a digest, and what is behind its figures. */
class DigestStoryTest {

    @Test
    @DisplayName("5.3 Every figure of a digest opens the list of inquiries behind it, page by page")
    void a_figure_opens_the_inquiries_behind_it() {
        for (int i = 1; i <= 11; i++) {
            customer("Customer " + i).writes(SandboxDesk.SUPPORT, "Counted number " + i, "Count me.");
            support().awaitCard("Counted number " + i);
        }
        var details = detailsOfANewDigest();

        click(kim(), details, "behind_new");

        assertThat(kim().form().toString()).contains("What is behind this?", "New, since", "Page 1 of");
        while (!kim().form().toString().contains("Counted number 11")) {
            turnThePage();
        }
        assertThat(kim().form().toString()).doesNotContain("Page 1 of");
        kim().closesForm();
    }

    private static void turnThePage() {
        var before = kim().form().toString();
        assertThat(kim().clicksInForm("behind_next").ok()).isTrue();
        await("the next page")
                .atMost(ChannelView.LIMIT)
                .until(() -> kim().form().toString(), shown -> !shown.equals(before));
    }

    @Test
    @DisplayName("5.3 A guest in the channel of a digest sees nothing of what is behind it")
    void a_guest_sees_nothing_of_it() {
        customer("Uma").writes(SandboxDesk.SUPPORT, "Not for everybody", "A secret.");
        support().awaitCard("Not for everybody");
        var details = detailsOfANewDigest();
        var guest = desk().slack().world().addUser("omar", "Omar", UserKind.GUEST);
        desk().slack().world().join(guest.id(), desk().supportChannel().id());
        var omar = new AgentAtWork(desk(), guest, desk().supportChannel());

        click(omar, details, "behind_new");

        omar.awaitWhisper("Only members of this workspace");
        assertThat(desk().slack()
                        .world()
                        .stateFor(guest.id())
                        .at("/views/modals/0")
                        .isObject())
                .isFalse();
    }

    @Test
    @DisplayName("5.2 The thread of a digest has the details, the pictures with their words, and the definitions")
    void the_thread_has_details_and_pictures() {
        var vera = customer("Vera");
        vera.writes(SandboxDesk.SUPPORT, "Pictured", "Draw me.");
        var card = support().awaitCard("Pictured");
        kim().sendsNow(card, "Drawn.");
        card.awaitText("Waiting for the customer");

        var details = detailsOfANewDigest().toString();

        assertThat(details)
                .contains(
                        "Backlog:", "First response:", "Line chart", "Heat map", "What the figures mean", "slack_file");
    }

    private static void click(AgentAtWork agent, JsonNode message, String actionId) {
        desk().slack()
                .people()
                .click(
                        agent.user().id(),
                        desk().supportChannel().id(),
                        message.path("ts").asString(),
                        actionId);
    }

    private static JsonNode detailsOfANewDigest() {
        var before = digests();
        desk().bot(PostDigest.class).soFar(desk().supportChannel().id());
        var ts = await("the digest")
                .atMost(ChannelView.LIMIT)
                .until(() -> latest(), latest -> digests() > before)
                .orElseThrow();
        return await("its thread")
                .atMost(ChannelView.LIMIT)
                .until(
                        () -> new CardView(support(), ts)
                                .thread().stream()
                                        .filter(message -> message.path("blocks")
                                                .toString()
                                                .contains("behind_new"))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static long digests() {
        return support().messages().stream().filter(DigestStoryTest::isDigest).count();
    }

    private static Optional<String> latest() {
        return support().messages().stream()
                .filter(DigestStoryTest::isDigest)
                .map(message -> message.path("ts").asString())
                .reduce((earlier, later) -> later);
    }

    private static boolean isDigest(JsonNode message) {
        return message.at("/blocks/0/text/text").asString("").startsWith("This week so far");
    }
}
