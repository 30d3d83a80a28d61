package dev.madoguchi.mailbridge.text;

import java.util.List;

/** Recognises the sentence that introduces what was written earlier: "On Friday Anna wrote:". */
public final class Attributions {

    private static final int LONGEST = 600;
    private static final int MOST_LINES = 5;

    private Attributions() {}

    /** How many lines from here on form "On Friday Anna wrote:" or 「2026年11月20日(金) 10:00 Anna:」; 0 when none do. */
    public static int count(List<String> lines, int at) {
        var first = lines.get(at).strip();
        if (first.isEmpty() || first.length() > LONGEST || first.startsWith(">")) {
            return 0;
        }
        var joined = new StringBuilder();
        for (int count = 1; count <= MOST_LINES && at + count <= lines.size(); count++) {
            var line = lines.get(at + count - 1).strip();
            if (line.isEmpty() && count > 1 && addressFollows(lines, at + count)) {
                continue;
            }
            boolean quoted = line.startsWith(">") && !isOpen(joined);
            if (line.isEmpty() || quoted || joined.length() + line.length() > LONGEST) {
                return 0;
            }
            joined.append(count > 1 ? " " : "").append(line);
            if (count > 1 && !AttributionSentence.mayBegin(first)) {
                return 0;
            }
            if (AttributionSentence.of(joined.toString(), quoteFollows(lines, at + count))
                    .isWhole()) {
                return count;
            }
        }
        return 0;
    }

    /** Whether the text so far holds an angle bracket that is not closed. */
    private static boolean isOpen(CharSequence text) {
        return text.chars().map(c -> c == '<' ? 1 : c == '>' ? -1 : 0).sum() > 0;
    }

    /** Some programs put an empty line and the address in brackets of its own below the name. */
    private static boolean addressFollows(List<String> lines, int at) {
        return at < lines.size() && lines.get(at).startsWith("<");
    }

    /** Whether the line may be the end of such a sentence. */
    static boolean mayEnd(String line) {
        boolean colon = line.endsWith(":") || line.endsWith("：");
        return colon && (DateSigns.hasDigit(line) || line.indexOf('@') >= 0);
    }

    private static boolean quoteFollows(List<String> lines, int at) {
        for (int next = at; next < lines.size() && next < at + 3; next++) {
            if (!lines.get(next).isBlank()) {
                return Separators.isQuoted(lines.get(next));
            }
        }
        return false;
    }

    /** Where within a line, after the writer's own words, an attribution begins; -1 when none does. */
    static int after(String line, List<String> lines, int next) {
        int last = line.length() - 1;
        while (last > 0 && line.charAt(last) == ' ') {
            last--;
        }
        if (last < 20
                || line.length() > LONGEST
                || Separators.isQuoted(line)
                || line.charAt(last) != ':'
                || !quoteFollows(lines, next)) {
            return -1;
        }
        for (int at = 1; at < last - 15; at++) {
            boolean border = line.charAt(at - 1) == ' ' || line.charAt(at - 1) == '-';
            if (border && Character.isUpperCase(line.charAt(at)) && AttributionWords.opens(line.substring(at))) {
                var own = line.substring(0, at);
                boolean mere = own.indexOf('@') < 0
                        && own.indexOf('<') < 0
                        && !DateSigns.hasTime(own)
                        && !AttributionWords.opens(own);
                var rest = line.substring(at);
                boolean whole = DateSigns.hasTime(rest) && rest.indexOf('@') >= 0;
                int start = ownEnd(line, at);
                return mere
                                && whole
                                && start > 0
                                && AttributionSentence.of(rest, true).isWhole()
                        ? start
                        : -1;
            }
        }
        return -1;
    }

    private static int ownEnd(String line, int at) {
        int end = at;
        while (end > 0 && (line.charAt(end - 1) == '-' || line.charAt(end - 1) == ' ')) {
            end--;
        }
        return end;
    }
}
