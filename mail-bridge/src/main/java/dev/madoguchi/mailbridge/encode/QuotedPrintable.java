package dev.madoguchi.mailbridge.encode;

/** Bytes as lines of at most 76 printable characters (RFC 2045 section 6.7). */
public final class QuotedPrintable {

    private static final int LONGEST_LINE = 76;

    private final byte[] bytes;
    private final StringBuilder encoded;
    private int column;

    private QuotedPrintable(byte[] bytes) {
        this.bytes = bytes;
        this.encoded = new StringBuilder(bytes.length + bytes.length / 8);
    }

    /** @param bytes of a text whose lines end with CR LF */
    public static String encode(byte[] bytes) {
        return new QuotedPrintable(bytes).encode();
    }

    private String encode() {
        for (int at = 0; at < bytes.length; at++) {
            if (endsLine(at)) {
                encoded.append("\r\n");
                column = 0;
                at++;
                continue;
            }
            int width = width(at);
            if (column + width >= LONGEST_LINE) {
                encoded.append("=\r\n");
                column = 0;
                width = width(at);
            }
            if (width == 1) {
                encoded.append((char) bytes[at]);
            } else {
                Hex.append(encoded.append('='), bytes[at]);
            }
            column += width;
        }
        return encoded.toString();
    }

    private int width(int at) {
        return isLiteral(at) ? 1 : 3;
    }

    /** A blank at the end of a line gets lost, a dot at its beginning may double, and "From " may get a ">". */
    private boolean isLiteral(int at) {
        byte b = bytes[at];
        if (b == ' ' || b == '\t') {
            return at + 1 < bytes.length && !endsLine(at + 1);
        }
        boolean harmful = column == 0 && (b == '.' || b == 'F' && isFrom(at));
        return b > ' ' && b < 127 && b != '=' && !harmful;
    }

    private boolean endsLine(int at) {
        return bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
    }

    private boolean isFrom(int at) {
        return at + 4 < bytes.length && bytes[at + 1] == 'r' && bytes[at + 2] == 'o' && bytes[at + 4] == ' ';
    }
}
