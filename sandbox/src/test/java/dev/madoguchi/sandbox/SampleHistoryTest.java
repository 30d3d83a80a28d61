package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.report.CountFigures;
import dev.madoguchi.application.report.CountFigures.Question;
import dev.madoguchi.application.report.Period;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleHistoryTest {

    @Test
    void ten_weeks_are_added_once_and_the_digest_counts_them() {
        try (var desk = Story.start(false)) {
            var actions = new DeskActions(desk);

            var added = actions.addSampleHistory();
            var again = actions.addSampleHistory();

            var lastWeek =
                    Period.week(Clock.systemUTC().instant(), ZoneOffset.UTC).before(1);
            var figures = desk.bot(CountFigures.class)
                    .of(new Question(List.of("support"), lastWeek, lastWeek.to(), lastWeek.to(), true, null, Map.of()));
            assertThat(added).startsWith("Added ten weeks");
            assertThat(again).contains("there already");
            assertThat(figures.opened().now()).isPositive();
            assertThat(figures.weeks())
                    .hasSize(8)
                    .allMatch(week -> !week.byCategory().isEmpty());
            var backlog = figures.backlog();
            assertThat(backlog.start()
                            + backlog.opened()
                            + backlog.reopened()
                            - backlog.closed().sum())
                    .isEqualTo(backlog.end());
        }
    }
}
