package dev.madoguchi.sandbox.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL refuses to run as root; `unshare` lets it believe that it does not, if the machine allows it. */
final class RootCheck {

    private RootCheck() {}

    static void check() {
        if (isRoot() && !unshareWorks()) {
            throw new IllegalStateException("PostgreSQL does not run as root. Start the sandbox as an ordinary user, or"
                    + " make `unshare -U` work here (package util-linux; user namespaces must be allowed).");
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean unshareWorks() {
        try {
            var process = new ProcessBuilder("unshare", "-U", "id", "-u")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
