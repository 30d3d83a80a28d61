package dev.madoguchi.application.reply;

import java.util.List;
import java.util.Locale;

/** The subject of an answer. */
final class Subjects {

    private static final List<String> PREFIXES = List.of("re:", "re：", "aw:", "sv:", "返信:", "返信：");

    private Subjects() {}

    /** With one "Re: " in front, as RFC 5322 section 3.6.5 has it; one that is there already is enough. */
    static String replyTo(String subject) {
        var lower = subject.strip().toLowerCase(Locale.ROOT);
        return PREFIXES.stream().anyMatch(lower::startsWith) ? subject.strip() : "Re: " + subject.strip();
    }
}
