package dev.madoguchi.mailbridge.mime;

import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides a mail into its parts (RFC 2046 section 5.1): each level reads its lines once, and there are at most 20 levels. */
public final class PartReader {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 500;

    private final RawMail mail;
    private int parts;

    private PartReader(RawMail mail) {
        this.mail = mail;
    }

    /**
     * The mail as a tree of parts.
     *
     * @throws TooMuch beyond 20 levels, 500 parts, or the limits of {@link HeaderBlock}
     */
    public static Part read(RawMail mail) {
        return new PartReader(mail).part(firstLine(mail), mail.length(), 1, "text/plain", true);
    }

    /** Some programs put empty lines before the header, and editors a byte order mark. */
    private static int firstLine(RawMail mail) {
        boolean marked = mail.length() > 3
                && mail.at(0) == (byte) 0xEF
                && mail.at(1) == (byte) 0xBB
                && mail.at(2) == (byte) 0xBF;
        int at = marked ? 3 : 0;
        while (at < mail.length() && (mail.at(at) == '\r' || mail.at(at) == '\n')) {
            at++;
        }
        return at;
    }

    /**
     * One part.
     *
     * @param whole whether something shows that it ends here, and was not cut off
     */
    private Part part(int start, int end, int depth, String usualType, boolean whole) {
        if (depth > DEEPEST) {
            throw new TooMuch("The mail is nested more than 20 levels deep.");
        }
        if (++parts > MOST_PARTS) {
            throw new TooMuch("The mail has more than 500 parts.");
        }
        var header = HeaderBlock.read(mail, start, end);
        var type = type(header, usualType);
        var boundary = type.value().startsWith("multipart/") ? type.get("boundary") : null;
        var children = boundary == null ? List.<Part>of() : children(header.end(), end, depth, boundary, type.value());
        return new Part(mail, end, header, type, children, whole);
    }

    /** Of several types the last one counts: it stands nearest to the text, as where the line between a header and a part was lost. */
    private static Parameters type(HeaderBlock header, String usualType) {
        var declared = header.last("Content-Type").map(RawHeader::undecoded).orElse(usualType);
        var type = new Parameters(declared);
        int semicolon = declared.indexOf(';');
        return type.value().indexOf('/') >= 1
                ? type
                : new Parameters(usualType + (semicolon < 0 ? "" : declared.substring(semicolon)));
    }

    private List<Part> children(int start, int end, int depth, String boundary, String type) {
        var usualType = type.equals("multipart/digest") ? "message/rfc822" : "text/plain";
        var delimiter = ("--" + boundary.stripTrailing()).getBytes(StandardCharsets.UTF_8);
        var children = new ArrayList<Part>();
        int childStart = -1;
        String within = null;
        for (int at = mail.lineWith(delimiter, start, end); at < end; ) {
            int lineEnd = Lines.end(mail, at, end);
            var closes = closes(at + delimiter.length, lineEnd);
            int next = Lines.next(mail, lineEnd, end);
            if (Boolean.TRUE.equals(closes) && childStart >= 0) {
                within = within == null ? delimiterOf(childStart, at) : within;
                closes = within.equals(line(at, lineEnd)) ? null : closes;
            }
            if (closes != null) {
                within = null;
                if (childStart >= 0) {
                    children.add(part(childStart, beforeLineEnd(childStart, at), depth + 1, usualType, true));
                }
                childStart = closes ? -1 : next;
            }
            at = mail.lineWith(delimiter, next, end);
        }
        if (childStart >= 0 && childStart < end) {
            children.add(part(childStart, end, depth + 1, usualType, false));
        }
        return children;
    }

    /** What looks like our end may belong to the open part within, when its boundary is ours with two hyphens more. */
    private String delimiterOf(int childStart, int at) {
        var within = type(HeaderBlock.read(mail, childStart, at), "text/plain").get("boundary");
        return within == null ? "" : "--" + within.stripTrailing();
    }

    private String line(int at, int lineEnd) {
        return mail.text(at, lineEnd, StandardCharsets.UTF_8).stripTrailing();
    }

    /** Whether the line, by what stands behind its delimiter, is a delimiter (false), the closing one (true), or neither (null). */
    private @Nullable Boolean closes(int rest, int lineEnd) {
        boolean closing = lineEnd - rest >= 2 && mail.at(rest) == '-' && mail.at(rest + 1) == '-';
        for (int i = rest + (closing ? 2 : 0); i < lineEnd; i++) {
            if (mail.at(i) != ' ' && mail.at(i) != '\t') {
                return null;
            }
        }
        return closing;
    }

    /** The line end before a delimiter belongs to the delimiter. */
    private int beforeLineEnd(int start, int at) {
        int end = at;
        if (end > start && mail.at(end - 1) == '\n') {
            end--;
        }
        if (end > start && mail.at(end - 1) == '\r') {
            end--;
        }
        return end;
    }
}
