package dev.madoguchi.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void what_one_run_wrote_the_next_run_reads() throws SQLException {
        try (var first = SandboxDatabase.start(folder)) {
            run(first, "CREATE TABLE note AS SELECT '窓口' AS text");
        }

        try (var second = SandboxDatabase.start(folder)) {
            assertThat(ask(second, "SELECT text FROM note")).isEqualTo("窓口");
            assertThat(ask(second, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(second, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void an_emptied_folder_starts_from_nothing() throws SQLException {
        try (var first = SandboxDatabase.start(folder)) {
            run(first, "CREATE TABLE note (text TEXT)");
        }

        SandboxDatabase.empty(folder);

        try (var second = SandboxDatabase.start(folder)) {
            assertThat(ask(second, "SELECT count(*) FROM pg_tables WHERE tablename = 'note'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void two_sandboxes_do_not_share_a_folder() {
        try (var first = SandboxDatabase.start(folder)) {
            assertThat(first.jdbcUrl()).contains("127.0.0.1");

            assertThatThrownBy(() -> SandboxDatabase.start(folder)).hasMessageContaining("Another sandbox is using");
        }
    }

    @Test
    void a_throw_away_database_is_fast_and_speaks_utf8() throws SQLException {
        try (var database = SandboxDatabase.temporary()) {
            assertThat(ask(database, "SHOW fsync")).isEqualTo("off");
            assertThat(ask(database, "SELECT lower('ÄÖÜ お問い合わせ')")).isEqualTo("äöü お問い合わせ");
        }
    }

    private static void run(SandboxDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(SandboxDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
