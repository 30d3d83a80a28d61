package dev.madoguchi.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Ends PostgreSQL in the middle of everything and starts it again, as after a power cut: {@code pg_ctl restart -m immediate}. */
final class DatabaseCrash {

    private final Path data;
    private final Path program;

    DatabaseCrash(SandboxDesk desk) {
        data = Path.of(query(desk, "SELECT setting FROM pg_settings WHERE name = 'data_directory'"));
        try {
            var postmaster = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            program = Files.readSymbolicLink(Path.of("/proc", postmaster.strip(), "exe"))
                    .resolveSibling("pg_ctl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void crash() {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL does not run as root
        }
        command.addAll(List.of(program.toString(), "-D", data.toString(), "-m", "immediate", "-w", "restart"));
        try {
            var restart = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "chaos", "postgres.log").toFile())
                    .start();
            if (restart.waitFor() != 0) {
                throw new IllegalStateException("PostgreSQL does not start again, see target/chaos/postgres.log");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String query(SandboxDesk desk, String sql) {
        try (var connection = connection(desk);
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void update(SandboxDesk desk, String sql) {
        try (var connection = connection(desk);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection(SandboxDesk desk) throws SQLException {
        var settings = desk.configuration();
        return DriverManager.getConnection(
                settings.get("spring.datasource.url"),
                settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password"));
    }
}
