package dev.madoguchi.mailbridge.encode;

/** Bytes as two capital hexadecimal digits, as RFC 2045 and RFC 3986 want them. */
final class Hex {

    private static final String DIGITS = "0123456789ABCDEF";

    private Hex() {}

    static void append(StringBuilder to, byte b) {
        to.append(DIGITS.charAt(b >> 4 & 15)).append(DIGITS.charAt(b & 15));
    }
}
