package dev.madoguchi.slack.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.Given;
import dev.madoguchi.application.report.WeekTable.Row;
import dev.madoguchi.slack.Words;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestCsvTest {

    private static final Instant OPENED = Instant.parse("2026-11-16T15:30:00Z");

    @Test
    void a_row_has_what_happened_in_the_zone_and_language_of_the_channel() throws Exception {
        var csv = new DigestCsv(Given.AGENTS, ZoneId.of("Asia/Tokyo"), Words.in(Locale.JAPANESE))
                .of(List.of(new Row(
                        42,
                        "support",
                        "返品, 交換",
                        "anna@example.com",
                        Given.KIM.value(),
                        "CLAIMED",
                        List.of("請求", "配送"),
                        OPENED,
                        OPENED.plusSeconds(600),
                        2,
                        1,
                        0)));

        assertThat(new String(csv, UTF_8)).startsWith("\uFEFF番号,受付日時,");
        assertThat(records(csv).get(1))
                .containsExactly(
                        "42",
                        "2026-11-17 00:30",
                        "support",
                        "返品, 交換",
                        "anna@example.com",
                        "対応中",
                        "Kim",
                        "請求; 配送",
                        "2026-11-17 00:40",
                        "2",
                        "1",
                        "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil.example\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"})
    void what_a_spreadsheet_would_compute_is_text(String subject) throws Exception {
        assertThat(records(english(subject)).get(1).get(3)).isEqualTo("'" + subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"He said \"no\"", "two\r\nlines", "a,b;c", "", "絵文字 🎉", "5 - 3 = 2"})
    void any_other_text_is_read_back_as_it_was(String subject) throws Exception {
        assertThat(records(english(subject)).get(1).get(3)).isEqualTo(subject);
    }

    @Test
    void nobody_and_nothing_are_empty() throws Exception {
        var record = records(english("x")).get(1);

        assertThat(record.get(6)).isEmpty();
        assertThat(record.get(7)).isEmpty();
        assertThat(record.get(8)).isEmpty();
    }

    private static byte[] english(String subject) {
        var row = new Row(1, "support", subject, "a@example.com", null, "NEW", List.of(), OPENED, null, 0, 0, 0);
        return new DigestCsv(Given.AGENTS, ZoneId.of("UTC"), Words.in(Locale.ENGLISH)).of(List.of(row));
    }

    private static List<CSVRecord> records(byte[] csv) throws IOException {
        return CSVFormat.RFC4180
                .parse(new StringReader(new String(csv, UTF_8).substring(1)))
                .getRecords();
    }
}
