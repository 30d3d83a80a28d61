package dev.madoguchi.mailbridge.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** Decodes bytes by their label if it is true, and by their looks if it is missing, unknown or a lie. */
public final class Charsets {

    static final Charset JIS = Charset.forName("x-windows-iso2022jp");
    static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset EUC_JP = Charset.forName("x-eucJP-Open");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Charsets() {}

    /**
     * @param warning what had to be guessed, or null when the label was true or needless
     */
    public record Decoded(String text, @Nullable String warning) {}

    /** The characters that these bytes most probably mean. Never throws. */
    public static Decoded decode(byte[] bytes, @Nullable String label) {
        var name = CharsetLabel.name(label);
        var charset = CharsetLabel.known(name);
        var ascii = isAscii(bytes);
        if (hasJisEscape(bytes) && CharsetLabel.isJisOrSilent(name)) {
            return new Decoded(Jis.decode(bytes), null);
        }
        if (ascii && !CharsetLabel.isStateful(name)) {
            return new Decoded(new String(bytes, UTF_8), null);
        }
        if (name.equals("utf-7")) {
            return new Decoded(Utf7.decode(bytes), null);
        }
        if (charset == null || CharsetLabel.isAsciiOrWestern(name) || name.startsWith("iso-2022-jp")) {
            return guess(bytes, charset == null && !name.isEmpty() ? name : null);
        }
        var strict = strictly(bytes, charset);
        if (strict != null) {
            return new Decoded(charset.equals(EUC_JP) ? asOnWindows(strict) : strict, null);
        }
        return mislabelled(bytes, charset, name);
    }

    /** As {@link #decode(byte[], String)} without a label. */
    public static String decode(byte[] bytes) {
        return decode(bytes, null).text();
    }

    private static Decoded guess(byte[] bytes, @Nullable String unknownLabel) {
        var warning =
                unknownLabel == null ? null : "The character set \"" + unknownLabel + "\" is unknown; it was guessed.";
        var utf8 = strictly(bytes, UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8, warning);
        }
        var japanese = japanese(bytes);
        if (japanese != null) {
            return new Decoded(japanese, warning);
        }
        if (looksLikeBrokenUtf8(bytes)) {
            return new Decoded(new String(bytes, UTF_8), warning);
        }
        return new Decoded(new String(bytes, WESTERN), warning);
    }

    private static Decoded mislabelled(byte[] bytes, Charset charset, String name) {
        var warning = "The character set \"" + name + "\" is not what the text is written in; it was guessed.";
        var utf8 = charset.equals(UTF_8) ? null : strictly(bytes, UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8, warning);
        }
        boolean mayBeJapanese = charset.equals(UTF_8) || charset.equals(SHIFT_JIS) || charset.equals(EUC_JP);
        var japanese = mayBeJapanese ? japanese(bytes) : null;
        if (japanese != null) {
            return new Decoded(japanese, warning);
        }
        if (charset.equals(UTF_8) && !looksLikeBrokenUtf8(bytes)) {
            return new Decoded(new String(bytes, WESTERN), warning);
        }
        return new Decoded(new String(bytes, charset), "Some characters of the text are broken.");
    }

    /** Shift_JIS or EUC-JP, whichever reads better, or null when neither reads like Japanese. */
    private static @Nullable String japanese(byte[] bytes) {
        var shiftJis = new String(bytes, SHIFT_JIS);
        var euc = asOnWindows(new String(bytes, EUC_JP));
        int shiftJisFaults = Japanese.faults(shiftJis);
        int eucFaults = Japanese.faults(euc);
        var better = eucFaults < shiftJisFaults ? euc : shiftJis;
        return Japanese.isLikely(better) ? better : null;
    }

    /** One wave dash, one minus sign, however they came. */
    private static String asOnWindows(String text) {
        return text.replace('\u301C', '\uFF5E')
                .replace('\u2016', '\u2225')
                .replace('\u2212', '\uFF0D')
                .replace('\u00A2', '\uFFE0')
                .replace('\u00A3', '\uFFE1')
                .replace('\u00AC', '\uFFE2')
                .replace('\u00A6', '\uFFE4');
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException not) {
            return null;
        }
    }

    private static boolean looksLikeBrokenUtf8(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long good = text.chars().filter(c -> c > 127 && c != 0xFFFD).count();
        return good > 3 * broken;
    }

    private static boolean hasJisEscape(byte[] bytes) {
        for (int at = 0; at + 2 < bytes.length; at++) {
            if (bytes[at] == 0x1B && (bytes[at + 1] == '$' || bytes[at + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
