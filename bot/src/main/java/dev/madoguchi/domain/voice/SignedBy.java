package dev.madoguchi.domain.voice;

import java.util.Set;

/** Who a letter is from, at its end: what the mail's reader did not recognise as a signature. */
final class SignedBy {

    private static final int LAST_LINES = 14;
    private static final int LONGEST_CLOSING = 40;
    private static final int LONGEST_LINE_BELOW = 80;

    private static final int WORDS_OF_A_SENTENCE = 3;
    private static final String DRAWN = "-_=*#~─━═—―ー‐・･.:";

    private static final Set<String> CLOSINGS = Set.of("""
            regards | kind regards | best regards | warm regards | many regards | with kind regards | best wishes | best
            sincerely | sincerely yours | yours sincerely | yours faithfully | yours truly | yours | cheers
            thanks and regards | thanks & regards | mit freundlichen grußen | mit freundlichem gruß | freundliche gruße
            viele gruße | liebe gruße | beste gruße | mit besten grußen | mfg | vg | lg | cordialement | bien cordialement
            saludos | 敬具 | 草々 | 以上
            """.strip().split(" *[|\n] *"));

    private SignedBy() {}

    /** Below a drawn line or a closing word among the last lines stands who wrote it, if no sentence stands there. */
    static void take(Gaps gaps) {
        var text = gaps.folded();
        int start = text.length();
        int end = text.stripTrailing().length();
        int lineEnd = end;
        for (int lines = 0; lines < LAST_LINES && lineEnd > 0; lines++) {
            int from = text.lastIndexOf('\n', lineEnd - 1) + 1;
            if (lineEnd - from > LONGEST_LINE_BELOW) {
                break;
            }
            var line = text.substring(from, lineEnd);
            if (isDrawn(line)) {
                start = from;
            } else if (isClosing(line)) {
                start = Math.min(text.length(), lineEnd + 1);
            } else if (isSentence(line.strip())) {
                break;
            }
            lineEnd = from - 1;
        }
        if (start < end && !text.substring(0, start).isBlank()) {
            gaps.take(start, end);
        }
    }

    /** Nobody is called so. */
    private static boolean isSentence(String line) {
        char last = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
        return "?!。？！".indexOf(last) >= 0
                || last == '.' && line.split(" ", WORDS_OF_A_SENTENCE).length == WORDS_OF_A_SENTENCE;
    }

    private static boolean isDrawn(String line) {
        var drawn = line.strip();
        return drawn.length() >= 2 && drawn.chars().allMatch(c -> DRAWN.indexOf(c) >= 0);
    }

    private static boolean isClosing(String line) {
        var said = Letter.bare(line);
        return said.length() <= LONGEST_CLOSING
                && (CLOSINGS.contains(said)
                        || said.startsWith("よろしくお願い")
                        || said.startsWith("宜しくお願い")
                        || said.startsWith("どうぞよろしく")
                        || said.startsWith("何卒よろしく")
                        || said.startsWith("何卒宜しく"));
    }
}
