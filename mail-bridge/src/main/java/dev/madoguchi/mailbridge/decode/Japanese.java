package dev.madoguchi.mailbridge.decode;

/** Tells Japanese from the noise that other bytes make when they are read as Japanese. */
final class Japanese {

    private Japanese() {}

    /** What does not occur in real text: replacement and private characters count ten, half-width kana one. */
    static int faults(String text) {
        int faults = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\uFFFD' || c >= '\uE000' && c <= '\uF8FF' || c >= '\u0080' && c <= '\u009F') {
                faults += 10;
            } else if (c >= '\uFF61' && c <= '\uFF9F') {
                faults++;
            }
        }
        return faults;
    }

    /** Characters stand together in words, and most are kana or everyday kanji; what umlauts look like when read wrongly is neither. */
    static boolean isLikely(String text) {
        int wide = 0;
        int together = 0;
        int broken = 0;
        int everyday = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\uFFFD' || c >= '\uE000' && c <= '\uF8FF') {
                broken++;
            } else if (c > 127) {
                wide++;
                boolean before = at > 0 && text.charAt(at - 1) > 127;
                boolean after = at + 1 < text.length() && text.charAt(at + 1) > 127;
                together += before || after ? 1 : 0;
                everyday += isEveryday(c) ? 1 : 0;
            }
        }
        return wide > 0 && together * 2 >= wide && everyday * 2 >= wide && broken * 10 <= wide;
    }

    /** Kana, kanji and what is as wide as they are, among which nobody writes blanks. */
    static boolean isWide(char c) {
        return c >= '\u3000' && c <= '\u9FFF' || c >= '\uF900' && c <= '\uFAFF' || c >= '\uFF00' && c <= '\uFFEF';
    }

    /** Punctuation, kana and the kanji of level 1, which Shift_JIS keeps below 0x98; half-width kana are single bytes. */
    private static boolean isEveryday(char c) {
        var bytes = String.valueOf(c).getBytes(Charsets.SHIFT_JIS);
        int lead = bytes[0] & 0xFF;
        return bytes.length == 2 ? lead < 0x98 : c >= '\uFF61' && c <= '\uFF9F';
    }
}
