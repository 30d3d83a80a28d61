package dev.madoguchi.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTest {

    @TempDir
    private Path folder;

    @Test
    void after_a_run_that_was_killed_the_next_one_starts_with_its_data() throws Exception {
        kill(aRunThatWroteANote());

        try (var next = SandboxDatabase.start(folder);
                var connection = DriverManager.getConnection(next.jdbcUrl(), next.user(), next.password());
                var rows = connection.createStatement().executeQuery("SELECT text FROM note")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("kept");
        }
    }

    private Process aRunThatWroteANote() throws IOException {
        var run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.lines().anyMatch("written"::equals)).isTrue();
        return run;
    }

    private static void kill(Process run) throws InterruptedException {
        run.destroyForcibly().waitFor();
    }

    static final class Run {

        private Run() {}

        public static void main(String[] arguments) throws SQLException, InterruptedException {
            var database = SandboxDatabase.start(Path.of(arguments[0]));
            try (var connection =
                            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE note AS SELECT 'kept' AS text");
            }
            System.out.println("written");
            Thread.currentThread().join();
        }
    }
}
