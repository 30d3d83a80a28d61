package dev.madoguchi.mailbridge.decode;

import java.io.ByteArrayOutputStream;
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

    /** The content behind the encoding; what cannot be decoded is kept as it came, with a warning. */
    public static Decoded decode(byte[] encoded, @Nullable String encoding) {
        var name = encoding == null ? "" : encoding.toLowerCase(Locale.ROOT).strip();
        return switch (name) {
            case "", "7bit", "8bit", "binary", "7-bit", "8-bit" -> new Decoded(encoded, null);
            case "base64" -> decodeBase64(encoded);
            case "quoted-printable" -> new Decoded(decodeQuotedPrintable(encoded, false), null);
            case "x-uuencode", "x-uue", "uuencode" -> new Decoded(decodeUu(encoded), null);
            default ->
                new Decoded(
                        encoded,
                        "The transfer encoding \"" + CleanText.oneLine(cut(name))
                                + "\" is unknown; the content is shown as it came.");
        };
    }

    static byte[] decodeQuotedPrintable(byte[] encoded, boolean underscoreIsBlank) {
        var content = new ByteArrayOutputStream(encoded.length);
        int at = 0;
        while (at < encoded.length) {
            byte b = encoded[at];
            if (b == '=') {
                at = afterEquals(encoded, at, content);
            } else if (underscoreIsBlank && b == '_') {
                content.write(' ');
                at++;
            } else {
                content.write(b);
                at++;
            }
        }
        return content.toByteArray();
    }

    private static int afterEquals(byte[] encoded, int at, ByteArrayOutputStream content) {
        if (at + 2 < encoded.length && hex(encoded[at + 1]) >= 0 && hex(encoded[at + 2]) >= 0) {
            content.write(hex(encoded[at + 1]) << 4 | hex(encoded[at + 2]));
            return at + 3;
        }
        int end = at + 1;
        while (end < encoded.length && (encoded[end] == ' ' || encoded[end] == '\t') && end - at < 100) {
            end++;
        }
        if (end == encoded.length) {
            return end;
        }
        if (encoded[end] == '\r' || encoded[end] == '\n') {
            boolean pair = encoded[end] == '\r' && end + 1 < encoded.length && encoded[end + 1] == '\n';
            return end + (pair ? 2 : 1);
        }
        content.write('=');
        return at + 1;
    }

    static Decoded decodeBase64(byte[] encoded) {
        var content = new ByteArrayOutputStream(encoded.length / 4 * 3 + 3);
        int bits = 0;
        int held = 0;
        int strange = 0;
        int good = 0;
        for (byte b : encoded) {
            int value = b < 0 ? -1 : BASE64[b];
            if (value >= 0) {
                good++;
                bits = bits << 6 | value;
                held += 6;
                if (held >= 8) {
                    held -= 8;
                    content.write(bits >>> held);
                    bits &= (1 << held) - 1;
                }
            } else if (b == '=' && held == 6) {
                strange++; // after one character there is nothing to pad
            } else if (b == '=') {
                bits = 0;
                held = 0;
            } else if (b != '\r' && b != '\n' && b != ' ' && b != '\t') {
                strange++;
            }
        }
        if (strange > good / 20 + 2 || strange > 0 && good == 0) {
            return new Decoded(encoded, "The content claims to be base64 but is not; it is shown as it came.");
        }
        return new Decoded(content.toByteArray(), strange > 0 ? "The base64 of the content was damaged." : null);
    }

    private static byte[] decodeUu(byte[] encoded) {
        var content = new ByteArrayOutputStream(encoded.length);
        for (var line : new String(encoded, java.nio.charset.StandardCharsets.ISO_8859_1).split("\r?\n", -1)) {
            if (line.isEmpty() || line.startsWith("begin ") || line.equals("end")) {
                continue;
            }
            int length = line.charAt(0) - 32 & 63;
            for (int at = 1; at + 3 < line.length() + 3 && length > 0; at += 4) {
                int bits = uu(line, at) << 18 | uu(line, at + 1) << 12 | uu(line, at + 2) << 6 | uu(line, at + 3);
                for (int shift = 16; shift >= 0 && length > 0; shift -= 8, length--) {
                    content.write(bits >>> shift);
                }
            }
        }
        return content.toByteArray();
    }

    private static int uu(String line, int at) {
        return at < line.length() ? line.charAt(at) - 32 & 63 : 0;
    }

    static int hex(byte b) {
        return Character.digit(b, 16);
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
