package dev.madoguchi.slack.post;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madoguchi.Given;
import dev.madoguchi.application.report.WeekTable.Row;
import dev.madoguchi.slack.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice makes of the table of a digest; skipped where it is not installed. */
class SpreadsheetTest {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");
    private static final Instant OPENED = Instant.parse("2026-11-16T15:30:00Z");

    @TempDir
    private Path folder;

    @Test
    void japanese_words_arrive_and_nothing_is_computed() throws Exception {
        assumeTrue(Files.isExecutable(OFFICE), "LibreOffice is not installed");
        var table = folder.resolve("digest.csv");
        Files.write(
                table,
                new DigestCsv(Given.AGENTS, ZoneId.of("Asia/Tokyo"), Words.in(Locale.JAPANESE))
                        .of(List.of(row("返品、髙﨑 ①"), row("=1+1"), row("+2+3"), row("@SUM(A1)"), row("＝1+1"))));

        var opened = opened(table);

        assertThat(opened).contains("返品、髙﨑 ①", "受付日時", "'=1+1", "'+2+3", "'@SUM(A1)", "'＝1+1");
        assertThat(opened).doesNotContain("table:formula");
    }

    /** As LibreOffice would save it. */
    private String opened(Path table) throws IOException, InterruptedException {
        var office = new ProcessBuilder(
                        OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--infilter=CSV:44,34,76", // comma, quotation mark, UTF-8: with a window it sees that itself
                        "--convert-to",
                        "fods",
                        "--outdir",
                        folder.toString(),
                        table.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        try {
            assertThat(office.waitFor(2, MINUTES)).isTrue();
        } finally {
            office.destroy();
        }
        return Files.readString(folder.resolve("digest.fods")).replace("&apos;", "'");
    }

    private static Row row(String subject) {
        return new Row(42, "support", subject, "anna@example.com", null, "NEW", List.of("請求"), OPENED, null, 0, 0, 0);
    }
}
