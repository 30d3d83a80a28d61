package dev.madoguchi.mailservers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's Dovecot and Postfix as the script {@code mail-servers} runs them; it also stops them when this process dies. */
public final class MailServers implements AutoCloseable {

    private final Path folder;
    private final Process script;
    private final List<Integer> ports;

    private MailServers(Path folder, Process script, List<Integer> ports) {
        this.folder = folder;
        this.script = script;
        this.ports = ports;
    }

    /** Why they cannot run here, in one sentence; empty where they can. */
    public static Optional<String> missing() {
        try {
            var check = new ProcessBuilder(script().toString(), "check")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(check.getInputStream().readAllBytes(), UTF_8).strip();
            return check.waitFor() == 0 ? Optional.empty() : Optional.of(said);
        } catch (IOException noBash) {
            return Optional.of("The script that runs Dovecot and Postfix does not: " + noBash.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("Interrupted");
        }
    }

    public static MailServers start() {
        try {
            var folder = Files.createTempDirectory("mail-servers");
            var ports = freePorts(3);
            var command = new ArrayList<>(List.of(script().toString(), "run", folder.toString()));
            ports.forEach(port -> command.add(port.toString()));
            var log = folder.resolve("start.log").toFile();
            var script = new ProcessBuilder(command).redirectError(log).start();
            var said = new BufferedReader(new InputStreamReader(script.getInputStream(), UTF_8)).readLine();
            if (!"ready".equals(said)) {
                throw new IllegalStateException("Dovecot and Postfix did not start: see " + folder);
            }
            return new MailServers(folder, script, ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int imap() {
        return ports.get(0);
    }

    public int imaps() {
        return ports.get(1);
    }

    public int smtp() {
        return ports.get(2);
    }

    /** The inbox of somebody, by the name before the {@code @}. */
    public Path maildir(String person) {
        return folder.resolve("mail").resolve(person).resolve("Maildir");
    }

    /** All UIDs of an inbox mean other mails from now on, as after a mailbox was restored or moved. */
    public void changeUidValidity(String person) throws IOException {
        var list = maildir(person).resolve("dovecot-uidlist");
        var lines = new ArrayList<>(Files.readAllLines(list, UTF_8));
        var words = new ArrayList<String>();
        for (var word : lines.get(0).split(" ")) {
            words.add(word.startsWith("V") ? "V" + (Long.parseLong(word.substring(1)) + 1) : word);
        }
        lines.set(0, String.join(" ", words));
        Files.write(list, lines, UTF_8);
        try (var files = Files.list(maildir(person))) {
            for (var file : files.toList()) {
                if (file.getFileName().toString().startsWith("dovecot.index")) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Ends the script's input, upon which it stops what it started. */
    @Override
    public void close() {
        try {
            script.getOutputStream().close();
            script.waitFor();
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Integer> freePorts(int count) throws IOException {
        var held = new ArrayList<ServerSocket>();
        var ports = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            var socket = new ServerSocket(0);
            held.add(socket);
            ports.add(socket.getLocalPort());
        }
        for (var socket : held) {
            socket.close();
        }
        return ports;
    }

    /** From the folder of the project or of one of its modules, which is where a build runs tests. */
    private static Path script() {
        var inProject = Path.of("mail-bridge", "src", "servers", "mail-servers");
        var inModule = Path.of("..").resolve(inProject);
        return (Files.exists(inProject) ? inProject : inModule).toAbsolutePath().normalize();
    }
}
