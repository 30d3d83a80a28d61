package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.report.Digests;
import dev.madoguchi.application.report.Digests.File;
import dev.madoguchi.application.report.Digests.Scope;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.Period.Length;
import dev.madoguchi.application.report.SomeFigures;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcDigestsTest {

    private static final Figures WEEK = SomeFigures.of(LocalDate.of(2026, 10, 26));
    private static final Figures NEXT = SomeFigures.of(LocalDate.of(2026, 11, 2));

    private final Digests digests = TestDatabase.get(Digests.class);
    private final String channel = "C-" + UUID.randomUUID();

    @Test
    void a_channel_has_one_digest_of_a_week() {
        assertThat(digests.add(scope(channel, false), WEEK, NOW)).isPresent();
        assertThat(digests.add(scope(channel, false), WEEK, NOW)).isEmpty();
        assertThat(digests.add(scope(channel, false), NEXT, NOW)).isPresent();
        assertThat(digests.add(scope(channel + "2", false), WEEK, NOW)).isPresent();
    }

    @Test
    void the_running_week_is_reported_as_often_as_wanted_and_then_once_as_a_whole() {
        assertThat(digests.add(scope(channel, true), WEEK, NOW)).isPresent();
        assertThat(digests.add(scope(channel, true), WEEK, NOW)).isPresent();
        assertThat(digests.add(scope(channel, false), WEEK, NOW)).isPresent();
    }

    @Test
    void figures_are_kept_as_they_were() {
        long id = digests.add(scope(channel, false), WEEK, NOW).orElseThrow();

        digests.keep(id, File.CHART, "F0CHART");
        digests.keep(id, File.TABLE, "F0TABLE");
        digests.posted(id, "1.000001", NOW.plusSeconds(9));

        var kept = digests.get(id);
        assertThat(kept.figures()).isEqualTo(WEEK);
        assertThat(kept.scope()).isEqualTo(scope(channel, false));
        assertThat(kept.files()).isEqualTo(Map.of(File.CHART, "F0CHART", File.TABLE, "F0TABLE"));
        assertThat(kept.ts()).isEqualTo("1.000001");
        assertThat(kept.madeAt()).isEqualTo(NOW);
    }

    @Test
    void a_channel_waits_for_its_next_digest_since_the_last_one_or_since_it_was_asked_first() {
        assertThat(digests.reportedUntil(channel, Length.WEEK, NOW)).isEqualTo(NOW);
        assertThat(digests.reportedUntil(channel, Length.WEEK, NOW.plusSeconds(60)))
                .isEqualTo(NOW);

        digests.add(scope(channel, true), WEEK, NOW.plusSeconds(70));
        digests.add(scope(channel, false), WEEK, NOW.plusSeconds(90));

        assertThat(digests.reportedUntil(channel, Length.WEEK, NOW.plusSeconds(120)))
                .isEqualTo(NOW.plusSeconds(90));
        assertThat(digests.reportedUntil(channel, Length.MONTH, NOW.plusSeconds(120)))
                .isEqualTo(NOW.plusSeconds(120));
    }

    private static Scope scope(String channel, boolean soFar) {
        return new Scope(channel, ZoneId.of("Asia/Tokyo"), List.of("support"), soFar, soFar ? null : NOW);
    }
}
