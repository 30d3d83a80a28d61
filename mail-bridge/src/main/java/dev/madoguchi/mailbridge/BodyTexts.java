package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.Charsets;
import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.mailbridge.decode.Transfer;
import dev.madoguchi.mailbridge.decode.UuEncoded;
import dev.madoguchi.mailbridge.mime.Part;
import dev.madoguchi.mailbridge.text.FlowedText;
import dev.madoguchi.mailbridge.text.HtmlText;
import dev.madoguchi.mailbridge.text.LineMarks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decodes the texts of a mail, within what all of them may take together. */
final class BodyTexts {

    private static final int MOST_TEXT = 2 * 1024 * 1024;
    private static final int LONGEST_TEXT = 200_000;
    private static final int MOST_TAGS = 100_000;
    private static final String TEXT_IS_CUT = "Of a very long text only the beginning is shown; all of it is attached.";

    private final AttachedFiles attached;
    private final Set<String> warnings = new LinkedHashSet<>();
    private final List<String> plainTexts = new ArrayList<>();
    private final List<String> htmlTexts = new ArrayList<>();
    private final Set<Part> cutParts = new HashSet<>();
    private boolean isShortened;
    private int textLeft = MOST_TEXT;

    BodyTexts(AttachedFiles attached) {
        this.attached = attached;
    }

    Set<String> warnings() {
        return warnings;
    }

    /** Whether something was too long to be shown whole. */
    boolean isCut() {
        return isShortened || !cutParts.isEmpty();
    }

    String plain() {
        return String.join("\n\n", plainTexts);
    }

    String html() {
        return String.join("\n\n", htmlTexts);
    }

    String plainOf(Part part) {
        var extracted = UuEncoded.extract(LineMarks.without(CleanText.clean(decoded(part))));
        extracted.files().forEach(attached::add);
        boolean flowed = "flowed".equalsIgnoreCase(part.parameter("format"));
        var text = flowed
                ? FlowedText.unflow(extracted.text(), "yes".equalsIgnoreCase(part.parameter("delsp")))
                : extracted.text();
        keep(text, plainTexts);
        return text;
    }

    String htmlOf(Part part) {
        var html = firstTags(part, decoded(part));
        var text = HtmlText.of(html);
        keep(HtmlText.title(html) + "\n\n" + text, htmlTexts);
        return CleanText.clean(text);
    }

    private String decoded(Part part) {
        var decoded = Charsets.decode(content(part), part.parameter("charset"));
        warn(decoded.warning());
        return decoded.text();
    }

    private static void keep(String text, List<String> texts) {
        if (!text.isBlank()) {
            texts.add(trimmed(text));
        }
    }

    /** The bytes of a text, within what all texts of a mail may have together; of a longer one the whole is attached. */
    private byte[] content(Part part) {
        if (part.encodedSize() > textLeft) {
            cut(part);
        }
        var decoded = part.content(textLeft);
        textLeft -= Math.min(textLeft, part.encodedSize());
        warn(decoded.warning());
        return part.transferEncoding() == null ? Transfer.decodeUndeclared(decoded.content()) : decoded.content();
    }

    /** A few bytes of markup become a hundred times as many in memory. */
    private String firstTags(Part part, String html) {
        int at = -1;
        for (int tags = 0; tags <= MOST_TAGS; tags++) {
            at = html.indexOf('<', at + 1);
            if (at < 0) {
                return html;
            }
        }
        cut(part);
        return html.substring(0, at);
    }

    private void cut(Part part) {
        if (cutParts.add(part)) {
            warnings.add(TEXT_IS_CUT);
            attached.add(part);
        }
    }

    private void warn(@Nullable String warning) {
        if (warning != null) {
            warnings.add(warning);
        }
    }

    /** What people read in a thread; a longer text, such as a log, is a file. */
    String shortened(String whole) {
        if (whole.length() <= LONGEST_TEXT) {
            return whole;
        }
        if (cutParts.isEmpty()) {
            warnings.add(TEXT_IS_CUT);
            attached.add("mail.txt", whole);
        }
        isShortened = true;
        int lineEnd = whole.lastIndexOf('\n', LONGEST_TEXT);
        int end = lineEnd > LONGEST_TEXT / 2 ? lineEnd : LONGEST_TEXT;
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end);
    }

    /** Without empty lines at the ends. */
    static String trimmed(String text) {
        var trimmed = text.stripTrailing();
        int start = 0;
        while (start < trimmed.length() && trimmed.charAt(start) == '\n') {
            start++;
        }
        return trimmed.substring(start);
    }
}
