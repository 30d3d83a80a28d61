package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.lee;
import static dev.madoguchi.sandbox.Story.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.domain.ServiceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An inquiry changes hands, or waits too long. */
class HandOverStoryTest {

    @Test
    @DisplayName("2.2 Assign to…: the colleague finds what was asked and promised in the thread, and is told directly")
    void a_colleague_who_takes_over_finds_everything_in_the_thread() {
        var hugo = customer("Hugo");
        hugo.writes(SandboxDesk.SUPPORT, "An earlier matter", "Hello!");
        support().awaitCard("An earlier matter");
        hugo.writes(SandboxDesk.SUPPORT, "The sofa", "Where is my sofa?");
        var card = support().awaitCard("The sofa");
        kim().sendsNow(card, "It comes on Monday.");
        hugo.replies(hugo.awaitMail(), "At what time?");
        card.awaitInThread("At what time?");
        card.awaitText("In progress");

        kim().chooses(card, "assign");
        kim().submits(Map.of("assignee", text(lee().user().id()), "note", text("He is in a hurry.")));

        var packet = card.awaitInThread("who takes over").toString();
        assertThat(packet).contains("Where is my sofa?", "It comes on Monday.", "At what time?", "An earlier matter");
        var told = awaitDirect("He is in a hurry.");
        assertThat(told.toString()).contains("assigned", "The sofa", card.ts().replace(".", ""));
    }

    @Test
    @DisplayName("4.1 After the deadline a direct message to the agent, and the Home lists it as overdue")
    void who_has_what_is_overdue_is_told_directly() throws Exception {
        customer("Ida").writes(SandboxDesk.SUPPORT, "Waiting for hours", "Hello?");
        var card = support().awaitCard("Waiting for hours");
        lee().clicks(card, "claim");
        card.awaitText("In progress");
        Promises.waits(card, 270);
        Promises.give(Map.of(ServiceText.FIRST_ANSWER, "4h"));
        try {
            desk().bot(Scheduler.class).triggerJob(JobKey.jobKey("deadline"));
            card.awaitInThread("The time to answer this customer is over");
            assertThat(awaitDirect("Waiting for hours").toString()).contains("is over, and you have it");
            lee().opensHome();
            lee().awaitHome(blocks -> blocks.contains("Overdue (") && blocks.contains("Waiting for hours"));
        } finally {
            Promises.takeBack();
        }
    }

    private static ObjectNode awaitDirect(String words) {
        return await("a direct message with \"" + words + "\"")
                .atMost(ChannelView.LIMIT)
                .until(
                        () -> direct().stream()
                                .filter(message -> message.toString().contains(words))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static List<ObjectNode> direct() {
        var world = desk().slack().world();
        return world.messages(world.directMessages(lee().user().id()).id());
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
