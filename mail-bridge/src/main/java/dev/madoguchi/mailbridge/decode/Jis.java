package dev.madoguchi.mailbridge.decode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/** ISO-2022-JP as it is really sent: with the characters of Windows, and with bytes of other encodings in between. */
final class Jis {

    private static final Charset WITH_SUPPLEMENT = Charset.forName("ISO-2022-JP-2");

    private Jis() {}

    static String decode(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        int start = 0;
        while (start < bytes.length) {
            boolean high = bytes[start] < 0;
            int end = start;
            while (end < bytes.length && bytes[end] < 0 == high) {
                end++;
            }
            text.append(high ? Charsets.decode(Arrays.copyOfRange(bytes, start, end)) : sevenBits(bytes, start, end));
            start = end;
        }
        return text.toString();
    }

    private static String sevenBits(byte[] bytes, int start, int end) {
        var jis = withResets(bytes, start, end);
        var text = new String(jis, Charsets.JIS);
        return text.indexOf('\uFFFD') < 0 ? text : better(text, new String(jis, WITH_SUPPLEMENT));
    }

    private static String better(String first, String second) {
        return Japanese.faults(second) < Japanese.faults(first) ? second : first;
    }

    /** RFC 1468: every line ends in ASCII, also when its writer forgot to switch back. */
    private static byte[] withResets(byte[] bytes, int start, int end) {
        var reset = new ByteArrayOutputStream(end - start + 16);
        boolean kanji = false;
        for (int at = start; at < end; at++) {
            byte b = bytes[at];
            if (b == 0x1B && at + 1 < end) {
                kanji = bytes[at + 1] == '$' || at + 2 < end && bytes[at + 1] == '(' && bytes[at + 2] == 'I';
            } else if (kanji && (b == '\r' || b == '\n')) {
                reset.writeBytes(new byte[] {0x1B, '(', 'B'});
                kanji = false;
            }
            reset.write(b);
        }
        return reset.toByteArray();
    }
}
