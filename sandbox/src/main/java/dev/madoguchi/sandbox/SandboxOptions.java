package dev.madoguchi.sandbox;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How the sandbox is started.
 *
 * @param folder keeps the data between runs
 * @param fresh whether it is emptied first
 * @param socketMode whether the bot opens a connection to Slack, instead of being called by it
 * @param withBot whether the bot is started too; otherwise its configuration is written to the folder
 * @param port of the page; 0 for any
 */
record SandboxOptions(Path folder, boolean fresh, boolean socketMode, boolean withBot, int port) {

    static final String HELP = """
            Options:
              --fresh          forget everything of earlier runs
              --socket-mode    let the bot connect to Slack, instead of being called
              --without-bot    start everything but the bot, and write its configuration
              --port=8090      where the page is
              --data=FOLDER    where data is kept, sandbox-data by default
            """;

    private static final int USUAL_PORT = 8090;

    static SandboxOptions of(String... arguments) {
        var given = Arrays.asList(arguments);
        var folder = Path.of(value(given, "--data=", "sandbox-data"));
        for (var option : given) {
            if (!List.of("--fresh", "--socket-mode", "--without-bot").contains(option)
                    && !option.startsWith("--data=")
                    && !option.startsWith("--port=")) {
                throw new IllegalArgumentException("Unknown option " + option);
            }
        }
        return new SandboxOptions(
                folder,
                given.contains("--fresh"),
                given.contains("--socket-mode"),
                !given.contains("--without-bot"),
                port(value(given, "--port=", Integer.toString(USUAL_PORT))));
    }

    private static String value(List<String> given, String option, String otherwise) {
        return given.stream()
                .filter(argument -> argument.startsWith(option))
                .map(argument -> argument.substring(option.length()))
                .findFirst()
                .orElse(otherwise);
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("--port=" + text + " is no port");
        }
        return Integer.parseInt(text);
    }
}
