package dev.madoguchi.mailbridge.encode;

/** Text that UTF-8 can say: what cannot be written or shown is taken out before it leaves. */
public final class SoundText {

    private SoundText() {}

    /** Each half of a broken surrogate pair is U+FFFD, as it would otherwise become a question mark. */
    public static String wellFormed(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        var sound = new StringBuilder(text.length());
        text.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).forEach(sound::appendCodePoint);
        return sound.toString();
    }

    /** Well-formed, lines ended by CR LF, no control characters but tabs. Joiners stay: emoji are made with them. */
    public static String lines(String text) {
        var lines = new StringBuilder(text.length() + 16);
        var sound = wellFormed(text);
        for (int at = 0; at < sound.length(); at++) {
            char c = sound.charAt(at);
            if (c == '\r' || c == '\n') {
                lines.append("\r\n");
                at += c == '\r' && at + 1 < sound.length() && sound.charAt(at + 1) == '\n' ? 1 : 0;
            } else if (c == '\t' || c >= ' ' && c < 0x7F || c > 0x9F) {
                lines.append(c);
            }
        }
        return lines.toString();
    }
}
