package dev.madoguchi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestClock;
import dev.madoguchi.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    @Test
    void a_machine_whose_clock_is_two_hours_ahead_goes_by_the_time_of_the_database() {
        var machine = new TestClock(database().plus(Duration.ofHours(2)));
        var before = database();

        try (var clock = new DatabaseClock(machine, TestDatabase.jdbc())) {
            assertThat(clock.instant()).isBetween(before, database());
            machine.advance(Duration.ofMinutes(5));
            assertThat(clock.instant())
                    .isAfter(before.plus(Duration.ofMinutes(5)).minusMillis(1));
        }
    }

    private static Instant database() {
        return TestDatabase.jdbc()
                .sql("SELECT clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
