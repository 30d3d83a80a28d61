package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.report.Week;
import dev.madoguchi.application.report.WeeklyFigures;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleHistoryTest {

    @Test
    void ten_weeks_are_added_once_and_the_digest_counts_them() {
        try (var desk = Story.start(false)) {
            var actions = new DeskActions(desk);

            var added = actions.addSampleHistory();
            var again = actions.addSampleHistory();

            var lastWeek =
                    Week.containing(Clock.systemUTC().instant(), ZoneOffset.UTC).before(1);
            var figures = desk.bot(WeeklyFigures.class).of(List.of("support"), lastWeek, lastWeek.to());
            assertThat(added).startsWith("Added ten weeks");
            assertThat(again).contains("there already");
            assertThat(figures.opened()).isPositive();
            assertThat(figures.weeks())
                    .hasSize(8)
                    .allMatch(week -> !week.byCategory().isEmpty());
            var backlog = figures.backlog();
            assertThat(backlog.start() + backlog.opened() + backlog.reopened() - backlog.closed())
                    .isEqualTo(backlog.end());
        }
    }
}
