package dev.madoguchi.sandbox;

import dev.madoguchi.Madoguchi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The bot in a JVM of its own, which can be ended as a power cut ends it. */
final class BotProcess implements AutoCloseable {

    /** For stories that start many; {@code -Dbot.jvm} has other options for measurements. */
    private static final String SOON_READY = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx160m";

    private final Process process;

    private BotProcess(Process process) {
        this.process = process;
    }

    /** Starts without waiting; what it says goes to {@code target/chaos/NAME.log}. */
    static BotProcess start(SandboxDesk desk, String name) {
        return start(Madoguchi.class, desk, name);
    }

    /** Another program in its place. */
    static BotProcess start(Class<?> program, SandboxDesk desk, String name) {
        return start(List.of("-cp", System.getProperty("java.class.path"), program.getName()), desk, name);
    }

    /** A bot of another version, from its runnable jar. */
    static BotProcess start(Path jar, SandboxDesk desk, String name) {
        return start(List.of("-jar", jar.toString()), desk, name);
    }

    private static BotProcess start(List<String> program, SandboxDesk desk, String name) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("bot.jvm", SOON_READY).split(" ")));
        command.addAll(program);
        desk.configuration().forEach((key, value) -> command.add("--" + key + "=" + value));
        var log = Path.of("target", "chaos", name + ".log");
        try {
            Files.createDirectories(log.getParent());
            return new BotProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** A line on its standard input. */
    void tell(String line) {
        try {
            var in = process.getOutputStream();
            in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}: nothing is said goodbye to. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asleep, as a machine that is moved; nobody outside can tell it from a slow one. */
    void sleep() {
        signal("-STOP");
    }

    void wake() {
        signal("-CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", name, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
