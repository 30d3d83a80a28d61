package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.mailbridge.decode.Tnef;
import dev.madoguchi.mailbridge.decode.UuEncoded;
import dev.madoguchi.mailbridge.mime.HeaderBlock;
import dev.madoguchi.mailbridge.mime.Part;
import dev.madoguchi.mailbridge.mime.RawHeader;
import dev.madoguchi.mailbridge.raw.Content;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of a mail: what is attached, what is packed into a winmail.dat, what stands in the text. */
final class AttachedFiles {

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private static final String TNEF = "application/ms-tnef";

    private final List<Attachment> files = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private boolean locked;
    private @Nullable Attachment packed;
    private String packedText = "";

    List<Attachment> files() {
        return files;
    }

    /** Whether there is something among them that only its recipient can open. */
    boolean isLocked() {
        return locked;
    }

    Set<String> warnings() {
        return warnings;
    }

    void add(Part part) {
        var name = name(part);
        if (part.is("application/pgp-signature")) {
            warnings.add("The mail is signed with PGP; the signature was not checked.");
            return;
        }
        note(part);
        var decoded = part.file();
        if (decoded.warning() != null) {
            warnings.add(decoded.warning());
        }
        if (isPacked(part, name)) {
            unpack(name, decoded.content());
            return;
        }
        boolean inline = part.isInline() || !part.isAttachment() && part.contentId() != null;
        files.add(new Attachment(name, CleanText.oneLine(part.type()), decoded.content(), part.contentId(), inline));
    }

    void add(String name, String text) {
        files.add(new Attachment(name, "text/plain", text.getBytes(StandardCharsets.UTF_8), null, false));
    }

    void add(UuEncoded.File file) {
        files.add(new Attachment(file.name(), UNKNOWN_TYPE, file.content(), null, false));
    }

    /** Calendars send an invitation twice: as a form of the text, without a name, and as a file. */
    void dropSecondInvitation() {
        boolean asFile = files.stream()
                .anyMatch(file -> file.contentType().equals("application/ics")
                        || file.name().endsWith(".ics") && !isUnnamedCalendar(file));
        if (asFile) {
            files.removeIf(AttachedFiles::isUnnamedCalendar);
        }
    }

    private static boolean isUnnamedCalendar(Attachment file) {
        return file.contentType().equals("text/calendar") && file.name().startsWith("attachment-");
    }

    private void note(Part part) {
        var kind = part.parameter("smime-type");
        if (part.is("application/pgp-encrypted")
                || part.is("application/pkcs7-mime") && !"signed-data".equalsIgnoreCase(kind)) {
            locked = true;
            warnings.add("The mail is encrypted and cannot be read here; it is attached as it came.");
        } else if (part.is("application/pkcs7-mime")) {
            locked = true;
            warnings.add(
                    "The mail is packed into an S/MIME signature and cannot be read here; it is attached as it came.");
        } else if (part.is("application/pkcs7-signature") || part.is("application/x-pkcs7-signature")) {
            warnings.add("The mail is signed with S/MIME; the signature was not checked.");
        }
    }

    private static boolean isPacked(Part part, String name) {
        return part.is("application/ms-tnef")
                || part.is("application/vnd.ms-tnef")
                || name.toLowerCase(Locale.ROOT).equals("winmail.dat");
    }

    /** A winmail.dat that cannot be unpacked stays a file like any other. */
    private void unpack(String name, Content content) {
        var unpacked = content.size() > Tnef.LARGEST ? Optional.<Tnef.Content>empty() : Tnef.unpack(content.bytes());
        if (unpacked.isEmpty()) {
            warnings.add("A winmail.dat of Outlook could not be unpacked; it is attached as it came.");
            files.add(new Attachment(name, TNEF, content, null, false));
            return;
        }
        packed = new Attachment(name, TNEF, content, null, false);
        packedText = unpacked.get().text();
        for (var file : unpacked.get().files()) {
            files.add(new Attachment(file.name(), file.type(), file.content(), null, false));
        }
    }

    /** For a mail without a text of its own: what a winmail.dat has; with only Outlook's format in it, it becomes a file. */
    String packedText() {
        if (packed != null && packedText.isBlank()) {
            files.add(packed);
        }
        return packedText;
    }

    private String name(Part part) {
        var name = part.fileName();
        if (name != null && !name.isBlank()) {
            return name;
        }
        if (part.is("message/rfc822") || part.is("message/global")) {
            return subject(part) + ".eml";
        }
        return switch (part.type()) {
            case "application/pkcs7-signature", "application/x-pkcs7-signature" -> "smime.p7s";
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> "smime.p7m";
            default -> "attachment-" + (files.size() + 1) + ending(part.type());
        };
    }

    private static String subject(Part part) {
        var subject = HeaderBlock.beginning(
                        RawMail.of(part.content(HeaderBlock.MOST_GLANCED_AT).content()))
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
}
