package dev.madoguchi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxOptionsTest {

    @Test
    void without_options_the_bot_runs_and_data_is_kept() {
        var options = SandboxOptions.of();

        assertThat(options).isEqualTo(new SandboxOptions(Path.of("sandbox-data"), false, false, true, 8090));
    }

    @Test
    void every_option_is_understood() {
        var options =
                SandboxOptions.of("--fresh", "--socket-mode", "--without-bot", "--port=9000", "--data=/tmp/elsewhere");

        assertThat(options).isEqualTo(new SandboxOptions(Path.of("/tmp/elsewhere"), true, true, false, 9000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--frsh", "fresh", "--port=http", "--port=70000"})
    void what_is_not_understood_is_named(String option) {
        assertThatThrownBy(() -> SandboxOptions.of(option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(option);
    }
}
