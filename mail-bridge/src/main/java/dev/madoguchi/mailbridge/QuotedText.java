package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.text.HeaderLines;
import dev.madoguchi.mailbridge.text.InlineAnswers;
import dev.madoguchi.mailbridge.text.LineMarks;
import dev.madoguchi.mailbridge.text.QuotedLines;
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

    private static final int LONGEST_EXCERPT = 20;
    private static final Split WHOLE = new Split("", "");

    private final List<String> original;
    private final QuotedLines lines;
    private final boolean[] folded;

    private QuotedText(String text) {
        lines = new QuotedLines(text);
        original = lines.all().stream().map(LineMarks::without).toList();
        folded = new boolean[lines.size()];
    }

    /**
     * The new part and the folded part. A history at the end goes with all that follows; marked quotations go when they stand at the
     * end or are the only one; quotations between answers stay, for the answers make no sense without them. Beyond a million characters
     * nothing is folded.
     */
    public static Split split(String text) {
        var whole = new Split(LineMarks.without(text), "");
        if (text.length() > LONGEST_LETTER) {
            return whole;
        }
        var split = new QuotedText(text).divide();
        return split.newText().isBlank() || split.foldedText().isEmpty() ? whole : split;
    }

    private Split divide() {
        if (InlineAnswers.announced(lines.withoutAsides())) {
            return WHOLE;
        }
        leaveOutAsides();
        int end = historyStart();
        int signature = Signatures.start(lines.all(), end);
        boolean onlySigned = signature < end && !lines.hasText(0, signature); // that is, forwarded
        if (end < lines.size()
                && (onlySigned || InlineAnswers.announced(lines.all().subList(0, end)))) {
            return WHOLE;
        }
        fold(end, lines.size());
        end = foldSignature(end);
        int quote = trailingQuote(end);
        if (lines.hasText(0, quote)) {
            fold(quote, end);
            end = Math.min(end, quote);
        }
        end = foldSignature(end);
        foldOnlyQuote(end);
        return new Split(collected(false), collected(true));
    }

    /** What the HTML says to be an older mail or a signature, unless there is nothing else. */
    private void leaveOutAsides() {
        boolean textBeside = false;
        for (int at = 0; at < lines.size() && !textBeside; at++) {
            textBeside = !lines.isAside(at) && !lines.isBlank(at) && !lines.isQuoted(at);
        }
        for (int at = 0; textBeside && at < lines.size(); at++) {
            if (lines.isAside(at)) {
                folded[at] = true;
                lines.leaveOut(at);
            }
        }
    }

    private int foldSignature(int end) {
        int signature = Signatures.start(lines.all(), end);
        if (!lines.hasText(0, signature)) {
            return end;
        }
        fold(signature, end);
        return Math.min(signature, end);
    }

    /** The first line from which on everything is an older mail. */
    private int historyStart() {
        boolean textBefore = false;
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isBlank() || lines.isQuoted(at)) {
                continue;
            }
            int attribution = lines.attribution(at);
            boolean history = Separators.isBanner(line)
                    || HeaderLines.begin(lines.all(), at)
                    || attribution > 0 && !isQuoteNext(at + attribution);
            if (history) {
                // a mail that begins with an older one is a forwarded mail: that is what its sender wants us to read
                boolean forwarded = !textBefore || Separators.isForward(line);
                return forwarded ? lines.size() : lines.ruleAbove(at);
            }
            textBefore |= attribution == 0;
            at += Math.max(0, attribution - 1);
        }
        return lines.size();
    }

    private boolean isQuoteNext(int start) {
        int next = lines.skipBlank(start);
        return next < lines.size() && lines.isQuoted(next);
    }

    /** The first line of the marked quotation that ends the text, its introduction included. */
    private int trailingQuote(int end) {
        int at = end;
        boolean quoted = false;
        while (at > 0 && (lines.isBlank(at - 1) || lines.isQuoted(at - 1) || !quoted && lines.isPicture(at - 1))) {
            at--;
            quoted |= lines.isQuoted(at);
        }
        if (!quoted) {
            return end;
        }
        int start = withAttribution(at);
        return start == at && end - at <= LONGEST_EXCERPT && lines.isAnnounced(at) ? end : start;
    }

    private int withAttribution(int quote) {
        int last = quote;
        while (last > 0 && lines.isBlank(last - 1)) {
            last--;
        }
        for (int at = Math.max(0, last - 5); at < last; at++) {
            if (lines.attribution(at) == last - at) {
                return at;
            }
        }
        return quote;
    }

    /** One introduced quotation, and an answer below it. */
    private void foldOnlyQuote(int end) {
        int quote = 0;
        while (quote < end && !lines.isQuoted(quote)) {
            quote++;
        }
        int after = quote;
        while (after < end && (lines.isBlank(after) || lines.isQuoted(after))) {
            after++;
        }
        for (int at = after; at < end; at++) {
            if (lines.isQuoted(at)) {
                return;
            }
        }
        int start = quote < end ? withAttribution(quote) : quote;
        if (start < quote && lines.hasText(after, end)) {
            fold(start, after);
        }
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
                collected.add(original.get(at));
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
