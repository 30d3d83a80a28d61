package dev.madoguchi.mailbridge.text;

import java.util.List;
import java.util.Locale;

/** Signatures between drawn lines, as Japanese mails end with; orders and forms are drawn alike and are none. */
final class DrawnLines {

    private static final int SHORTEST = 3;
    private static final int LONG = 10;
    private static final int SHORTEST_STROKE = 3;
    private static final int LONGEST = 200;
    private static final int MOST_KINDS = 5;
    private static final int MOST_KINDS_IN_LONG = 12;

    /** Letters to Unicode, but flowers and bubbles to those who draw with them. */
    private static final String ORNAMENTS = "oO○ﾟﾞ゜｡";

    private static final int MOST_BLOCKS = 2;

    /** What stands in orders, forms and tables, and hardly ever in a signature. */
    private static final List<String> CONTENT = List.of("""
            注文 | 商品 | 品名 | 品番 | 数量 | 金額 | 合計 | 単価 | 円 | お名前 | 氏名： | ご氏名 | お問い合わせ内容 | お問合せ内容 | 内容： | 件名： | ご質問
            配送 | お届け | 予約 | 申込 | order | quantity | qty | total | price | amount | invoice no | item | service | error
            exception | bestell | menge | commande | quantité | pedido | cantidad
            """.strip().split(" *[|\n] *"));

    private static final List<String> ANNOUNCEMENTS =
            List.of("下記", "以下", "次の通り", "次のとおり", "記の通り", "記のとおり", " below", "as follows", "folgende");

    private DrawnLines() {}

    /** The first line of a signature drawn within {@code [from, end)}, or {@code end}. */
    static int signature(List<String> lines, int from, int end) {
        for (int at = from; at < end; at++) {
            if (isRule(lines.get(at)) && standsAlone(lines, at)) {
                return isSignature(lines, at + 1, end) && !isAnnounced(lines, at) ? at : end;
            }
            if (isTitle(lines.get(at)) && standsAlone(lines, at) && isSignature(lines, at, end)) {
                return at;
            }
        }
        return end;
    }

    /** A line drawn right below a text underlines it, as in a table. */
    private static boolean standsAlone(List<String> lines, int at) {
        return at == 0 || lines.get(at - 1).isBlank() || isRule(lines.get(at - 1));
    }

    private static boolean isSignature(List<String> lines, int start, int end) {
        int blocks = 0;
        int sentences = 0;
        boolean inBlock = false;
        for (int at = start; at < end; at++) {
            var line = lines.get(at);
            boolean rule = isRule(line);
            boolean text = !rule && !line.isBlank();
            if (text && (line.length() > LONGEST || Separators.isQuoted(line) || isContent(line))) {
                return false;
            }
            var words = line.stripTrailing();
            sentences += words.endsWith("。") || words.endsWith(".") ? 1 : 0;
            sentences += words.endsWith("?") || words.endsWith("？") ? 2 : 0;
            blocks += text && !inBlock ? 1 : 0;
            inBlock = text || !rule && inBlock;
        }
        return sentences <= 1 && blocks > 0 && blocks <= MOST_BLOCKS && Signatures.hasClue(lines, start, end);
    }

    /** 「新しい住所は下記です。」 and then an address between lines: that is what the writer wants to tell. */
    private static boolean isAnnounced(List<String> lines, int rule) {
        int above = rule;
        while (above > 0 && lines.get(above - 1).isBlank()) {
            above--;
        }
        var line = above > 0 ? lines.get(above - 1).strip() : "";
        return line.length() <= LONGEST
                && (line.endsWith(":")
                        || line.endsWith("：")
                        || ANNOUNCEMENTS.stream().anyMatch(line::contains));
    }

    private static boolean isContent(String line) {
        var lower = line.toLowerCase(Locale.ROOT);
        return CONTENT.stream().anyMatch(lower::contains);
    }

    /** A line of few kinds of signs, without letters and digits. */
    static boolean isRule(String original) {
        var line = original.strip();
        if (line.length() < SHORTEST || line.length() > LONGEST) {
            return false;
        }
        var kinds = new StringBuilder();
        int ornaments = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            boolean ornament = ORNAMENTS.indexOf(c) >= 0;
            if (!ornament && !isStroke(c)) {
                return false;
            }
            ornaments += ornament ? 1 : 0;
            if (kinds.indexOf(String.valueOf(c)) < 0) {
                kinds.append(c);
            }
        }
        int most = line.length() >= LONG ? MOST_KINDS_IN_LONG : MOST_KINDS;
        return kinds.length() <= most && 2 * ornaments < line.length() && ".。…".indexOf(line.charAt(0)) < 0;
    }

    private static boolean isStroke(char c) {
        return c == ' '
                || c == '　'
                || c == 'ー'
                || c > ' ' && ">＞?!？！".indexOf(c) < 0 && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
    }

    /** A name between two strokes: {@code ━━━ 株式会社例 ━━━}. */
    private static boolean isTitle(String original) {
        var line = original.strip();
        if (line.length() < 2 * SHORTEST || line.length() > LONGEST) {
            return false;
        }
        int start = 0;
        while (start < line.length() && isStroke(line.charAt(start)) && line.charAt(start) == line.charAt(0)) {
            start++;
        }
        int end = line.length();
        while (end > start && line.charAt(end - 1) == line.charAt(0)) {
            end--;
        }
        return start >= SHORTEST_STROKE && line.length() - end >= SHORTEST_STROKE && end > start;
    }
}
