package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.sandbox.ChaosRun.Plan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some minutes of {@link ChaosRun}: enough to see that none of it has been unlearned. */
class ChaosStoryTest {

    private static final long SEED = 1;

    @Test
    void nothing_is_lost_and_nothing_comes_twice_while_everything_breaks(@TempDir Path folder) {
        try (var desk = ChaosRun.desk(folder);
                var chaos = new ChaosRun(desk, new Plan(110, 45, SEED))) {
            assertThat(chaos.run()).matches(ChaosResult::isComplete, "nothing lost, nothing twice");
        }
    }
}
