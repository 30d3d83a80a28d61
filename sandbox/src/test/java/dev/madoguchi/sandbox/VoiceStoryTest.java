package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.customer;
import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.kim;
import static dev.madoguchi.sandbox.Story.lee;
import static dev.madoguchi.sandbox.Story.mio;
import static dev.madoguchi.sandbox.Story.support;
import static dev.madoguchi.sandbox.Story.toiawase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.report.PostDigest;
import dev.madoguchi.application.voice.MailPosts;
import dev.madoguchi.application.voice.Offers;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.sandbox.slack.Outcome;
import dev.madoguchi.sandbox.slack.UserKind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What customers wish for reaches those who make the product, and they hear that it is done. */
class VoiceStoryTest {

    @Test
    @DisplayName(
            "6.1 A need counts customers, stands anonymised in the product channel, and when done offers a draft each")
    void two_customers_wish_for_the_same_and_hear_that_it_is_done() {
        var anna = customer("Anna Wish");
        anna.writes(
                SandboxDesk.SUPPORT,
                "Too bright for me",
                "Hello Kim,\nI am Anna Wish. Please add a dark mode, order A-47110.\nCall me: 030 1234567");
        var annas = opened("Too bright for me");
        var ben = customer("Ben Want");
        ben.writes(SandboxDesk.SUPPORT, "My eyes hurt", "line\n".repeat(40) + "A dark mode, please. Ben");
        var bens = opened("My eyes hurt");

        shortcut(kim(), annas.ts());
        assertThat(input(kim(), "quote"))
                .isEqualTo("Hello […],\nI am […]. Please add a dark mode, order […].\nCall me: […]");
        assertThat(send(kim(), "Please add a dark mode.", "new_need", "Dark mode of the story")
                        .ok())
                .isTrue();
        var need = product().awaitCard("Dark mode of the story");
        need.awaitText("1 customer");
        shortcut(lee(), awaitMailIn(bens));
        assertThat(input(lee(), "quote")).contains("A dark mode, please. […]");
        send(lee(), "A dark mode, please.", "need", needNumber());

        need.awaitText("2 customers");
        need.awaitInThread("Please add a dark mode.");
        need.awaitInThread("A dark mode, please.");
        assertThat(need.message().toString() + need.thread())
                .doesNotContain("Anna", "Ben", "Wish", "customers.example", "Too bright for me", "47110");

        inProduct(kim()).clicks(need, "need_done");
        assertThat(kim().form().toString()).contains("2 inquiries wait");
        kim().submits(Map.of("text", text("Dear {customer}, there is a dark mode now.")));
        need.awaitText("Done");
        annas.awaitInThread("there is a dark mode now");
        await("the channel to hear where drafts wait")
                .atMost(ChannelView.LIMIT)
                .until(() ->
                        support().messages().toString().contains("Done: Dark mode of the story.* A draft for each"));
        var draft = awaitDraft(bens);
        assertThat(bens.thread()).noneMatch(message -> message.toString().contains("answers:"));
        desk().slack().people().click(lee().user().id(), desk().supportChannel().id(), draft, "use_offer");
        var typed = input(lee(), "text-o" + offerOf(bens));
        assertThat(typed).isEqualTo("Dear Ben Want, there is a dark mode now.");
        lee().submits(Map.of("text-o" + offerOf(bens), text(typed)));
        lee().decides(bens, "there is a dark mode now", "send_now");

        assertThat(ben.awaitMail().text()).contains("Dear Ben Want, there is a dark mode now.");
        bens.awaitInThread("has sent the draft");
        assertThat(anna.mails()).isEmpty();

        inProduct(kim()).clicks(need, "need_reopen");
        annas.awaitInThread("is open again");
    }

    @Test
    @DisplayName("6.1 Only a card or a customer''s mail has a voice; outsiders take nothing out of a channel")
    void a_voice_is_that_of_a_customer() {
        customer("Uwe").writes(SandboxDesk.SUPPORT, "A wish of Uwe", "Make it faster.");
        var card = opened("A wish of Uwe");
        var note = kim().replies(card, "// he wrote this before");
        var guest = desk().slack().world().addUser("voice-guest", "A guest", UserKind.GUEST);
        desk().slack().world().join(guest.id(), desk().supportChannel().id());
        var outsider = new AgentAtWork(desk(), guest, desk().supportChannel());

        shortcut(kim(), note);
        kim().awaitWhisper(card, "on a mail of the customer");
        shortcut(outsider, card.ts());
        outsider.awaitWhisper(card, "Only members of this workspace");
        shortcut(kim(), card.ts());
        var refused = send(kim(), "Make it faster.", "new_need", "");

        assertThat(refused.body().toString()).contains("Choose a need, or type the name of a new one.");
        kim().closesForm();
    }

    @Test
    @DisplayName("6.1 Who is in the product channel but in no channel of the desk cannot say that a need is done")
    void only_somebody_of_the_desk_says_that_it_is_done() {
        customer("Vic").writes(SandboxDesk.SUPPORT, "A wish of Vic", "Make it louder.");
        var card = opened("A wish of Vic");
        shortcut(kim(), card.ts());
        send(kim(), "Make it louder.", "new_need", "Louder, said in a story");
        var need = product().awaitCard("Louder, said in a story");
        var member = desk().slack().world().addUser("developer", "A developer", UserKind.MEMBER);
        desk().slack().world().join(member.id(), desk().productChannel().id());
        var developer = new AgentAtWork(desk(), member, desk().productChannel());

        developer.clicks(need, "need_done");

        developer.awaitWhisper(card, "Only members of this workspace who work at the desk");
    }

    @Test
    @DisplayName("6.1 In a Japanese channel the same in Japanese; the digest lists the week''s new needs")
    void a_japanese_customer_is_heard_and_counted_in_the_digest() {
        customer("山田 花子").writes(SandboxDesk.TOIAWASE, "画面について", "佐々木様\n山田です。暗い画面がほしいです。\nよろしくお願いいたします。");
        var card = toiawase().awaitCard("画面について");
        awaitCardKnown(card);
        var people = desk().slack().people();
        people.messageShortcut(mio().user().id(), desk().toiawaseChannel().id(), card.ts(), "voice");
        assertThat(mio().form().toString()).contains("お客様の声");
        assertThat(input(mio(), "quote")).isEqualTo("[…]様\n[…]です。暗い画面がほしいです。\nよろしくお願いいたします。");

        send(mio(), "暗い画面がほしいです。", "new_need", "物語の暗い画面");

        product().awaitCard("物語の暗い画面").awaitInThread("暗い画面がほしいです。");
        desk().bot(PostDigest.class).soFar(desk().toiawaseChannel().id());
        await("the digest with the need")
                .atMost(ChannelView.LIMIT)
                .until(() -> toiawase().messages().toString().contains("物語の暗い画面（1 人）"));
    }

    private static CardView opened(String subject) {
        var card = support().awaitCard(subject);
        awaitCardKnown(card);
        return card;
    }

    private static void awaitCardKnown(CardView card) {
        await("the desk to know where the card stands")
                .atMost(ChannelView.LIMIT)
                .until(() -> desk().bot(Cards.class)
                        .inquiryAt(card.channel().channel().id(), card.ts())
                        .isPresent());
    }

    private static String awaitMailIn(CardView card) {
        var ts = card.awaitInThread("A dark mode, please. Ben").path("ts").asString();
        await("the desk to know which mail stands there")
                .atMost(ChannelView.LIMIT)
                .until(() -> desk().bot(MailPosts.class)
                        .mailAt(new Cards.Place(desk().supportChannel().id(), ts))
                        .isPresent());
        return ts;
    }

    private static void shortcut(AgentAtWork agent, String ts) {
        desk().slack()
                .people()
                .messageShortcut(agent.user().id(), desk().supportChannel().id(), ts, "voice");
    }

    private static Outcome send(AgentAtWork agent, String quote, String input, String need) {
        return agent.submits(Map.of("quote", text(quote), input, text(need)));
    }

    private static ChannelView product() {
        return new ChannelView(desk(), desk().productChannel());
    }

    private static AgentAtWork inProduct(AgentAtWork agent) {
        return new AgentAtWork(desk(), agent.user(), desk().productChannel());
    }

    private static String input(AgentAtWork agent, String name) {
        return agent.form().path("blocks").values().stream()
                .filter(block -> block.path("block_id").asString("").equals(name))
                .map(block -> block.at("/element/initial_value").asString(""))
                .findFirst()
                .orElseThrow(() -> new AssertionError(agent.form()));
    }

    private static String needNumber() {
        return Long.toString(desk().bot(JdbcClient.class)
                .sql("SELECT id FROM need WHERE name = 'Dark mode of the story'")
                .query(Long.class)
                .single());
    }

    private static String awaitDraft(CardView card) {
        return await("the draft")
                .atMost(ChannelView.LIMIT)
                .until(
                        () -> card.thread().stream()
                                .filter(message -> message.toString().contains("use_offer"))
                                .map(message -> message.path("ts").asString())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static long offerOf(CardView card) {
        var inquiry = desk().bot(Cards.class)
                .inquiryAt(desk().supportChannel().id(), card.ts())
                .orElseThrow();
        return desk().bot(Offers.class).open(new NeedId(Long.parseLong(needNumber()))).stream()
                .filter(offer -> offer.inquiry().equals(inquiry))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
