package dev.madoguchi.sandbox.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL that comes with the sandbox: with data that is kept in a folder, or throw-away. */
public final class SandboxDatabase implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final DataFolder folder;

    private SandboxDatabase(EmbeddedPostgres postgres, DataFolder folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /** Starts with what an earlier run left in the folder; the data survives the end of the process, even a hard one. */
    public static SandboxDatabase start(Path folder) {
        var kept = DataFolder.take(folder);
        return start(
                kept,
                folder.resolve("program"),
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on"));
    }

    /** Starts empty and fast, for tests; nothing is left after {@link #close()}. */
    public static SandboxDatabase temporary() {
        try {
            var temporary = DataFolder.throwAway(Files.createTempDirectory("madoguchi-database-"));
            return start(
                    temporary,
                    Path.of(
                            System.getProperty("java.io.tmpdir"),
                            "madoguchi-postgres-" + System.getProperty("user.name")),
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "off")
                            .setServerConfig("full_page_writes", "off")
                            .setServerConfig("synchronous_commit", "off"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything that runs before this one left in the folder. */
    public static void empty(Path folder) {
        if (Files.exists(folder)) {
            DataFolder.take(folder).emptyAndRelease();
        }
    }

    private static SandboxDatabase start(DataFolder folder, Path program, EmbeddedPostgres.Builder builder) {
        RootCheck.check();
        try {
            Files.createDirectories(program);
            var postgres = builder.setDataDirectory(folder.data())
                    .setOverrideWorkingDirectory(program.toFile())
                    .setCleanDataDirectory(false)
                    // The same sorting and case rules on every machine, whatever locales it has.
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setPGStartupWait(START_LIMIT)
                    .start();
            return new SandboxDatabase(postgres, folder);
        } catch (IOException | RuntimeException e) {
            folder.release();
            throw new IllegalStateException(
                    "The database in " + folder.data() + " does not start: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort());
    }

    public String user() {
        return "postgres";
    }

    public String password() {
        return "postgres";
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            folder.release();
        }
    }
}
