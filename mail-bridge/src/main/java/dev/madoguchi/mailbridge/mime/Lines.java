package dev.madoguchi.mailbridge.mime;

import dev.madoguchi.mailbridge.raw.RawMail;

/** Finds lines in bytes, whether they end in CR LF, LF or CR. */
final class Lines {

    private Lines() {}

    /** Where the line that begins here ends, without its line end. */
    static int end(RawMail bytes, int start, int end) {
        int at = start;
        while (at < end && bytes.at(at) != '\n' && bytes.at(at) != '\r') {
            at++;
        }
        return at;
    }

    /** Where the next line begins, given where one ends. */
    static int next(RawMail bytes, int lineEnd, int end) {
        if (lineEnd >= end) {
            return end;
        }
        boolean pair = bytes.at(lineEnd) == '\r' && lineEnd + 1 < end && bytes.at(lineEnd + 1) == '\n';
        return lineEnd + (pair ? 2 : 1);
    }

    static boolean startsWith(RawMail bytes, int at, int end, String ascii) {
        if (at + ascii.length() > end) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes.at(at + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
