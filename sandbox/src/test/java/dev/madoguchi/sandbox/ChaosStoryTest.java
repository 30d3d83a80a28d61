package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.sandbox.ChaosRun.Plan;
import org.junit.jupiter.api.Test;

/** A little of what {@link ChaosRun} does for as long as one likes. */
class ChaosStoryTest {

    @Test
    void through_kills_and_lost_answers_nothing_is_lost_and_nothing_goes_out_twice() {
        var plan = new Plan(20, 8, 3, 20261122);

        try (var desk = Story.environment();
                var chaos = new ChaosRun(desk, plan)) {
            var result = chaos.run();

            assertThat(result.lost()).isEmpty();
            assertThat(result.doubled()).isEmpty();
            assertThat(result.mailedTwice()).isEmpty();
        }
    }
}
