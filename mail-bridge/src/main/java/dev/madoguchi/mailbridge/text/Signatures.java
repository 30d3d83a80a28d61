package dev.madoguchi.mailbridge.text;

import java.util.List;
import java.util.Locale;

/** Recognises where a signature begins. */
public final class Signatures {

    private static final int LONGEST = 15;

    private static final List<String> PHONES = List.of(
            "sent from my ",
            "sent from mail for windows",
            "sent from outlook",
            "get outlook for ",
            "von meinem iphone gesendet",
            "envoyé de mon ",
            "enviado desde mi ",
            "inviato da iphone",
            "enviado do meu ",
            "sent via ",
            "sent from yahoo mail",
            "sent from proton",
            "sent from samsung",
            "iphoneから送信",
            "ipadから送信",
            "androidから送信",
            "スマートフォンから送信",
            "outlook for ios を入手",
            "outlook for androidを入手",
            "発信元：iphone",
            "私のiphoneから送信",
            "gesendet von meinem ",
            "gesendet mit ",
            "gesendet von outlook");

    private static final List<String> CLUES = List.of("""
            tel | fax | phone | 〒 | 電話 | 携帯 | 株式会社 | 有限会社 | 合同会社 | e-mail | email | mail: | mail： | http | @ | 住所
            """.split(" *[|\n] *"));

    private Signatures() {}

    /** The first line of the signature within {@code [0, end)}, or {@code end} when there is none. */
    public static int start(List<String> lines, int end) {
        int last = end;
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        int from = Math.max(0, last - LONGEST);
        for (int at = 0; at < last; at++) {
            var line = lines.get(at);
            if (line.equals("-- ") || isListFooter(lines, at, last) || at >= from && line.equals("--")) {
                return at;
            }
        }
        for (int at = from; at < last; at++) {
            if (isRule(lines.get(at)) && standsAlone(lines, at) && hasClue(lines, at + 1, last)) {
                return at;
            }
        }
        return last > 0 && isPhone(lines.get(last - 1)) ? last - 1 : end;
    }

    /** A drawn line and then "… mailing list", as list servers add it. */
    private static boolean isListFooter(List<String> lines, int at, int end) {
        var line = lines.get(at);
        boolean drawn =
                line.length() >= 2 && line.length() < 100 && line.chars().allMatch(c -> c == '_' || c == '-');
        return drawn
                && at + 1 < end
                && end - at <= LONGEST
                && lines.get(at + 1).strip().endsWith(" mailing list");
    }

    /** A line drawn right below a text underlines it, as in a table. */
    private static boolean standsAlone(List<String> lines, int at) {
        return at == 0 || lines.get(at - 1).isBlank() || isRule(lines.get(at - 1));
    }

    /** A line drawn with one character, as Japanese signatures begin and end. */
    private static boolean isRule(String line) {
        var trimmed = line.strip();
        if (trimmed.length() < 8 || Character.isLetterOrDigit(trimmed.charAt(0))) {
            return false;
        }
        char first = trimmed.charAt(0);
        char second = trimmed.charAt(1);
        return trimmed.chars().allMatch(c -> c == first || c == second) && "ー".indexOf(first) < 0
                || trimmed.chars().allMatch(c -> c == 'ー');
    }

    private static boolean hasClue(List<String> lines, int start, int end) {
        for (int at = start; at < end; at++) {
            var line = lines.get(at).toLowerCase(Locale.ROOT);
            if (line.length() < 200 && CLUES.stream().anyMatch(line::contains)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPhone(String line) {
        var lower = line.strip().toLowerCase(Locale.ROOT);
        return lower.length() < 100 && PHONES.stream().anyMatch(lower::startsWith);
    }
}
