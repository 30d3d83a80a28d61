package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.report.Digests;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.SomeFigures;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcDigestsTest {

    private static final Figures WEEK = SomeFigures.of(LocalDate.of(2026, 10, 26));
    private static final Figures NEXT = SomeFigures.of(LocalDate.of(2026, 11, 2));

    private final Digests digests = TestDatabase.get(Digests.class);
    private final String channel = "C-" + UUID.randomUUID();

    @Test
    void a_channel_has_one_digest_of_a_week() {
        assertThat(digests.add(channel, false, WEEK, NOW)).isPresent();
        assertThat(digests.add(channel, false, WEEK, NOW)).isEmpty();
        assertThat(digests.add(channel, false, NEXT, NOW)).isPresent();
        assertThat(digests.add(channel + "2", false, WEEK, NOW)).isPresent();
    }

    @Test
    void the_running_week_is_reported_as_often_as_wanted_and_then_once_as_a_whole() {
        assertThat(digests.add(channel, true, WEEK, NOW)).isPresent();
        assertThat(digests.add(channel, true, WEEK, NOW)).isPresent();
        assertThat(digests.add(channel, false, WEEK, NOW)).isPresent();
    }

    @Test
    void figures_are_kept_as_they_were() {
        long id = digests.add(channel, false, WEEK, NOW).orElseThrow();

        digests.keepChart(id, "F0CHART");
        digests.keepTable(id, "F0TABLE");
        digests.posted(id, "1.000001", NOW.plusSeconds(9));

        var kept = digests.get(id);
        assertThat(kept.figures()).isEqualTo(WEEK);
        assertThat(kept.chartFile()).isEqualTo("F0CHART");
        assertThat(kept.tableFile()).isEqualTo("F0TABLE");
        assertThat(kept.ts()).isEqualTo("1.000001");
        assertThat(kept.madeAt()).isEqualTo(NOW);
    }
}
