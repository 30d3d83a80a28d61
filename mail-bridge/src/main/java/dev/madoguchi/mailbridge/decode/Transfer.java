package dev.madoguchi.mailbridge.decode;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Undoes a Content-Transfer-Encoding (RFC 2045 section 6), also where it was done badly. */
public final class Transfer {

    private static final byte[] BASE64 = base64();

    private Transfer() {}

    /**
     * @param warning what was wrong, or null
     */
    public record Decoded(byte[] content, @Nullable String warning) {}

    /** As {@link #decode(byte[], int, int, String)}, of all bytes. */
    public static Decoded decode(byte[] encoded, @Nullable String encoding) {
        return decode(encoded, 0, encoded.length, encoding);
    }

    /** The content behind the encoding, in an array of its own; what cannot be decoded is kept as it came, with a warning. */
    public static Decoded decode(byte[] bytes, int start, int end, @Nullable String encoding) {
        var name = encoding == null ? "" : encoding.toLowerCase(Locale.ROOT).strip();
        return switch (name) {
            case "", "7bit", "8bit", "binary", "7-bit", "8-bit" -> new Decoded(copy(bytes, start, end), null);
            case "base64" -> decodeBase64(bytes, start, end);
            case "quoted-printable" -> new Decoded(QuotedPrintable.decode(bytes, start, end, false), null);
            case "x-uuencode", "x-uue", "uuencode" -> new Decoded(UuEncoded.content(bytes, start, end), null);
            default ->
                new Decoded(
                        copy(bytes, start, end),
                        "The transfer encoding \"" + CleanText.oneLine(cut(name))
                                + "\" is unknown; the content is shown as it came.");
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

    private static byte[] copy(byte[] bytes, int start, int end) {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** Counts first, so that a large file needs no more memory than itself. */
    static Decoded decodeBase64(byte[] bytes, int start, int end) {
        int good = 0;
        int strange = 0;
        for (int at = start; at < end; at++) {
            byte b = bytes[at];
            good += value(b) >= 0 ? 1 : 0;
            strange += value(b) < 0 && b != '=' && b != '\r' && b != '\n' && b != ' ' && b != '\t' ? 1 : 0;
        }
        var content = new byte[(int) ((good * 6L + 7) / 8)];
        int length = 0;
        int bits = 0;
        int held = 0;
        for (int at = start; at < end; at++) {
            int value = value(bytes[at]);
            if (value >= 0) {
                bits = bits << 6 | value;
                held += 6;
                if (held >= 8) {
                    held -= 8;
                    content[length++] = (byte) (bits >>> held);
                    bits &= (1 << held) - 1;
                }
            } else if (bytes[at] == '=') {
                strange += held == 6 ? 1 : 0; // after one character there is nothing to pad
                bits = held == 6 ? bits : 0;
                held = held == 6 ? held : 0;
            }
        }
        if (strange > good / 20 + 2 || strange > 0 && good == 0) {
            return new Decoded(
                    copy(bytes, start, end), "The content claims to be base64 but is not; it is shown as it came.");
        }
        return new Decoded(
                length == content.length ? content : Arrays.copyOf(content, length),
                strange > 0 ? "The base64 of the content was damaged." : null);
    }

    private static int value(byte b) {
        return b < 0 ? -1 : BASE64[b];
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(40, name.length()));
    }

    private static byte[] base64() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int at = 0; at < alphabet.length(); at++) {
            values[alphabet.charAt(at)] = (byte) at;
        }
        return values;
    }
}
