package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.report.MorningLines;
import dev.madoguchi.application.report.MorningLines.MorningLine;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcMorningLinesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private final MorningLines lines = TestDatabase.get(MorningLines.class);
    private final String channel = "C" + UUID.randomUUID();

    @Test
    void a_channel_has_one_line_a_day() {
        assertThat(lines.toldUntil(channel)).isEmpty();

        var id = lines.add(channel, MONDAY, NOW.minusSeconds(9), NOW);

        assertThat(lines.add(channel, MONDAY, NOW, NOW)).isEmpty();
        assertThat(lines.get(id.orElseThrow())).isEqualTo(new MorningLine(channel, NOW.minusSeconds(9), NOW));
        assertThat(lines.toldUntil(channel)).contains(NOW);
    }
}
