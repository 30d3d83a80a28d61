package dev.madoguchi.mailbridge.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jspecify.annotations.Nullable;

/** What Outlook packs into a winmail.dat (MS-OXTNEF): the files, and the text where the mail has none of its own. */
public final class Tnef {

    /** How many bytes are unpacked at most. */
    public static final int LARGEST = 30 * 1024 * 1024;

    private static final int MOST_ATTRIBUTES = 5_000;
    private static final int HEADER = 6;
    private static final int ATTRIBUTE_HEADER = 9;
    private static final int CHECKSUM = 2;

    static {
        TNEFAttribute.setMaxRecordLength(LARGEST);
    }

    /** A file as it was packed. */
    public record File(String name, String type, byte[] content) {}

    /**
     * All that could be unpacked.
     *
     * @param text plain text or HTML, or "" when only Outlook's own format was in it
     */
    public record Content(String text, List<File> files) {}

    private Tnef() {}

    /** The content, or empty when this is no TNEF, is broken, or is larger than 30 MB. */
    public static Optional<Content> unpack(byte[] packed) {
        if (packed.length > LARGEST || !hasTrueLengths(packed)) {
            return Optional.empty();
        }
        try {
            var message = new HMEFMessage(new ByteArrayInputStream(packed));
            var files = new ArrayList<File>();
            for (var attachment : message.getAttachments()) {
                files.add(file(attachment, files.size() + 1));
            }
            return Optional.of(new Content(text(message), files));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** Whether every attribute ends within the file, so that nobody reserves memory for what is not there. */
    private static boolean hasTrueLengths(byte[] packed) {
        long at = HEADER;
        for (int count = 0; at < packed.length; count++) {
            if (count > MOST_ATTRIBUTES || at + ATTRIBUTE_HEADER + CHECKSUM > packed.length) {
                return false;
            }
            long length = number(packed, (int) at + 5);
            at += ATTRIBUTE_HEADER + length + CHECKSUM;
        }
        return at == packed.length && packed.length > HEADER;
    }

    private static long number(byte[] bytes, int at) {
        return bytes[at] & 0xFF
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFFL) << 24;
    }

    private static File file(Attachment attachment, int number) {
        var name = attachment.getLongFilename();
        name = name == null || name.isBlank() ? attachment.getFilename() : name;
        name = name == null || name.isBlank() ? "attachment-" + number + ".bin" : name;
        var type = string(attachment.getMAPIAttribute(MAPIProperty.ATTACH_MIME_TAG));
        boolean named = type.indexOf('/') > 0 && type.chars().allMatch(c -> c > ' ' && c < 127 && c != ';');
        return new File(
                name, named ? type.toLowerCase(Locale.ROOT) : "application/octet-stream", attachment.getContents());
    }

    private static String text(HMEFMessage message) {
        var plain = string(message.getMessageMAPIAttribute(MAPIProperty.BODY));
        return plain.isBlank() ? string(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML)) : plain;
    }

    private static String string(@Nullable MAPIAttribute attribute) {
        if (attribute == null) {
            return "";
        }
        return attribute instanceof MAPIStringAttribute text && text.getDataString() != null
                ? text.getDataString().replace("\0", "").strip()
                : Charsets.decode(attribute.getData()).replace("\0", "").strip();
    }
}
