package dev.madoguchi.slack;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Status;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Pattern KEY = Pattern.compile("words(?:\\(\\w*\\))?\\.get\\(\\s*\"([a-z.-]+)\"");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(keys(Locale.JAPANESE)).isEqualTo(keys(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everything_can_be_said(String language) {
        var words = Words.in(Locale.forLanguageTag(language));

        for (var key : keys(Locale.forLanguageTag(language))) {
            var said = words.get(key, 3, 4, 5, 6, 7, 8, 9, 10);

            assertThat(said).as(key).isNotBlank().doesNotContainPattern("\\{[0-9]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void both_languages_leave_the_same_places_for_details(String language) {
        var english = bundle(Locale.ENGLISH);
        var other = bundle(Locale.forLanguageTag(language));

        for (var key : english.keySet()) {
            assertThat(places(other.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void an_apostrophe_is_written_twice_or_it_would_vanish(String language) {
        var bundle = bundle(Locale.forLanguageTag(language));

        assertThat(bundle.keySet())
                .allMatch(key -> !bundle.getString(key).replace("''", "").contains("'"));
    }

    @Test
    void every_constant_that_people_meet_has_its_words() {
        var keys = keys(Locale.ENGLISH);

        assertThat(keys).containsAll(named("refusal.", Refusal.Rule.values()));
        assertThat(keys).containsAll(named("status.", Status.values()));
        assertThat(keys).containsAll(named("icon.", Status.values()));
        assertThat(keys).containsAll(named("ledger.", Ledger.Outcome.values()));
        assertThat(keys).containsAll(named("line.", What.BOUNCED, What.REPLY_FAILED, What.REPLY_UNCERTAIN));
    }

    @Test
    void every_key_that_the_sources_name_exists() {
        var used = sources().flatMap(source -> KEY.matcher(source).results().map(found -> found.group(1)));

        assertThat(used.filter(key -> !key.endsWith("."))).isNotEmpty().allMatch(keys(Locale.ENGLISH)::contains);
    }

    @Test
    void a_refusal_says_the_same_as_the_rule() {
        var refusal = new Refusal(Refusal.Rule.ALREADY_CLAIMED, KIM.mention(), new InquiryId(42));

        assertThat(Words.in(Locale.ENGLISH).of(refusal)).isEqualTo(refusal.getMessage());
        assertThat(Words.in(Locale.JAPANESE).of(refusal)).contains("<@U0KIM0001>", "#42");
    }

    @Test
    void of_what_somebody_typed_nothing_is_alive_when_it_is_repeated_to_them() {
        var typed = new Refusal(Refusal.Rule.NEED_IS_OPEN, "<!channel> <https://evil.example|x>");
        var words = Words.in(Locale.ENGLISH);

        assertThat(words.of(typed)).isEqualTo("“&lt;!channel&gt; &lt;https://evil.example|x&gt;” is open.");
        assertThat(words.inForm(typed)).isEqualTo("“<!channel> <https://evil.example|x>” is open.");
    }

    @Test
    void a_time_is_shown_in_the_zone_of_its_reader() {
        assertThat(Words.in(Locale.ENGLISH).time(NOW, "{time}"))
                .isEqualTo("<!date^1793610000^{time}|2026-11-02 09:00 UTC>");
    }

    @Test
    void lengths_of_time_are_said_as_people_say_them() {
        var words = Words.in(Locale.ENGLISH);

        assertThat(words.duration(Duration.ofMinutes(59))).isEqualTo("59 min");
        assertThat(words.duration(Duration.ofMinutes(61))).isEqualTo("1 h 1 min");
        assertThat(words.duration(Duration.ofHours(47))).isEqualTo("47 h 0 min");
        assertThat(words.duration(Duration.ofHours(49))).isEqualTo("2 d 1 h");
    }

    @Test
    void a_language_without_words_is_answered_in_english() {
        assertThat(Words.in(Locale.FRENCH).get("status.NEW")).isEqualTo("New");
    }

    private static Set<String> places(String pattern) {
        return new TreeSet<>(Pattern.compile("\\{([0-9])")
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .toList());
    }

    private static List<String> named(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> prefix + constant.name())
                .toList();
    }

    private static Set<String> keys(Locale language) {
        var file = language.equals(Locale.JAPANESE) ? "words_ja.properties" : "words.properties";
        var properties = new Properties();
        try (var in = Words.class.getResourceAsStream(file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "dev.madoguchi.slack.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Stream<String> sources() {
        try (var files = Files.walk(Path.of("src/main/java/dev/madoguchi/slack"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(WordsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
