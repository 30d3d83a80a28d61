package dev.madoguchi.mailbridge.decode;

import org.jspecify.annotations.Nullable;

/** Quoted-printable (RFC 2045 section 6.7) and its sister in headers (RFC 2047 section 4.2), read forgivingly. */
final class QuotedPrintable {

    private static final int LONGEST_BLANK = 100;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final boolean underscoreIsBlank;
    private byte @Nullable [] content;
    private int length;

    private QuotedPrintable(byte[] bytes, int start, int end, boolean underscoreIsBlank) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.underscoreIsBlank = underscoreIsBlank;
    }

    /** Counts first, so that a large file needs no more memory than itself. */
    static byte[] decode(byte[] bytes, int start, int end, boolean underscoreIsBlank) {
        var decoder = new QuotedPrintable(bytes, start, end, underscoreIsBlank);
        decoder.run();
        var content = new byte[decoder.length];
        decoder.content = content;
        decoder.run();
        return content;
    }

    private void run() {
        length = 0;
        int at = start;
        while (at < end) {
            byte b = bytes[at];
            if (b == '=') {
                at = afterEquals(at);
            } else {
                put(underscoreIsBlank && b == '_' ? ' ' : b);
                at++;
            }
        }
    }

    private void put(int b) {
        if (content != null) {
            content[length] = (byte) b;
        }
        length++;
    }

    private int afterEquals(int at) {
        if (at + 2 < end && hex(bytes[at + 1]) >= 0 && hex(bytes[at + 2]) >= 0) {
            put(hex(bytes[at + 1]) << 4 | hex(bytes[at + 2]));
            return at + 3;
        }
        int next = at + 1;
        while (next < end && (bytes[next] == ' ' || bytes[next] == '\t') && next - at < LONGEST_BLANK) {
            next++;
        }
        if (next == end) {
            return end;
        }
        if (bytes[next] == '\r' || bytes[next] == '\n') {
            boolean pair = bytes[next] == '\r' && next + 1 < end && bytes[next + 1] == '\n';
            return next + (pair ? 2 : 1);
        }
        put('=');
        return at + 1;
    }

    private static int hex(byte b) {
        return Character.digit(b, 16);
    }
}
