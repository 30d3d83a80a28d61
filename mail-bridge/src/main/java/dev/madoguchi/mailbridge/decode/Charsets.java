package dev.madoguchi.mailbridge.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
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
        var name = name(label);
        var charset = known(name);
        var ascii = isAscii(bytes);
        if (hasJisEscape(bytes) && isJisOrSilent(name)) {
            return new Decoded(Jis.decode(bytes), null);
        }
        if (ascii && !isStateful(name)) {
            return new Decoded(new String(bytes, UTF_8), null);
        }
        if (name.equals("utf-7")) {
            return new Decoded(Utf7.decode(bytes), null);
        }
        if (charset == null || isAsciiOrWestern(name) || name.startsWith("iso-2022-jp")) {
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

    /** The charset that mail programs mean by this name, or null. */
    static @Nullable Charset known(String name) {
        var alias = alias(name);
        try {
            return alias.isEmpty() ? null : Charset.forName(alias);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
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

    /** Korean and Chinese have escapes of their own. */
    private static boolean isJisOrSilent(String name) {
        return !name.startsWith("iso-2022-kr") && !name.startsWith("iso-2022-cn");
    }

    private static boolean isStateful(String name) {
        return name.startsWith("utf-7")
                || name.startsWith("utf-16")
                || name.startsWith("iso-2022")
                || name.startsWith("hz");
    }

    private static boolean isAsciiOrWestern(String name) {
        return switch (name) {
            case "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "ansi_x3.4-1968", "unknown-8bit" -> true;
            default -> false;
        };
    }

    /** Lower case, without quotes and the {@code _…$ESC} some programs put around it. */
    private static String name(@Nullable String label) {
        if (label == null) {
            return "";
        }
        var name = label.toLowerCase(Locale.ROOT)
                .replace("\"", "")
                .replace("'", "")
                .strip();
        name = name.startsWith("_") ? name.substring(1) : name;
        int end = 0;
        while (end < name.length() && end < 40 && "$;, ".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        name = name.substring(0, end);
        return name.startsWith("utf8") ? "utf-8" : name;
    }

    private static String alias(String name) {
        return switch (name) {
            case "shift_jis",
                    "shift-jis",
                    "sjis",
                    "x-sjis",
                    "ms_kanji",
                    "cp932",
                    "ms932",
                    "windows-932",
                    "shift_jis-2004" -> "windows-31j";
            case "euc-jp", "eucjp", "x-euc-jp", "x-euc", "eucjp-ms", "eucjp-win", "cp51932" -> "x-eucJP-Open";
            case "jis", "cp50220", "cp50221", "cp50222", "csiso2022jp" -> "x-windows-iso2022jp";
            case "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936" -> "GB18030";
            case "big5", "big-5", "cp950" -> "x-windows-950";
            case "ks_c_5601-1987", "euc-kr", "ks_c_5601", "ksc5601", "korean", "cp949" -> "x-windows-949";
            case "iso-8859-1", "us-ascii", "ascii", "latin1" -> "windows-1252";
            case "iso-8859-9" -> "windows-1254";
            case "iso-8859-8-i", "iso-8859-8-e" -> "ISO-8859-8";
            case "x-mac-cyrillic" -> "x-MacCyrillic";
            case "macintosh", "x-mac-roman" -> "x-MacRoman";
            case "unicode-1-1-utf-8" -> "UTF-8";
            case "utf-16" -> "UTF-16";
            default -> name.startsWith("iso-2022-jp") || name.startsWith("iso2022") ? "x-windows-iso2022jp" : name;
        };
    }
}
