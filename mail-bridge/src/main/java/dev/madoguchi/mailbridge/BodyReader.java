package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.Charsets;
import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.mailbridge.decode.Transfer;
import dev.madoguchi.mailbridge.decode.UuEncoded;
import dev.madoguchi.mailbridge.mime.Part;
import dev.madoguchi.mailbridge.text.CalendarText;
import dev.madoguchi.mailbridge.text.FlowedText;
import dev.madoguchi.mailbridge.text.HtmlText;
import dev.madoguchi.mailbridge.text.LineMarks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of a mail and sorts them into what is to be read and what is attached. */
final class BodyReader {

    private static final int MOST_TEXT = 2 * 1024 * 1024;
    private static final int LONGEST_TEXT = 200_000;
    private static final int MOST_TAGS = 100_000;
    private static final int MOST_CALENDAR = 64 * 1024;

    private static final Set<String> MACHINE_FORMS = Set.of("text/x-amp-html", "text/watch-html");

    private final AttachedFiles attached = new AttachedFiles();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final List<String> plainTexts = new ArrayList<>();
    private final List<String> htmlTexts = new ArrayList<>();
    private final boolean allForms;
    private boolean plainFound;
    private final Set<Part> cut = new HashSet<>();
    private final String markedText;
    private boolean isShortened;
    private int textLeft = MOST_TEXT;

    /**
     * Reads all parts.
     *
     * @param allForms whether the HTML is read also where the same stands there as plain text
     */
    BodyReader(Part root, boolean allForms) {
        this.allForms = allForms;
        var read = trimmed(read(root));
        if (read.isEmpty()) {
            read = trimmed(shownInline(root));
        }
        read = read.isEmpty() ? calendar(root) : read;
        markedText = shortened(read.isEmpty() ? packed(attached.packedText()) : read);
        attached.dropSecondInvitation();
        warnings.addAll(attached.warnings());
    }

    /** What people read in a thread; a longer text, such as a log, is a file. */
    private String shortened(String whole) {
        if (whole.length() <= LONGEST_TEXT) {
            return whole;
        }
        if (cut.isEmpty()) {
            warnings.add("Of a very long text only the beginning is shown; all of it is attached.");
            attached.add("mail.txt", whole);
        }
        isShortened = true;
        int lineEnd = whole.lastIndexOf('\n', LONGEST_TEXT);
        int end = lineEnd > LONGEST_TEXT / 2 ? lineEnd : LONGEST_TEXT;
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end);
    }

    /** Without empty lines at the ends. */
    private static String trimmed(String text) {
        var trimmed = text.stripTrailing();
        int start = 0;
        while (start < trimmed.length() && trimmed.charAt(start) == '\n') {
            start++;
        }
        return trimmed.substring(start);
    }

    String text() {
        return LineMarks.without(markedText);
    }

    /** The text with what its HTML tells about its lines. */
    String markedText() {
        return markedText;
    }

    List<Attachment> attachments() {
        return attached.files();
    }

    Set<MailTrait> traits() {
        var traits = EnumSet.noneOf(MailTrait.class);
        if (attached.isLocked()) {
            traits.add(MailTrait.LOCKED);
        }
        if (isShortened || !cut.isEmpty()) {
            traits.add(MailTrait.TEXT_CUT);
        }
        return traits;
    }

    Set<String> warnings() {
        return warnings;
    }

    /** All plain text that is not attached. */
    String plainText() {
        return String.join("\n\n", plainTexts);
    }

    /** The text of all HTML that is not attached; only where all forms of the text were asked for. */
    String htmlText() {
        return LineMarks.without(String.join("\n\n", htmlTexts));
    }

    /** The readable text of a part; everything else in it is kept as an attachment. At most 20 levels deep. */
    private String read(Part part) {
        if (!part.children().isEmpty()) {
            return part.is("multipart/alternative") ? alternative(part) : all(part);
        }
        if (part.is("multipart/")) {
            warnings.add("The mail announces several parts but has none; it is shown as text.");
            return text(part, false);
        }
        if (isText(part)) {
            return text(part, part.is("text/html"));
        }
        attached.add(part);
        return "";
    }

    /** Some programs give the text they wrote a file name or a type of their own; without another text it is the text of the mail. */
    private String shownInline(Part part) {
        if (part.children().isEmpty()) {
            boolean named = part.isInline() && (part.is("text/plain") || part.is("text/html"));
            boolean ofAnotherType =
                    part.is("text/") && !part.is("text/calendar") && !part.isAttachment() && part.fileName() == null;
            return named || ofAnotherType ? text(part, part.is("text/html")) : "";
        }
        for (var child : part.children()) {
            var shown = shownInline(child);
            if (!shown.isBlank()) {
                return shown;
            }
        }
        return "";
    }

    /** What an invitation without words says. */
    private static String calendar(Part part) {
        if (part.is("text/calendar")) {
            var content = part.content(MOST_CALENDAR).content();
            return CalendarText.of(CleanText.clean(
                    Charsets.decode(content, part.parameter("charset")).text()));
        }
        return part.children().stream()
                .map(BodyReader::calendar)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String packed(String text) {
        boolean html = text.regionMatches(true, 0, "<html", 0, 5) || text.startsWith("<!");
        return trimmed(CleanText.clean(html ? HtmlText.of(text) : text));
    }

    private String all(Part part) {
        var texts = new ArrayList<String>();
        for (var child : part.children()) {
            var read = read(child);
            if (!read.isBlank()) {
                texts.add(trimmed(read));
            }
        }
        return String.join("\n\n", texts);
    }

    /** The same text in several forms: the plain one, unless it is empty; forms that cannot be shown become files. */
    private String alternative(Part part) {
        String best = "";
        boolean outside = plainFound;
        for (var child : part.children()) {
            var read = MACHINE_FORMS.contains(child.type()) ? "" : read(child);
            if (!read.isBlank() && (best.isEmpty() || !plainFound)) {
                best = read;
                plainFound |= child.is("text/plain");
            }
        }
        plainFound = outside;
        return best;
    }

    private static boolean isText(Part part) {
        boolean readable =
                part.is("text/plain") || part.is("text/html") || part.type().equals("text");
        return readable && !part.isAttachment() && part.fileName() == null;
    }

    private String text(Part part, boolean html) {
        if (html && plainFound && !allForms) {
            return "";
        }
        var decoded = Charsets.decode(content(part), part.parameter("charset"));
        warn(decoded.warning());
        if (html) {
            var text = CleanText.clean(HtmlText.of(firstTags(part, decoded.text())));
            keep(text, htmlTexts);
            return text;
        }
        var extracted = UuEncoded.extract(LineMarks.without(CleanText.clean(decoded.text())));
        extracted.files().forEach(attached::add);
        boolean flowed = "flowed".equalsIgnoreCase(part.parameter("format"));
        var text = flowed
                ? FlowedText.unflow(extracted.text(), "yes".equalsIgnoreCase(part.parameter("delsp")))
                : extracted.text();
        keep(text, plainTexts);
        return text;
    }

    private static void keep(String text, List<String> texts) {
        if (!text.isBlank()) {
            texts.add(trimmed(text));
        }
    }

    /** The bytes of a text, within what all texts of a mail may have together; of a longer one the whole is attached. */
    private byte[] content(Part part) {
        if (part.encodedSize() > textLeft) {
            isCut(part);
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
        isCut(part);
        return html.substring(0, at);
    }

    private void isCut(Part part) {
        if (cut.add(part)) {
            warnings.add("Of a very long text only the beginning is shown; all of it is attached.");
            attached.add(part);
        }
    }

    private void warn(@Nullable String warning) {
        if (warning != null) {
            warnings.add(warning);
        }
    }
}
