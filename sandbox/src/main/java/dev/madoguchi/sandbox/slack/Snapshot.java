package dev.madoguchi.sandbox.slack;

import java.nio.file.Path;

/** Not written yet. */
final class Snapshot {
    Snapshot(SlackWorld world) {}

    void save(Path file) {}

    void load(Path file) {}
}
