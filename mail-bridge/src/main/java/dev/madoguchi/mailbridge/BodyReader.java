package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.Charsets;
import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.mailbridge.mime.Part;
import dev.madoguchi.mailbridge.text.CalendarText;
import dev.madoguchi.mailbridge.text.HtmlText;
import dev.madoguchi.mailbridge.text.LineMarks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks through the parts of a mail and sorts them into what is to be read and what is attached. */
final class BodyReader {

    private static final int MOST_CALENDAR = 64 * 1024;

    private static final Set<String> MACHINE_FORMS = Set.of("text/x-amp-html", "text/watch-html");

    private final AttachedFiles attached = new AttachedFiles();
    private final BodyTexts texts = new BodyTexts(attached);
    private final Set<String> warnings = new LinkedHashSet<>();
    private final boolean allForms;
    private final String markedText;
    private boolean plainFound;

    /**
     * Reads all parts.
     *
     * @param allForms whether the HTML is read also where the same stands there as plain text
     */
    BodyReader(Part root, boolean allForms) {
        this.allForms = allForms;
        var read = BodyTexts.trimmed(read(root));
        if (read.isEmpty()) {
            read = BodyTexts.trimmed(shownInline(root));
        }
        read = read.isEmpty() ? calendar(root) : read;
        markedText = texts.shortened(read.isEmpty() ? packed(attached.packedText()) : read);
        attached.dropSecondInvitation();
        warnings.addAll(texts.warnings());
        warnings.addAll(attached.warnings());
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
        if (texts.isCut()) {
            traits.add(MailTrait.TEXT_CUT);
        }
        return traits;
    }

    Set<String> warnings() {
        return warnings;
    }

    /** All plain text that is not attached. */
    String plainText() {
        return texts.plain();
    }

    /** The text of all HTML that is not attached; only where all forms of the text were asked for. */
    String htmlText() {
        return LineMarks.without(texts.html());
    }

    /** The readable text of a part; everything else in it is kept as an attachment. At most 20 levels deep. */
    private String read(Part part) {
        if (!part.children().isEmpty()) {
            return part.is("multipart/alternative") ? alternative(part) : all(part);
        }
        if (part.is("multipart/")) {
            warnings.add("The mail announces several parts but has none; it is shown as text.");
            return texts.plainOf(part);
        }
        if (isText(part)) {
            return text(part);
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
            return named || ofAnotherType ? text(part) : "";
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
        return BodyTexts.trimmed(CleanText.clean(html ? HtmlText.of(text) : text));
    }

    private String all(Part part) {
        var all = new ArrayList<String>();
        for (var child : part.children()) {
            var read = isRemnant(child, !all.isEmpty()) ? attach(child) : read(child);
            if (!read.isBlank()) {
                all.add(BodyTexts.trimmed(read));
            }
        }
        return String.join("\n\n", all);
    }

    /** A further text that may be cut off, for no boundary follows it, is not run into what was read, but kept beside it. */
    private static boolean isRemnant(Part child, boolean textBefore) {
        return textBefore && !child.isWhole() && child.is("text/plain") && isText(child);
    }

    private String attach(Part part) {
        attached.add(part);
        return "";
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

    private String text(Part part) {
        if (!part.is("text/html")) {
            return texts.plainOf(part);
        }
        return plainFound && !allForms ? "" : texts.htmlOf(part);
    }
}
