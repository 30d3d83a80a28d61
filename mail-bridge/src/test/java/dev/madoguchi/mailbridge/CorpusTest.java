package dev.madoguchi.mailbridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.mailbridge.raw.RawMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The mails in the folder {@code mails}, each with one rule and what follows from it in the file beside it. */
class CorpusTest {

    private static final Path MAILS = Path.of("src/test/resources/mails");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> each_mail_is_read_as_the_file_beside_it_says() throws IOException {
        return files(".eml").stream()
                .map(mail -> DynamicTest.dynamicTest(MAILS.relativize(mail).toString(), () -> readsAsExpected(mail)));
    }

    private static void readsAsExpected(Path mail) throws IOException {
        var expected = expectations(mail);
        var rule = String.valueOf(expected.remove("rule"));

        var misses = new MailExpectations(MimeReader.inspect(RawMail.of(Files.readAllBytes(mail)))).misses(expected);

        assertThat(misses).as(rule).isEmpty();
    }

    @Test
    void every_mail_has_a_rule_of_its_own_and_something_to_expect() throws IOException {
        var mails = files(".eml");
        var rules = mails.stream().map(CorpusTest::ruleOf).toList();

        assertThat(rules).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(120);
        assertThat(files(".json")).hasSameSizeAs(mails);
    }

    private static String ruleOf(Path mail) {
        var expected = expectations(mail);
        assertThat(expected).as(mail.toString()).containsKey("rule").hasSizeGreaterThan(1);
        return String.valueOf(expected.get("rule"));
    }

    private static Map<String, Object> expectations(Path mail) {
        var beside = mail.resolveSibling(mail.getFileName().toString().replace(".eml", ".json"));
        return JSON.readValue(beside, new TypeReference<Map<String, Object>>() {});
    }

    private static List<Path> files(String ending) throws IOException {
        try (var files = Files.walk(MAILS)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
