package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.Charsets;
import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.mailbridge.decode.Transfer;
import dev.madoguchi.mailbridge.mime.HeaderBlock;
import dev.madoguchi.mailbridge.mime.Part;
import dev.madoguchi.mailbridge.mime.RawHeader;
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

    private static final int MOST_HTML = 2 * 1024 * 1024;

    private final List<Attachment> attachments = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final String text;

    BodyReader(Part root) {
        var read = trimmed(read(root));
        text = read.isEmpty() ? trimmed(shownInline(root)) : read;
        dropSecondInvitation();
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
        return attachments;
    }

    Set<String> warnings() {
        return warnings;
    }

    /** The text of all HTML that is not attached. */
    static String htmlOf(Part part) {
        if (part.children().isEmpty()) {
            return part.is("text/html") && isText(part) ? new BodyReader(part).text : "";
        }
        return part.children().stream()
                .map(BodyReader::htmlOf)
                .filter(html -> !html.isBlank())
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
        if (part.is("application/pkcs7-mime") || part.is("application/pgp-encrypted")) {
            warnings.add("The mail is encrypted and cannot be read here; it is attached as it came.");
        }
        attach(part);
        return "";
    }

    /** Some programs give the text they wrote a file name; without another text it is the text of the mail. */
    private String shownInline(Part part) {
        if (part.children().isEmpty()) {
            boolean shown = part.isInline() && (part.is("text/plain") || part.is("text/html"));
            return shown ? text(part, part.is("text/html")) : "";
        }
        for (var child : part.children()) {
            var shown = shownInline(child);
            if (!shown.isBlank()) {
                return shown;
            }
        }
        return "";
    }

    /** Calendars send an invitation twice: as a form of the text, without a name, and as a file. */
    private void dropSecondInvitation() {
        boolean asFile = attachments.stream()
                .anyMatch(file -> file.contentType().equals("application/ics")
                        || file.name().endsWith(".ics") && !isUnnamedCalendar(file));
        if (asFile) {
            attachments.removeIf(BodyReader::isUnnamedCalendar);
        }
    }

    private static boolean isUnnamedCalendar(Attachment file) {
        return file.contentType().equals("text/calendar") && file.name().startsWith("attachment-");
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

    /** The same text in several forms: the plain one, unless it is empty. */
    private String alternative(Part part) {
        String best = "";
        boolean plainFound = false;
        for (var child : part.children()) {
            boolean plain = child.is("text/plain");
            boolean foreign = child.is("text/") && !plain && !child.is("text/html") && !child.is("text/calendar");
            if (foreign) {
                best = best.isBlank() ? text(child, false) : best;
                continue;
            }
            var read = read(child);
            if (!read.isBlank() && !plainFound) {
                best = read;
                plainFound = plain;
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
        if (!html) {
            var clean = CleanText.clean(decoded.text());
            boolean flowed = "flowed".equalsIgnoreCase(part.parameter("format"));
            return flowed ? FlowedText.unflow(clean, "yes".equalsIgnoreCase(part.parameter("delsp"))) : clean;
        }
        var source = decoded.text();
        if (source.length() > MOST_HTML) {
            warnings.add("The HTML of the mail is very long; only the beginning is shown.");
            source = source.substring(0, MOST_HTML);
        }
        return CleanText.clean(HtmlText.of(source));
    }

    private void attach(Part part) {
        boolean inline = part.isInline() || !part.isAttachment() && part.contentId() != null;
        attachments.add(
                new Attachment(name(part), CleanText.oneLine(part.type()), content(part), part.contentId(), inline));
    }

    private byte[] content(Part part) {
        var decoded = Transfer.decode(part.body(), part.transferEncoding());
        warn(decoded.warning());
        return decoded.content();
    }

    private String name(Part part) {
        var name = part.fileName();
        if (name != null && !name.isBlank()) {
            return name;
        }
        if (part.is("message/rfc822") || part.is("message/global")) {
            return subject(part) + ".eml";
        }
        return "attachment-" + (attachments.size() + 1) + ending(part.type());
    }

    private String subject(Part part) {
        var inner = Transfer.decode(part.body(), part.transferEncoding()).content();
        var subject = HeaderBlock.read(inner, 0, inner.length)
                .first("Subject")
                .map(RawHeader::decoded)
                .orElse("");
        return subject.isBlank() ? "mail" : subject.replace('/', '_').replace('\\', '_');
    }

    private static String ending(String type) {
        return switch (type) {
            case "text/plain", "message/delivery-status", "text/rfc822-headers" -> ".txt";
            case "text/html" -> ".html";
            case "text/calendar" -> ".ics";
            case "text/csv" -> ".csv";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "application/pdf" -> ".pdf";
            case "application/zip" -> ".zip";
            default -> ".bin";
        };
    }

    private void warn(@Nullable String warning) {
        if (warning != null) {
            warnings.add(warning);
        }
    }
}
