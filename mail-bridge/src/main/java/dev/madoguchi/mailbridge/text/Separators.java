package dev.madoguchi.mailbridge.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises the lines with which mail programs introduce what was written earlier, in the languages customers use. */
public final class Separators {

    private static final int LONGEST_ATTRIBUTION = 600;
    private static final int MOST_ATTRIBUTION_LINES = 5;

    private static final Set<String> BANNERS = Set.of("""
            original message | oprindelig meddelelse | opprinnelig melding | alkuperäinen viesti | původní zpráva
            orijinal mesaj | original-nachricht | originalnachricht | ursprüngliche nachricht
            ursprungliche nachricht | message d'origine | message original | message d’origine | mensaje original
            messaggio originale | mensagem original | oorspronkelijk bericht | original meddelelse
            ursprungligt meddelande | reply message | forwarded message | weitergeleitete nachricht
            message transféré | mensaje reenviado | messaggio inoltrato | original appointment | 元のメッセージ | 元のメール
            オリジナルメッセージ | 転送メッセージ | 転送されたメッセージ | 原始邮件 | 原始郵件 | 转发邮件 | 回复邮件 | 원본 메시지 | исходное сообщение
            пересылаемое сообщение | przekazana wiadomość | wiadomość oryginalna | original email
            """.split(" *[|\n] *"));

    private static final List<String> VERBS = List.of("""
            wrote: | het volgende geschreven: | pisze: | ha escrit: | написав: | writes: | wrote : | schrieb:
            schrieb : | a écrit : | a écrit: | escribió: | escribio: | ha scritto: | scritto: | escreveu: | skrev:
            schreef: | napisał: | napisał(a): | napisała: | kirjoitti: | пише: | написал: | написал(а): | написала:
            пишет: | のメール: | のメール： | は書きました: | は書きました： | さんは書きました: | さん wrote: | 写道: | 写道： | 寫道: | 寫道： | 님이 작성: | 작성:
            yazdı: | schrieb am | the following: | wrote in message | napsal(a): | napsal: | escreveu : | escribió :
            schreef op
            """.split(" *[|\n] *"));

    /** After whom such a word follows, the rest of the sentence may stand on the next line. */
    private static final List<String> NAMED =
            List.of("> schrieb am ", "> wrote ", "> a écrit ", "> ha scritto ", "> escribió ");

    private Separators() {}

    /** {@code -----Original Message-----} and its sisters. */
    public static boolean isBanner(String line) {
        var trimmed = line.strip();
        if (trimmed.length() > 120) {
            return false;
        }
        var lower = trimmed.toLowerCase(Locale.ROOT);
        if (lower.equals("begin forwarded message:") || lower.equals("anfang der weitergeleiteten nachricht:")) {
            return true;
        }
        boolean marked = trimmed.startsWith("--")
                || trimmed.startsWith("==")
                || trimmed.startsWith("__")
                || trimmed.startsWith("- -");
        boolean wrote =
                trimmed.startsWith("--") && trimmed.endsWith("--") && lower.contains(" wrote ") && hasDigit(lower);
        return wrote || marked && BANNERS.contains(withoutRule(lower));
    }

    private static String withoutRule(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && "-=_ :*".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "-=_ :*".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(start, end);
    }

    /**
     * How many lines from here on form "On Friday Anna wrote:" or 「2026年11月20日(金) 10:00 Anna:」; 0 when none do.
     */
    public static int attribution(List<String> lines, int at) {
        var first = lines.get(at).strip();
        if (first.isEmpty() || first.length() > LONGEST_ATTRIBUTION || first.startsWith(">")) {
            return 0;
        }
        var joined = new StringBuilder();
        for (int count = 1; count <= MOST_ATTRIBUTION_LINES && at + count <= lines.size(); count++) {
            var line = lines.get(at + count - 1).strip();
            if (line.isEmpty() && count > 1 && addressFollows(lines, at + count)) {
                continue;
            }
            boolean quoted = line.startsWith(">") && !isOpen(joined);
            if (line.isEmpty() || quoted || joined.length() + line.length() > LONGEST_ATTRIBUTION) {
                return 0;
            }
            joined.append(count > 1 ? " " : "").append(line);
            if (count > 1 && !opens(first)) {
                return 0;
            }
            if (closes(joined.toString(), quoteFollows(lines, at + count))) {
                return count;
            }
        }
        return 0;
    }

    /** Whether the text so far holds an angle bracket that is not closed. */
    private static boolean isOpen(CharSequence text) {
        return text.chars().map(c -> c == '<' ? 1 : c == '>' ? -1 : 0).sum() > 0;
    }

    /** Some programs put an empty line and the address in brackets of its own below the name. */
    private static boolean addressFollows(List<String> lines, int at) {
        return at < lines.size() && lines.get(at).startsWith("<");
    }

    /** Only a line that can begin an attribution may be continued on the next. */
    private static boolean opens(String line) {
        var lower = line.toLowerCase(Locale.ROOT);
        for (var word : List.of(
                "on ", "am ", "le ", "el ", "il ", "em ", "op ", "den ", "w dniu", "dnia ", "a ", "date:", "på ",
                "в ")) {
            if (lower.startsWith(word)) {
                return hasDigit(line);
            }
        }
        boolean named = line.indexOf('<') >= 0 && line.indexOf('@') >= 0;
        return isDate(line) || named && NAMED.stream().anyMatch(lower::contains);
    }

    private static boolean closes(String line, boolean quoteFollows) {
        char last = line.charAt(line.length() - 1);
        var lower = line.toLowerCase(Locale.ROOT);
        if (last != ':' && last != '：') {
            boolean wrote = lower.startsWith("on ") && lower.endsWith(" wrote");
            boolean bare = isDate(line) && last == '>' && quoteFollows;
            return bare || wrote && hasTime(line) && line.indexOf('@') >= 0 || isDate(line) && hasZone(line);
        }
        if (hasTime(line) && line.indexOf('@') >= 0) {
            return true; // when and who, and then a colon: so it is in every language
        }
        boolean verb = VERBS.stream().anyMatch(lower::endsWith);
        boolean verbInside = List.of(" wrote", " schrieb ", " a écrit", "のメール", "さんは").stream()
                .anyMatch(lower::contains);
        boolean knowsWhoOrWhen = hasDigit(line) || line.indexOf('@') >= 0 || line.indexOf('<') >= 0;
        if (verb) {
            return knowsWhoOrWhen || quoteFollows;
        }
        if (verbInside && opens(line) && knowsWhoOrWhen) {
            return true;
        }
        return isDate(line) && (line.indexOf('@') >= 0 || line.indexOf('<') >= 0 || quoteFollows);
    }

    /** Begins with 2026年11月20日, 2026/11/20, 2026-11-20 or (2026…), or with a weekday and a day. */
    private static boolean isDate(String line) {
        int at = 0;
        while (at < line.length() && at < 3 && "([（「 ".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        if (at + 6 > line.length()) {
            return false;
        }
        int digits = at;
        while (digits < line.length() && digits - at < 4 && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        if (digits - at >= 1 && digits < line.length()) {
            return "年/-.".indexOf(line.charAt(digits)) >= 0
                    && hasDigit(line.substring(digits + 1, Math.min(line.length(), digits + 4)));
        }
        var start = line.substring(at, at + 3).toLowerCase(Locale.ROOT);
        return List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun").contains(start) && hasDigit(line);
    }

    /** A time with {@code GMT+01:00} and then a name, and no colon: so Gmail did it for years. */
    private static boolean hasZone(String line) {
        int zone = line.indexOf(" GMT");
        return zone > 0
                && zone < 20
                && hasTime(line.substring(0, zone))
                && line.length() > zone + 11
                && line.length() < 120;
    }

    /** Such as 9:05 or 15:19. */
    private static boolean hasTime(String line) {
        for (int at = line.indexOf(':'); at > 0; at = line.indexOf(':', at + 1)) {
            boolean before = Character.isDigit(line.charAt(at - 1));
            boolean after = at + 2 < line.length()
                    && Character.isDigit(line.charAt(at + 1))
                    && Character.isDigit(line.charAt(at + 2));
            if (before && after) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String line) {
        return line.chars().anyMatch(Character::isDigit);
    }

    private static boolean quoteFollows(List<String> lines, int at) {
        for (int next = at; next < lines.size() && next < at + 3; next++) {
            if (!lines.get(next).isBlank()) {
                return isQuoted(lines.get(next));
            }
        }
        return false;
    }

    /** Marked as a quotation with {@code >}, {@code ＞} or {@code |}, maybe after the writer's initials. */
    public static boolean isQuoted(String line) {
        int at = 0;
        while (at < line.length()
                && at < 4
                && (line.charAt(at) == ' ' || line.charAt(at) == '　' || line.charAt(at) == '\t')) {
            at++;
        }
        if (at >= line.length()) {
            return false;
        }
        char c = line.charAt(at);
        return c == '>' || c == '＞' || c == '|' && at + 1 < line.length() && line.charAt(at + 1) == ' ';
    }
}
