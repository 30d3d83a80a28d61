package dev.madoguchi.sandbox;

import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.slack.Channel;
import dev.madoguchi.sandbox.slack.Outcome;
import dev.madoguchi.sandbox.slack.UploadedFile;
import dev.madoguchi.sandbox.slack.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An agent in front of Slack. */
record AgentAtWork(SandboxDesk desk, User user, Channel channel) {

    Outcome clicks(CardView card, String actionId) {
        return desk.slack().people().click(user.id(), channel.id(), card.ts(), actionId);
    }

    /** Types into the thread; gives the time stamp of the message. */
    String replies(CardView card, String text) {
        return desk.slack().people().reply(user.id(), channel.id(), card.ts(), text);
    }

    String repliesWith(CardView card, String text, UploadedFile file) {
        return desk.slack().people().post(user.id(), channel.id(), card.ts(), text, List.of(file));
    }

    void reacts(CardView card, String emoji) {
        desk.slack().people().react(user.id(), channel.id(), card.ts(), emoji);
    }

    void edits(String ts, String text) {
        desk.slack().people().edit(user.id(), channel.id(), ts, text);
    }

    void deletes(String ts) {
        desk.slack().people().delete(user.id(), channel.id(), ts);
    }

    /** The preview of a reply, and a click on one of its buttons. */
    void decides(CardView card, String words, String actionId) {
        var preview = awaitWhisper(card, words);
        desk.slack().people().click(user.id(), channel.id(), preview.path("ts").asString(), actionId);
    }

    void sendsNow(CardView card, String text) {
        replies(card, text);
        decides(card, text, "send_now");
    }

    /** A note that only this agent sees, whenever it came: its words are those of one story. */
    ObjectNode awaitWhisper(String words) {
        return awaitWhisperSince("", words);
    }

    /** One that came after the card: other stories have shown the same agent the same words. */
    ObjectNode awaitWhisper(CardView card, String words) {
        return awaitWhisperSince(card.ts(), words);
    }

    private ObjectNode awaitWhisperSince(String ts, String words) {
        return await("a private note with \"" + words + "\"")
                .atMost(ChannelView.LIMIT)
                .until(() -> whisperSince(ts, words), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<ObjectNode> whisperSince(String ts, String words) {
        return desk.slack().world().stateFor(user.id()).path("channels").values().stream()
                .flatMap(shown -> shown.path("messages").values().stream())
                .filter(message -> message.path("ephemeral").asBoolean(false))
                .filter(message -> message.path("ts").asString("").compareTo(ts) > 0)
                .filter(message -> message.toString().contains(words))
                .map(ObjectNode.class::cast)
                .reduce((earlier, later) -> later);
    }

    /** Gives the inquiry new categories in the form. */
    Outcome categorises(CardView card, String names) {
        clicks(card, "categories");
        return submits(Map.of("new", JsonNodeFactory.instance.stringNode(names)));
    }

    /** An entry of one of the card's menus. */
    Outcome chooses(CardView card, String entry) {
        var value = card.menu().stream()
                .filter(offered -> offered.startsWith(entry + ":"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The menu offers " + card.menu()));
        var menu = List.of("original", "history", "forward", "split").contains(entry) ? "mail_menu" : "menu";
        return desk.slack().people().click(user.id(), channel.id(), card.ts(), menu, value);
    }

    /** An entry of the menu beside a mail in a thread. */
    Outcome choosesBeside(JsonNode post, String entry) {
        var value = post.path("blocks").values().stream()
                .flatMap(block -> block.at("/accessory/options").values().stream())
                .map(option -> option.path("value").asString(""))
                .filter(offered -> offered.startsWith(entry + ":"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing beside " + post));
        return desk.slack()
                .people()
                .click(user.id(), channel.id(), post.path("ts").asString(), "post_menu", value);
    }

    /** Fills in the form that is open, each input by its name, and sends it. */
    Outcome submits(Map<String, JsonNode> inputs) {
        var view = form().path("id").asString();
        var state = new HashMap<String, Map<String, JsonNode>>();
        inputs.forEach((name, content) -> state.put(name, Map.of(name, content)));
        return desk.slack().people().submitView(user.id(), view, state);
    }

    /** The form that is open; of several the one in front. */
    JsonNode form() {
        return await("the form")
                .atMost(ChannelView.LIMIT)
                .until(() -> forms().path(forms().size() - 1), JsonNode::isObject);
    }

    private JsonNode forms() {
        return desk.slack().world().stateFor(user.id()).at("/views/modals");
    }

    void closesForm() {
        desk.slack().people().closeView(user.id(), form().path("id").asString());
    }

    Outcome clicksInForm(String actionId, String... values) {
        return desk.slack().people().clickInView(user.id(), form().path("id").asString(), actionId, values);
    }

    void opensHome() {
        desk.slack().people().openHome(user.id());
    }

    /** Clicks on the Home, or chooses in one of its menus. */
    Outcome usesHome(String actionId, String... values) {
        return desk.slack().people().clickInView(user.id(), home().path("id").asString(), actionId, values);
    }

    JsonNode home() {
        return desk.slack().world().stateFor(user.id()).at("/views/home");
    }

    String awaitHome(Predicate<String> looks) {
        return await("the Home")
                .atMost(ChannelView.LIMIT)
                .until(() -> home().path("blocks").toString(), looks);
    }

    Outcome types(String command, String text) {
        return desk.slack().people().slash(user.id(), channel.id(), command, text);
    }
}
