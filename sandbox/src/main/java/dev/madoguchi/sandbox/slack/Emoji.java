package dev.madoguchi.sandbox.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Slack's names for the emoji that a desk meets; others stay as they are. */
final class Emoji {

    private static final Map<String, String> NAMES = load();
    private static final Pattern KNOWN = Pattern.compile(NAMES.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(", ")\uFE0F?")));
    private static final Pattern NAME = Pattern.compile("[\\p{L}0-9_+'\\-]+(::skin-tone-[2-6])?");

    private Emoji() {}

    static String toNames(String text) {
        return KNOWN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(":" + NAMES.get(found.group(1)) + ":"));
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static Map<String, String> load() {
        var names = new LinkedHashMap<String, String>();
        try (var table = Objects.requireNonNull(Emoji.class.getResourceAsStream("/slack/emoji.tsv"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .forEach(pair -> names.put(pair[0], pair[1]));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
