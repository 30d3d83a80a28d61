package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.text.HeaderLines;
import dev.madoguchi.mailbridge.text.Separators;
import dev.madoguchi.mailbridge.text.Signatures;
import java.util.ArrayList;
import java.util.List;

/** Divides a mail's text into what its writer wrote now and what can be folded away; one pass, no patterns. */
public final class QuotedText {

    private static final int LONGEST_LETTER = 1_000_000;

    /**
     * @param newText never blank unless the whole text is
     * @param foldedText the quoted history and the signature, or ""
     */
    public record Split(String newText, String foldedText) {}

    private final List<String> lines;
    private final boolean[] folded;

    private QuotedText(String text) {
        lines = List.of(text.split("\n", -1));
        folded = new boolean[lines.size()];
    }

    /**
     * The new part and the folded part. A history at the end goes with all that follows; marked quotations go when they stand at the
     * end or at the beginning; quotations between answers stay, for the answers make no sense without them. Beyond a million characters nothing is folded.
     */
    public static Split split(String text) {
        if (text.length() > LONGEST_LETTER) {
            return new Split(text, "");
        }
        var split = new QuotedText(text).divide();
        return split.newText().isBlank() ? new Split(text, "") : split;
    }

    private Split divide() {
        int end = historyStart();
        fold(end, lines.size());
        int signature = Signatures.start(lines, end);
        if (hasText(0, signature)) {
            fold(signature, end);
            end = signature;
        }
        int quote = trailingQuote(end);
        if (hasText(0, quote)) {
            fold(quote, end);
            end = Math.min(end, quote);
        }
        int again = Signatures.start(lines, end);
        if (hasText(0, again)) {
            fold(again, end);
            end = again;
        }
        foldLeadingQuote(end);
        return new Split(collected(false), collected(true));
    }

    /** The first line from which on everything is an older mail. */
    private int historyStart() {
        boolean textBefore = false;
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isBlank() || Separators.isQuoted(line)) {
                continue;
            }
            if (Separators.isBanner(line) || HeaderLines.begin(lines, at) || introducesUnmarked(at)) {
                // a mail that begins with an older one is a forwarded mail: that is what its sender wants us to read
                return textBefore ? withRule(at) : lines.size();
            }
            textBefore |= Separators.attribution(lines, at) == 0;
        }
        return lines.size();
    }

    /** "On Friday Anna wrote:" and then no {@code >}: all the rest is Anna's. */
    private boolean introducesUnmarked(int at) {
        int count = Separators.attribution(lines, at);
        if (count == 0) {
            return false;
        }
        int next = at + count;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next == lines.size() || !Separators.isQuoted(lines.get(next));
    }

    private int withRule(int at) {
        int before = at;
        while (before > 0 && lines.get(before - 1).isBlank()) {
            before--;
        }
        boolean rule = before > 0
                && lines.get(before - 1).length() >= 5
                && lines.get(before - 1).strip().chars().allMatch(c -> c == '_' || c == '-');
        return rule ? before - 1 : at;
    }

    /** The first line of the marked quotation that ends the text, its introduction included. */
    private int trailingQuote(int end) {
        int at = end;
        boolean quoted = false;
        while (at > 0 && (lines.get(at - 1).isBlank() || Separators.isQuoted(lines.get(at - 1)))) {
            at--;
            quoted |= Separators.isQuoted(lines.get(at));
        }
        return quoted ? withAttribution(at) : end;
    }

    private int withAttribution(int quote) {
        int last = quote;
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        for (int at = Math.max(0, last - 5); at < last; at++) {
            if (Separators.attribution(lines, at) == last - at) {
                return at;
            }
        }
        return quote;
    }

    /** One quotation at the very beginning and an answer below it. */
    private void foldLeadingQuote(int end) {
        int at = skipBlank(0, end);
        if (at < end && !Separators.isQuoted(lines.get(at))) {
            at += Separators.attribution(lines, at);
        }
        int quote = skipBlank(at, end);
        int after = quote;
        while (after < end && (lines.get(after).isBlank() || Separators.isQuoted(lines.get(after)))) {
            after++;
        }
        boolean onlyOne = lines.subList(after, end).stream().noneMatch(Separators::isQuoted);
        if (after > quote && onlyOne && hasText(after, end)) {
            fold(0, after);
        }
    }

    private int skipBlank(int start, int end) {
        int at = start;
        while (at < end && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private boolean hasText(int start, int end) {
        return start < end
                && lines.subList(start, end).stream().anyMatch(line -> !line.isBlank() && !Separators.isQuoted(line));
    }

    private void fold(int start, int end) {
        for (int at = start; at < end; at++) {
            folded[at] = true;
        }
    }

    private String collected(boolean wanted) {
        var collected = new ArrayList<String>();
        for (int at = 0; at < lines.size(); at++) {
            if (folded[at] == wanted) {
                collected.add(lines.get(at));
            }
        }
        return trimmed(collected);
    }

    /** Without empty lines at the ends; a first line may be indented, as Japanese paragraphs are. */
    private static String trimmed(List<String> lines) {
        int start = 0;
        while (start < lines.size() && lines.get(start).isBlank()) {
            start++;
        }
        return String.join("\n", lines.subList(start, lines.size())).stripTrailing();
    }
}
