package dev.madoguchi.sandbox.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The folder of one database: held by one process at a time, and tidied up after a run that was killed. */
final class DataFolder {

    private static final long STOP_LIMIT_SECONDS = 15;

    private final Path folder;
    private final FileChannel lock;
    private final boolean throwAway;

    private DataFolder(Path folder, FileChannel lock, boolean throwAway) {
        this.folder = folder;
        this.lock = lock;
        this.throwAway = throwAway;
    }

    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            var taken = new DataFolder(folder, lock(folder), false);
            taken.stopWhatAKilledRunLeft();
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be used for the database", e);
        }
    }

    static DataFolder throwAway(Path folder) throws IOException {
        return new DataFolder(folder, lock(folder), true);
    }

    // The system frees this lock when its process dies, however it dies: it can never be stale.
    private static FileChannel lock(Path folder) throws IOException {
        var channel =
                FileChannel.open(folder.resolve("sandbox.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process
        }
        channel.close();
        throw new IllegalStateException("Another sandbox is using " + folder + ". Stop it, or give another folder.");
    }

    Path data() {
        return folder.resolve("data");
    }

    void emptyAndRelease() {
        delete(data());
        release();
    }

    void release() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (throwAway) {
            delete(folder);
        }
    }

    private void stopWhatAKilledRunLeft() throws IOException {
        var pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        runningServer(pidFile).ifPresent(DataFolder::stop);
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> runningServer(Path pidFile) throws IOException {
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
