package dev.madoguchi.mailbridge.decode;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What mail programs mean by the names they give to charsets. */
final class CharsetLabel {

    private CharsetLabel() {}

    /** The charset that mail programs mean by this name, or null. */
    static @Nullable Charset known(String name) {
        var alias = alias(name);
        try {
            return alias.isEmpty() ? null : Charset.forName(alias);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** Korean and Chinese have escapes of their own. */
    static boolean isJisOrSilent(String name) {
        return !name.startsWith("iso-2022-kr") && !name.startsWith("iso-2022-cn");
    }

    static boolean isStateful(String name) {
        return name.startsWith("utf-7")
                || name.startsWith("utf-16")
                || name.startsWith("iso-2022")
                || name.startsWith("hz");
    }

    static boolean isAsciiOrWestern(String name) {
        return switch (name) {
            case "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "ansi_x3.4-1968", "unknown-8bit" -> true;
            default -> false;
        };
    }

    /** Lower case, without quotes and the {@code _…$ESC} some programs put around it. */
    static String name(@Nullable String label) {
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
