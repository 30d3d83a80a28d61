package dev.madoguchi.slack.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Whatever the desk sends to Slack: every state, in both languages, with every kind of data. */
class MatrixTest {

    private static final List<Consumer<Drawing>> TOPICS = List.of(
            CardCases::draw,
            ReplyCases::draw,
            ThreadCases::draw,
            FormCases::draw,
            SettingsCases::draw,
            LookCases::draw,
            DigestCases::draw,
            VoiceCases::draw,
            ChannelCases::draw,
            SentenceCases::draw);

    private static final List<Case> CASES = Arrays.stream(Data.values())
            .flatMap(data -> Stream.of(Locale.ENGLISH, Locale.JAPANESE).map(language -> new Drawing(data, language)))
            .peek(drawing -> TOPICS.forEach(topic -> topic.accept(drawing)))
            .flatMap(drawing -> drawing.cases().stream())
            .toList();

    /** What is alive in Slack; our own dates, cards and mentions of agents are. */
    private static final Pattern ALIVE = Pattern.compile(
            "<(?!!date\\^[0-9]+\\^|@U0AGENT0[0-9]>|https://desk\\.slack\\.com/archives/)|<[^>]*$|&(?!amp;|lt;|gt;)");

    private static final Pattern UNSAID = Pattern.compile("\\{[0-9]|\\?\\?\\?|\\bnull\\b");
    private static final Set<String> TYPED = Set.of("initial_value", "private_metadata", "errors");
    /** A longer one may have been cut. */
    private static final int LONG_TEXT = 3_900;

    private static final int MOST_BLOCKS = 100;
    private static final int MOST_BYTES = 250_000;
    private static final int MOST_METADATA = 3_000;
    private static final Path CALLS = Path.of("target/rendered.jsonl");
    private static final Path FINDINGS = Path.of("target/rendered.findings");
    private static final Path VALIDATOR = Path.of("../../shared/slack/validate_blocks.py");

    @Test
    void nothing_that_people_bring_is_alive_in_slack() {
        all((it, text) -> assertThat(text).doesNotContainPattern(ALIVE).isEqualTo(SlackText.visible(text)));
    }

    @Test
    void everything_is_said_in_full() {
        all((it, text) -> {
            if (!it.name().contains(Data.HOSTILE.name())) {
                assertThat(text).doesNotContainPattern(UNSAID);
            }
        });
    }

    @Test
    void every_message_says_in_its_text_what_it_is() {
        assertThat(CASES)
                .filteredOn(it -> it.body().has("text"))
                .hasSizeGreaterThan(1_000)
                .allSatisfy(it -> assertThat(it.body().get("text").getAsString())
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(SlackClient.LONGEST_TEXT));
    }

    /** A mail in full, and an answer by form, are their words alone: these are read again. */
    @Test
    void the_text_of_a_message_says_what_its_blocks_say() {
        assertThat(CASES)
                .filteredOn(it -> it.body().has("blocks")
                        && !it.name().startsWith("details")
                        && !it.name().startsWith("reply by form"))
                .hasSizeGreaterThan(1_000)
                .allSatisfy(it -> {
                    var text = it.body().get("text").getAsString();
                    if (text.length() < LONG_TEXT) {
                        assertThat(said(it.body()))
                                .allSatisfy(said -> assertThat(text).contains(said));
                    }
                });
    }

    @Test
    void every_picture_has_a_text_instead_of_it() {
        assertThat(CASES.stream().flatMap(it -> pictures(it.body())))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.get("alt_text").getAsString()).isNotBlank());
    }

    @Test
    void every_home_and_every_form_is_small_enough() {
        assertThat(CASES)
                .filteredOn(it -> it.body().has("view"))
                .hasSizeGreaterThan(1_000)
                .allSatisfy(it -> {
                    var view = it.body().getAsJsonObject("view");
                    assertThat(view.getAsJsonArray("blocks").size()).isBetween(1, MOST_BLOCKS);
                    assertThat(view.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
                    assertThat(view.get("private_metadata").getAsString()).hasSizeLessThan(MOST_METADATA);
                });
    }

    @Test
    void slack_accepts_everything() throws Exception {
        Assumptions.assumeTrue(Files.exists(VALIDATOR), "no validator of Block Kit beside the project");
        var lines = CASES.stream().map(it -> it.payload().toString()).collect(Collectors.joining("\n"));
        Files.write(CALLS, lines.getBytes(StandardCharsets.UTF_8));

        var validator = new ProcessBuilder("python3", VALIDATOR.toString(), "--strict", "--quiet", CALLS.toString())
                .redirectErrorStream(true)
                .redirectOutput(FINDINGS.toFile())
                .start();

        assertThat(validator.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(validator.exitValue()).as(MatrixTest::findings).isZero();
    }

    /** Every word that Slack shows of every case. */
    private static void all(BiConsumer<Case, String> check) {
        assertThat(CASES)
                .hasSizeGreaterThan(1_000)
                .allSatisfy(it -> texts(it.body()).forEach(text -> check.accept(it, text)));
    }

    private static Stream<String> texts(JsonElement element) {
        if (element.isJsonObject()) {
            return element.getAsJsonObject().entrySet().stream()
                    .filter(entry -> !TYPED.contains(entry.getKey())) // what is typed stays as it was typed
                    .flatMap(entry -> texts(entry.getValue()));
        }
        if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream().flatMap(MatrixTest::texts);
        }
        return element.isJsonPrimitive() ? Stream.of(element.getAsString()) : Stream.of();
    }

    private static Stream<JsonObject> pictures(JsonObject body) {
        return blocks(body, "image");
    }

    private static Stream<String> said(JsonObject body) {
        var contexts = blocks(body, "context").flatMap(block -> block.getAsJsonArray("elements").asList().stream());
        var others =
                Stream.concat(blocks(body, "header"), blocks(body, "section")).map(block -> block.get("text"));
        return Stream.concat(contexts, others)
                .map(text -> text.getAsJsonObject().get("text").getAsString());
    }

    private static Stream<JsonObject> blocks(JsonObject body, String type) {
        return body.has("blocks")
                ? body.getAsJsonArray("blocks").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(block -> block.get("type").getAsString().equals(type))
                : Stream.of();
    }

    /** The number in brackets is that of the case. */
    private static String findings() {
        try (var lines = Files.lines(FINDINGS)) {
            return lines.limit(40).map(MatrixTest::named).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String named(String finding) {
        int open = finding.indexOf('[');
        int close = finding.indexOf(']');
        return open < 0 || close < open
                ? finding
                : CASES.get(Integer.parseInt(finding.substring(open + 1, close)))
                                .name()
                        + finding.substring(close + 1);
    }
}
