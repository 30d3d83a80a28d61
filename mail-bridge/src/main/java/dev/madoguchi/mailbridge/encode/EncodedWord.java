package dev.madoguchi.mailbridge.encode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Text as encoded words (RFC 2047): at most 75 characters each, and no character ever in two of them. */
final class EncodedWord {

    static final int LONGEST = 75;
    private static final String SAFE_IN_Q = "!*+-/";
    private static final int FRAME = "=?UTF-8?B??=".length();
    private static final int LARGEST_CHARACTER = 12;

    private EncodedWord() {}

    /** The room that even the widest character needs. */
    static final int SHORTEST = FRAME + LARGEST_CHARACTER;

    /** @param room the length of the first word, at least {@link #SHORTEST}; the others fill their lines */
    static List<String> split(String text, int room) {
        boolean quoted = quotedLength(text) <= base64Length(text.getBytes(UTF_8).length);
        var words = new ArrayList<String>();
        int limit = Math.min(room, LONGEST) - FRAME;
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at, limit, quoted);
            words.add(word(text.substring(at, end), quoted));
            at = end;
            limit = LONGEST - FRAME;
        }
        return words;
    }

    private static int end(String text, int start, int limit, boolean quoted) {
        int bytes = 0;
        int signs = 0;
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            bytes += bytes(c);
            signs += isSafe(c) ? 1 : 3 * bytes(c);
            if ((quoted ? signs : base64Length(bytes)) > limit) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static String word(String text, boolean quoted) {
        var bytes = text.getBytes(UTF_8);
        if (!quoted) {
            return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
        }
        var word = new StringBuilder("=?UTF-8?Q?");
        for (byte b : bytes) {
            if (b == ' ') {
                word.append('_');
            } else if (isSafe(b)) {
                word.append((char) b);
            } else {
                Hex.append(word.append('='), b);
            }
        }
        return word.append("?=").toString();
    }

    private static int quotedLength(String text) {
        return text.codePoints().map(c -> isSafe(c) ? 1 : 3 * bytes(c)).sum();
    }

    private static int base64Length(int bytes) {
        return (bytes + 2) / 3 * 4;
    }

    private static int bytes(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }

    private static boolean isSafe(int c) {
        return c == ' '
                || c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c > 0 && c < 127 && SAFE_IN_Q.indexOf(c) >= 0;
    }
}
