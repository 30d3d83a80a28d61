package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.lee;
import static dev.madoguchi.sandbox.Story.mio;
import static dev.madoguchi.sandbox.Story.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.sandbox.slack.UserKind;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An agent opens an inquiry. */
class NewInquiryStoryTest {

    @Test
    @DisplayName("2.3 /inquiry new writes to a customer first: undo window, thread and answer are those of any inquiry")
    void an_agent_writes_to_a_customer_first() {
        var anna = customer("Anna");

        kim().types("/inquiry", "new");
        var several = kim().submits(form("MAIL", anna.address() + ", bob@customers.example", "Your parcel"));
        assertThat(several.body().at("/errors/contact").asString()).contains("one address only");
        var ours = kim().submits(form("MAIL", SandboxDesk.SUPPORT, "Your parcel"));
        assertThat(ours.body().at("/errors/contact").asString()).contains("is a mailbox of this desk");
        var mailForm = form("MAIL", anna.address(), "Your parcel");
        mailForm.put("name", text("Anna"));
        kim().submits(mailForm);
        var card = support().awaitCard("Your parcel");
        card.awaitText("wrote to the customer first");
        kim().decides(card, "It came back to us.", "send_now");

        var mail = anna.awaitMail();
        assertThat(mail.subject()).isEqualTo("Your parcel");
        assertThat(mail.text()).contains("Hello Anna,", "It came back to us.");
        card.awaitText("Waiting for the customer");
        card.awaitInThread("A mail by");
        anna.replies(mail, "Please send it again.");
        card.awaitInThread("Please send it again.");
    }

    @Test
    @DisplayName(
            "2.3 The shortcut records a phone call: nothing is mailed, and what is written in its thread stays there")
    void a_phone_call_is_written_down() {
        desk().slack().people().shortcut(lee().user().id(), "new_inquiry");
        var nobody = lee().submits(form("CALL", "", "A call about the bill"));
        assertThat(nobody.body().at("/errors/contact").asString()).contains("Say who it was");
        var call = form("CALL", "090-1234-5678", "A call about the bill");
        call.put("name", text("Ms Tanaka"));
        lee().submits(call);

        var card = support().awaitCard("A call about the bill");
        assertThat(card.text()).contains("New", "Ms Tanaka (09012345678)", "Written down by", "It came back to us.");
        known(card);
        kim().replies(card, "We shall call you back.");
        kim().awaitWhisper(card, "has no mail address");
    }

    @Test
    @DisplayName(
            "2.3 Create inquiry from this: the text is filled in, and the card points to a message its channel may see")
    void any_message_becomes_an_inquiry() {
        var people = desk().slack().people();
        var here = desk().supportChannel().id();
        var told = people.post(lee().user().id(), here, "A customer says the lift is stuck <!channel>");

        people.messageShortcut(kim().user().id(), here, told, "inquiry_from");
        assertThat(kim().form().toString()).contains("A customer says the lift is stuck");
        var call = form("CALL", "090-0000-1111", "The lift is stuck");
        call.remove("text");
        kim().submits(call);

        var card = support().awaitCard("The lift is stuck");
        assertThat(card.text())
                .contains("this message", "/p" + told.replace(".", ""))
                .doesNotContain("<!channel");
        known(card);
        var note = kim().replies(card, "// It is stuck again");
        people.messageShortcut(kim().user().id(), here, note, "inquiry_from");
        assertThat(kim().form().toString()).contains("belongs to #");
        kim().closesForm();
    }

    @Test
    @DisplayName("2.3 Nothing points from an inquiry into a private channel, or comes out of one where the desk is not")
    void a_private_channel_stays_private() {
        var world = desk().slack().world();
        var people = desk().slack().people();
        var secret = world.addChannel("secret-of-" + System.nanoTime(), true, true);
        var closed = world.addChannel("closed-" + System.nanoTime(), true, false);
        for (var channel : new String[] {secret.id(), closed.id()}) {
            world.join(kim().user().id(), channel);
        }
        var told = people.post(kim().user().id(), secret.id(), "The board heard a complaint");
        var hidden = people.post(kim().user().id(), closed.id(), "Between us");

        people.messageShortcut(kim().user().id(), secret.id(), told, "inquiry_from");
        kim().submits(form("CALL", "090-2222-3333", "A complaint"));
        var card = support().awaitCard("A complaint");
        assertThat(card.text()).doesNotContain("this message", secret.id());

        people.messageShortcut(kim().user().id(), closed.id(), hidden, "inquiry_from");
        assertThat(kim().form().toString()).contains("Invite it first").doesNotContain("Between us");
        kim().closesForm();
    }

    @Test
    @DisplayName("2.4 App Home has a button for it; guests and who is in no channel of the desk are told why not")
    void the_home_offers_it_to_who_may() {
        mio().opensHome();
        mio().awaitHome(blocks -> blocks.contains("new_inquiry"));
        mio().usesHome("new_inquiry", "new");
        assertThat(mio().form().toString()).contains("新しい問い合わせ", "お客様にメールを送る");
        mio().closesForm();

        var world = desk().slack().world();
        var guest = new AgentAtWork(desk(), world.addUser("quinn", "Quinn", UserKind.GUEST), desk().supportChannel());
        var newcomer = new AgentAtWork(desk(), world.addUser("rosa", "Rosa", UserKind.MEMBER), desk().supportChannel());
        desk().slack().people().shortcut(guest.user().id(), "new_inquiry");
        desk().slack().people().shortcut(newcomer.user().id(), "new_inquiry");
        assertThat(guest.form().toString()).contains("Only members of this workspace");
        assertThat(newcomer.form().toString()).contains("You are in no channel of the desk");
    }

    /** A mail or a call in the English mailbox. */
    private static Map<String, JsonNode> form(String kind, String contact, String subject) {
        var form = new HashMap<String, JsonNode>();
        form.put("kind", text(kind));
        form.put("mailbox", text("support"));
        if (!contact.isEmpty()) {
            form.put("contact", text(contact));
        }
        form.put("subject", text(subject));
        form.put("text", text("It came back to us."));
        return form;
    }

    private static void known(CardView card) {
        await("the desk to know where the card stands")
                .atMost(ChannelView.LIMIT)
                .until(() -> desk().bot(Cards.class)
                        .inquiryAt(desk().supportChannel().id(), card.ts())
                        .isPresent());
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
