package dev.madoguchi.mailbridge.decode;

import dev.madoguchi.mailbridge.raw.Content;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Undoes a Content-Transfer-Encoding (RFC 2045 section 6), also where it was done badly. */
public final class Transfer {

    private static final int LARGE = 1024 * 1024;
    private static final String NOT_BASE64 = "The content claims to be base64 but is not; it is shown as it came.";
    private static final String DAMAGED = "The base64 of the content was damaged.";

    private Transfer() {}

    /**
     * @param warning what was wrong, or null
     */
    public record Decoded(byte[] content, @Nullable String warning) {}

    /**
     * @param warning what was wrong, or null
     */
    public record DecodedFile(Content content, @Nullable String warning) {}

    /** The content behind the encoding, in an array of its own; what cannot be decoded is kept as it came, with a warning. */
    public static Decoded decode(RawMail.Range encoded, @Nullable String encoding) {
        return switch (name(encoding)) {
            case "base64" -> decodeBase64(encoded);
            case "quoted-printable" -> new Decoded(quotedPrintable(encoded), null);
            case "uuencode" -> new Decoded(UuEncoded.content(encoded.array(), encoded.start(), encoded.end()), null);
            case "" -> new Decoded(encoded.copy(), null);
            default -> new Decoded(encoded.copy(), unknown(encoding));
        };
    }

    /** As {@link #decode}, but what is large stays where it is and is decoded anew, piece by piece, whenever it is read. */
    public static DecodedFile decodeFile(RawMail mail, int start, int end, @Nullable String encoding) {
        var name = name(encoding);
        if (end - start <= LARGE || name.equals("uuencode")) {
            var decoded = decode(mail.range(start, end), encoding);
            return new DecodedFile(Content.of(decoded.content()), decoded.warning());
        }
        var body = new LargeBody(mail, start, end);
        return switch (name) {
            case "base64" -> body.base64(NOT_BASE64, DAMAGED);
            case "quoted-printable" -> body.quotedPrintable();
            case "" -> new DecodedFile(body.asItCame(), null);
            default -> new DecodedFile(body.asItCame(), unknown(encoding));
        };
    }

    /** Japanese whose escapes are written as {@code =1B$B} was quoted-printable, although nothing says so. */
    public static byte[] decodeUndeclared(byte[] content) {
        for (int at = 0; at + 4 < content.length; at++) {
            boolean escape = content[at] == '='
                    && content[at + 1] == '1'
                    && content[at + 2] == 'B'
                    && (content[at + 3] == '$' || content[at + 3] == '(');
            if (escape) {
                return QuotedPrintable.decode(content, 0, content.length, false);
            }
        }
        return content;
    }

    /** Counts first, so that a large file needs no more memory than itself. */
    static Decoded decodeBase64(RawMail.Range encoded) {
        var count = new Base64();
        count.read(encoded.array(), encoded.start(), encoded.end(), null);
        if (count.isSomethingElse()) {
            return new Decoded(encoded.copy(), NOT_BASE64);
        }
        var content = new byte[count.length()];
        new Base64().read(encoded.array(), encoded.start(), encoded.end(), content);
        return new Decoded(content, count.isDamaged() ? DAMAGED : null);
    }

    private static byte[] quotedPrintable(RawMail.Range encoded) {
        return QuotedPrintable.decode(encoded.array(), encoded.start(), encoded.end(), false);
    }

    /** One name for each encoding that is known; "" for those that change nothing. */
    private static String name(@Nullable String encoding) {
        var name = encoding == null ? "" : encoding.toLowerCase(Locale.ROOT).strip();
        return switch (name) {
            case "7bit", "8bit", "binary", "7-bit", "8-bit" -> "";
            case "x-uuencode", "x-uue" -> "uuencode";
            default -> name;
        };
    }

    private static String unknown(@Nullable String encoding) {
        var name = name(encoding);
        return "The transfer encoding \"" + CleanText.oneLine(name.substring(0, Math.min(40, name.length())))
                + "\" is unknown; the content is shown as it came.";
    }
}
