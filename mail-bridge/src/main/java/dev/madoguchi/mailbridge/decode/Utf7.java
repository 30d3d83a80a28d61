package dev.madoguchi.mailbridge.decode;

import java.nio.charset.StandardCharsets;

/** UTF-7 (RFC 2152), which Java does not know and old Outlooks still send. */
final class Utf7 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {}

    static String decode(byte[] bytes) {
        var source = new String(bytes, StandardCharsets.ISO_8859_1);
        var text = new StringBuilder(source.length());
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c != '+') {
                text.append(c);
                continue;
            }
            int start = at;
            int bits = 0;
            int held = 0;
            while (at < source.length() && ALPHABET.indexOf(source.charAt(at)) >= 0) {
                bits = bits << 6 | ALPHABET.indexOf(source.charAt(at++));
                held += 6;
                if (held >= 16) {
                    held -= 16;
                    text.append((char) (bits >>> held));
                    bits &= (1 << held) - 1;
                }
            }
            boolean plus = at == start;
            boolean ended = at < source.length() && source.charAt(at) == '-';
            text.append(plus ? "+" : "");
            at += ended ? 1 : 0;
        }
        return text.toString();
    }
}
