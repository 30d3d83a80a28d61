package dev.madoguchi.application.reply;

import dev.madoguchi.mailbridge.decode.CleanText;
import java.util.List;
import java.util.Locale;

/** The subject of an answer, or of what is passed on. */
final class Subjects {

    private static final int LONGEST = 300;
    private static final List<String> PREFIXES = List.of("re:", "re：", "aw:", "sv:", "返信:", "返信：");

    private Subjects() {}

    /** One line of bounded length, with one "Re: " in front, as RFC 5322 section 3.6.5 has it; one that is there already is enough. */
    static String replyTo(String subject) {
        var line = cut(CleanText.oneLine(subject));
        var lower = line.toLowerCase(Locale.ROOT);
        return PREFIXES.stream().anyMatch(lower::startsWith) ? line : "Re: " + line;
    }

    static String forward(String subject) {
        return "Fwd: " + cut(CleanText.oneLine(subject));
    }

    /** What somebody wrote as a subject may be as long as a book. */
    private static String cut(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end).strip() + "…";
    }
}
