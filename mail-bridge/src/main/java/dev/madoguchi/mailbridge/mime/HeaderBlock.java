package dev.madoguchi.mailbridge.mime;

import dev.madoguchi.mailbridge.raw.RawMail;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The header fields of a mail or a part, in order (RFC 5322 section 2.2).
 *
 * @param end where the body begins in the bytes
 */
public record HeaderBlock(List<RawHeader> fields, int end) {

    /** How many bytes {@link #beginning} looks at. */
    public static final int MOST_GLANCED_AT = 32 * 1024;

    static final int MOST_BYTES = 256 * 1024;
    static final int MOST_FIELDS = 1_000;
    private static final int STRAY_LINES = 40;
    private static final Set<String> USUAL =
            Set.of("from", "to", "subject", "date", "message-id", "content-type", "mime-version");

    public Optional<RawHeader> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public Optional<RawHeader> last(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .reduce((earlier, later) -> later);
    }

    /** The fields at the start of these bytes, as far as they lie within all limits. Never throws. */
    public static HeaderBlock beginning(RawMail bytes) {
        for (int length = Math.min(bytes.length(), MOST_GLANCED_AT); length > 64; length /= 2) {
            try {
                return read(bytes, 0, length);
            } catch (TooMuch smaller) {
                continue;
            }
        }
        return bytes.length() > 64 ? new HeaderBlock(List.of(), 0) : read(bytes, 0, bytes.length());
    }

    /**
     * Reads the block at the start of these bytes. A line that is no field ends the header: the empty line was forgotten.
     *
     * @throws TooMuch beyond 256 kB or 1,000 fields
     */
    public static HeaderBlock read(RawMail bytes, int start, int end) {
        var fields = new ArrayList<RawHeader>();
        int at = start;
        while (at < end) {
            int lineEnd = Lines.end(bytes, at, end);
            int next = Lines.next(bytes, lineEnd, end);
            if (lineEnd == at) {
                return new HeaderBlock(List.copyOf(fields), next);
            }
            int colon = colon(bytes, at, lineEnd);
            boolean envelope = at == start
                    && (Lines.startsWith(bytes, at, end, "From ") || Lines.startsWith(bytes, at, end, ">From "));
            if (colon < 0 && !envelope && !isBlank(bytes, at, lineEnd) && !isStrayLine(bytes, next, end)) {
                return new HeaderBlock(List.copyOf(fields), at);
            }
            var value = new ByteArrayOutputStream();
            if (colon >= 0) {
                check(lineEnd - at, fields.size());
                bytes.copyTo(value, colon + 1, lineEnd);
            }
            int fieldStart = at;
            at = next;
            while (colon >= 0 && at < end && goesOn(bytes, at, end, value)) {
                lineEnd = Lines.end(bytes, at, end);
                check(lineEnd - start, fields.size());
                bytes.copyTo(value, at, lineEnd);
                at = Lines.next(bytes, lineEnd, end);
            }
            if (colon >= 0) {
                fields.add(new RawHeader(name(bytes, fieldStart, colon), value.toByteArray()));
            }
            check(at - start, fields.size());
        }
        return new HeaderBlock(List.copyOf(fields), end);
    }

    private static void check(int bytes, int fields) {
        if (bytes > MOST_BYTES) {
            throw new TooMuch("The header of the mail is larger than 256 kB.");
        }
        if (fields > MOST_FIELDS) {
            throw new TooMuch("The mail has more than 1,000 header fields.");
        }
    }

    /** Somebody lost the blank before {@code boundary=} in the line below {@code Content-Type: multipart/mixed;}. */
    private static boolean goesOn(RawMail bytes, int at, int end, ByteArrayOutputStream value) {
        boolean lostBlank =
                Lines.startsWith(bytes, at, end, "boundary=") || Lines.startsWith(bytes, at, end, "charset=");
        return isFolded(bytes, at, end) || lostBlank && value.size() > 0;
    }

    /** A line that is no field is a stray one, and not the text, when a field that every mail has comes soon. */
    private static boolean isStrayLine(RawMail bytes, int start, int end) {
        int at = start;
        for (int line = 0; line < STRAY_LINES && at < end; line++) {
            int lineEnd = Lines.end(bytes, at, Math.min(end, at + 2_000));
            if (lineEnd == at) {
                return false;
            }
            int colon = colon(bytes, at, Math.min(lineEnd, at + 40));
            if (colon > 0 && USUAL.contains(name(bytes, at, colon).toLowerCase(Locale.ROOT))) {
                return true;
            }
            at = Lines.next(bytes, lineEnd, end);
        }
        return false;
    }

    /** A line that begins with a blank continues the field, unless nothing but blanks is in it. */
    private static boolean isFolded(RawMail bytes, int at, int end) {
        return (bytes.at(at) == ' ' || bytes.at(at) == '\t') && !isBlank(bytes, at, Lines.end(bytes, at, end));
    }

    private static boolean isBlank(RawMail bytes, int at, int end) {
        for (int i = at; i < end; i++) {
            if (bytes.at(i) != ' ' && bytes.at(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    private static int colon(RawMail bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            byte b = bytes.at(at);
            if (b == ':') {
                return at > start ? at : -1;
            }
            boolean blankBeforeColon = (b == ' ' || b == '\t') && isBlankUpToColon(bytes, at, end);
            if (b <= ' ' && !blankBeforeColon || b == 127) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isBlankUpToColon(RawMail bytes, int at, int end) {
        int i = at;
        while (i < end && i - at < 20 && (bytes.at(i) == ' ' || bytes.at(i) == '\t')) {
            i++;
        }
        return i < end && bytes.at(i) == ':' && at > 0;
    }

    private static String name(RawMail bytes, int start, int colon) {
        return bytes.text(start, colon, StandardCharsets.ISO_8859_1).strip();
    }
}
