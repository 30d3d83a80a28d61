package dev.madoguchi.slack.post;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Takes down what would be sent to Slack, with one kind of data in one language. */
final class Drawing {

    static final String CHANNEL = "C0AAAAAAAA1";

    private static final String TRIGGER = "1234567890.1234567890.0123456789abcdef0123456789abcdef";
    private static final Gson GSON = GsonFactory.createSnakeCase();

    final Data data;
    final Words words;
    final Samples some;
    private final ResourceBundle sentences;
    private final List<Case> cases = new ArrayList<>();

    Drawing(Data data, Locale language) {
        this.data = data;
        words = Words.in(language);
        some = new Samples(data, language);
        sentences = ResourceBundle.getBundle("dev.madoguchi.slack.words", language);
    }

    /** Of everything that the desk can say. */
    Set<String> keys() {
        return sentences.keySet();
    }

    boolean has(String key) {
        return sentences.containsKey(key);
    }

    String pattern(String key) {
        return sentences.getString(key);
    }

    List<Case> cases() {
        return cases;
    }

    /** Posted once, and drawn anew later, of which Slack demands more. */
    void card(String name, Note note) {
        var body = message(note.text(), note.blocks());
        body.addProperty("ts", "1763769600.000100");
        add(name, "chat.update", body);
    }

    void post(String name, String text, List<LayoutBlock> blocks) {
        add(name, "chat.postMessage", message(text, blocks));
    }

    void post(String name, Note note) {
        post(name, note.text(), note.blocks());
    }

    void whisper(String name, Note note) {
        var body = message(note.text(), note.blocks());
        body.addProperty("user", Samples.AGENT.value());
        add(name, "chat.postEphemeral", body);
    }

    void whisper(String name, String text) {
        whisper(name, new Note(text, List.of()));
    }

    /** The answer to a command. */
    void answer(String name, Note note) {
        var body = new JsonObject();
        body.addProperty("response_type", "ephemeral");
        body.addProperty("text", note.text());
        body.add("blocks", GSON.toJsonTree(note.blocks()));
        add(name, "response_url", body);
    }

    /** A form, or a sheet to be read. */
    void open(String name, View view) {
        var body = new JsonObject();
        body.addProperty("trigger_id", TRIGGER);
        body.add("view", GSON.toJsonTree(view));
        add(name, "views.open", body);
    }

    void home(String name, View view) {
        var body = new JsonObject();
        body.addProperty("user_id", Samples.AGENT.value());
        body.add("view", GSON.toJsonTree(view));
        add(name, "views.publish", body);
    }

    /** What a form says below one of its inputs. */
    void error(String name, String said) {
        var errors = new JsonObject();
        errors.addProperty("input", said);
        var body = new JsonObject();
        body.addProperty("response_action", "errors");
        body.add("errors", errors);
        add(name, "ack.view_submission", body);
    }

    private static JsonObject message(String text, List<LayoutBlock> blocks) {
        var body = new JsonObject();
        body.addProperty("channel", CHANNEL);
        body.addProperty("text", text);
        body.add("blocks", GSON.toJsonTree(blocks));
        return body;
    }

    private void add(String name, String method, JsonObject body) {
        var payload = new JsonObject();
        payload.addProperty("method", method);
        payload.add("body", body);
        cases.add(new Case(name + " " + data + " " + words.language(), words.language(), payload));
    }
}
