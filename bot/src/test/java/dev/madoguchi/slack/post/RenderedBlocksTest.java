package dev.madoguchi.slack.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.madoguchi.slack.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Everything the desk posts, in every state, language and kind of text: drawn, written to a file and checked. */
class RenderedBlocksTest {

    private static final Path FILE = Path.of("target/rendered.jsonl");
    private static final Path VALIDATOR = Path.of("../../shared/slack/validate_blocks.py");

    /** What is alive in Slack; our own dates and mentions of agents are. */
    private static final Pattern ALIVE = Pattern.compile(
            "<(?!!date\\^[0-9]+\\^|@U0AGENT0[0-9]>)[!@#]|<(http(?!s://desk\\.slack\\.com/archives/)|mailto)");

    private final Gson gson = GsonFactory.createSnakeCase();
    private final List<JsonObject> calls = new ArrayList<>();

    @Test
    void everything_drawn_is_inert_and_what_slack_accepts() throws Exception {
        for (var language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            for (var text : RenderedSamples.TEXTS) {
                drawAll(new RenderedSamples(language, text), Words.in(language));
                drawLooks(new LookSamples(Words.in(language), text));
                drawSettings(new SettingsSamples(
                        Words.in(language), text, new RenderedSamples(language, text).categories(250)));
            }
        }
        write();

        assertThat(calls).hasSizeGreaterThan(200);
        assertThat(calls).allSatisfy(call -> assertInert(call));
        validate();
    }

    private void drawAll(RenderedSamples samples, Words words) {
        samples.cards().forEach(view -> {
            var card = new InquiryCard(view);
            message("chat.postMessage", card.text(), card.blocks());
            message("chat.update", card.text(), card.blocks());
        });
        samples.details().forEach(blocks -> message("chat.postMessage", "A mail in full", blocks));
        samples.needs().forEach(blocks -> message("chat.postMessage", "What customers wish for", blocks));
        samples.briefings().forEach(blocks -> message("chat.postMessage", "A packet", blocks));
        samples.told().forEach(note -> message("chat.postMessage", note.text(), note.blocks()));
        samples.approvals().forEach(blocks -> message("chat.postMessage", "A request for approval", blocks));
        samples.previews().forEach(note -> message("chat.postEphemeral", note.text(), note.blocks()));
        samples.digests().forEach(shown -> {
            var text = new DigestText(shown);
            var lines = DigestDetails.lines(shown);
            message("chat.postMessage", DigestBlocks.text(text), DigestBlocks.of(text));
            message("chat.postMessage", String.join("\n", lines), DigestBlocks.details(lines));
            var note = DigestBlocks.note(shown);
            message("chat.postEphemeral", note.text(), note.blocks());
        });
        samples.notes().forEach(note -> message("chat.postEphemeral", note, List.of()));
        samples.forms().forEach(view -> form("views.open", view));
        for (var line : samples.lines()) {
            message("chat.postMessage", line, List.of(Blocks.context(List.of(Blocks.mrkdwn(line)))));
        }
        message(
                "chat.postMessage",
                words.get("digest.definitions"),
                List.of(Blocks.own(words.get("digest.definitions"))));
    }

    private void drawLooks(LookSamples samples) {
        samples.notes().forEach(note -> message("chat.postEphemeral", note.text(), note.blocks()));
        samples.homes().forEach(home -> {
            var body = new JsonObject();
            body.addProperty("user_id", "U0AGENT01");
            body.add("view", gson.toJsonTree(home));
            add("views.publish", body);
        });
    }

    private void drawSettings(SettingsSamples samples) {
        samples.views().forEach(view -> form("views.push", view));
        samples.notes().forEach(note -> message("chat.postEphemeral", note.text(), note.blocks()));
    }

    private void form(String method, View view) {
        var body = new JsonObject();
        body.addProperty("trigger_id", "1234567890.1234567890.0123456789abcdef0123456789abcdef");
        body.add("view", gson.toJsonTree(view));
        add(method, body);
    }

    private void message(String method, String text, List<LayoutBlock> blocks) {
        var body = new JsonObject();
        body.addProperty("channel", "C0AAAAAAAA1");
        if (method.equals("chat.update")) {
            body.addProperty("ts", "1763769600.000100");
        }
        if (method.equals("chat.postEphemeral")) {
            body.addProperty("user", "U0AGENT01");
        }
        body.addProperty("text", text);
        body.add("blocks", gson.toJsonTree(blocks));
        add(method, body);
    }

    private void add(String method, JsonObject body) {
        var call = new JsonObject();
        call.addProperty("method", method);
        call.add("body", body);
        calls.add(call);
    }

    private static void assertInert(JsonElement element) {
        if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("initial_value")) // what is typed stays as it was typed
                    .forEach(entry -> assertInert(entry.getValue()));
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(RenderedBlocksTest::assertInert);
        } else if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()) {
            assertThat(element.getAsString()).doesNotContainPattern(ALIVE).doesNotContain("\u202E", "\u200B");
        }
    }

    private void write() throws IOException {
        var lines = calls.stream().map(gson::toJson).toList();
        Files.write(FILE, lines, StandardCharsets.UTF_8);
    }

    private static void validate() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(VALIDATOR), "no validator of Block Kit beside the project");
        var output = Path.of("target/rendered.findings");
        var process = new ProcessBuilder("python3", VALIDATOR.toString(), "--strict", "--quiet", FILE.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(() -> findings(output)).isZero();
    }

    private static String findings(Path output) {
        try {
            return Files.readString(output).lines().limit(40).reduce("", (all, line) -> all + "\n" + line);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
