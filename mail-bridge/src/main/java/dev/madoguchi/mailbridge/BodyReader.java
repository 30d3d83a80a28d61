package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.Charsets;
import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.mailbridge.decode.Transfer;
import dev.madoguchi.mailbridge.decode.UuEncoded;
import dev.madoguchi.mailbridge.mime.Part;
import dev.madoguchi.mailbridge.text.CalendarText;
import dev.madoguchi.mailbridge.text.FlowedText;
import dev.madoguchi.mailbridge.text.HtmlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of a mail and sorts them into what is to be read and what is attached. */
final class BodyReader {

    private static final int MOST_TEXT = 2 * 1024 * 1024;
    private static final int MOST_CALENDAR = 64 * 1024;

    private static final Set<String> MACHINE_FORMS = Set.of("text/x-amp-html", "text/watch-html");

    private final AttachedFiles attached = new AttachedFiles();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final String text;
    private int textLeft = MOST_TEXT;

    BodyReader(Part root) {
        var read = trimmed(read(root));
        if (read.isEmpty()) {
            read = trimmed(shownInline(root));
        }
        read = read.isEmpty() ? calendar(root) : read;
        text = read.isEmpty() ? packed(attached.packedText()) : read;
        attached.dropSecondInvitation();
        warnings.addAll(attached.warnings());
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
        return text;
    }

    List<Attachment> attachments() {
        return attached.files();
    }

    Set<String> warnings() {
        return warnings;
    }

    /** All text of this type that is not attached. */
    static String textsOf(Part part, String type) {
        if (part.children().isEmpty()) {
            return part.is(type) && isText(part) ? new BodyReader(part).text : "";
        }
        return part.children().stream()
                .map(child -> textsOf(child, type))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
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
        boolean plainFound = false;
        for (var child : part.children()) {
            var read = MACHINE_FORMS.contains(child.type()) ? "" : read(child);
            if (!read.isBlank() && !plainFound) {
                best = read;
                plainFound = child.is("text/plain");
            }
        }
        return best;
    }

    private static boolean isText(Part part) {
        boolean readable =
                part.is("text/plain") || part.is("text/html") || part.type().equals("text");
        return readable && !part.isAttachment() && part.fileName() == null;
    }

    private String text(Part part, boolean html) {
        var content = content(part);
        var decoded = Charsets.decode(content, part.parameter("charset"));
        warn(decoded.warning());
        if (html) {
            return CleanText.clean(HtmlText.of(decoded.text()));
        }
        var extracted = UuEncoded.extract(CleanText.clean(decoded.text()));
        extracted.files().forEach(attached::add);
        boolean flowed = "flowed".equalsIgnoreCase(part.parameter("format"));
        return flowed
                ? FlowedText.unflow(extracted.text(), "yes".equalsIgnoreCase(part.parameter("delsp")))
                : extracted.text();
    }

    /** The bytes of a text, within what all texts of a mail may have together; of a longer one the whole is attached. */
    private byte[] content(Part part) {
        if (part.encodedSize() > textLeft) {
            warnings.add("Of a very long text only the beginning is shown; all of it is attached.");
            attached.add(part);
        }
        var decoded = part.content(textLeft);
        textLeft -= Math.min(textLeft, part.encodedSize());
        warn(decoded.warning());
        return part.transferEncoding() == null ? Transfer.decodeUndeclared(decoded.content()) : decoded.content();
    }

    private void warn(@Nullable String warning) {
        if (warning != null) {
            warnings.add(warning);
        }
    }
}
