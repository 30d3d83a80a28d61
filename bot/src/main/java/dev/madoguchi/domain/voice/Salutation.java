package dev.madoguchi.domain.voice;

import java.util.List;

/** A line that only says whom a letter addresses. */
final class Salutation {

    private static final int LONGEST = 30;

    private static final List<String> GREETINGS = List.of(
            "dear ",
            "hello ",
            "hi ",
            "hey ",
            "hallo ",
            "liebe ",
            "lieber ",
            "sehr geehrte ",
            "sehr geehrter ",
            "bonjour ");

    private static final List<String> HONORIFICS = List.of("様", "さま", "さん", "殿", "御中");

    private Salutation() {}

    static void take(Gaps gaps, int from, int to) {
        var line = gaps.folded().substring(from, to).stripTrailing();
        if (line.length() > LONGEST) {
            return;
        }
        int end = from + line.length();
        HONORIFICS.stream()
                .filter(line::endsWith)
                .findFirst()
                .ifPresent(honorific -> gaps.take(from, end - honorific.length()));
        boolean greets = line.endsWith(",") || line.endsWith("!");
        GREETINGS.stream()
                .filter(greeting -> greets && line.startsWith(greeting))
                .findFirst()
                .ifPresent(greeting -> gaps.take(from + greeting.length(), end - 1));
    }
}
