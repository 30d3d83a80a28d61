package dev.madoguchi.mailbridge.decode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Base64 (RFC 2045 section 6.8), read forgivingly and piece by piece: what stands between its characters is skipped and counted. */
final class Base64 {

    private static final byte[] VALUES = values();

    private int bits;
    private int held;
    private int good;
    private int strange;
    private int length;

    /** Reads on. The target, if any, holds what all pieces so far decode to and needs {@link #length} bytes in the end. */
    void read(byte[] bytes, int start, int end, byte @Nullable [] target) {
        for (int at = start; at < end; at++) {
            byte b = bytes[at];
            int value = b < 0 ? -1 : VALUES[b];
            if (value >= 0) {
                good++;
                add(value, target);
            } else if (b == '=') {
                pad();
            } else if (b != '\r' && b != '\n' && b != ' ' && b != '\t') {
                strange++;
            }
        }
    }

    private void add(int value, byte @Nullable [] target) {
        bits = bits << 6 | value;
        held += 6;
        if (held >= 8) {
            held -= 8;
            if (target != null) {
                target[length] = (byte) (bits >>> held);
            }
            length++;
            bits &= (1 << held) - 1;
        }
    }

    /** After one character there is nothing to pad. */
    private void pad() {
        if (held == 6) {
            strange++;
            return;
        }
        bits = 0;
        held = 0;
    }

    /** Begins a new target: what was decoded so far is the caller's. */
    void restart() {
        length = 0;
    }

    /** How many bytes were decoded. */
    int length() {
        return length;
    }

    /** Whether it was hardly base64 at all. */
    boolean isSomethingElse() {
        return strange > good / 20 + 2 || strange > 0 && good == 0;
    }

    boolean isDamaged() {
        return strange > 0;
    }

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int at = 0; at < alphabet.length(); at++) {
            values[alphabet.charAt(at)] = (byte) at;
        }
        return values;
    }
}
