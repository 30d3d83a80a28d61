package dev.madoguchi.domain.voice;

import dev.madoguchi.domain.guard.NumberShape;
import java.util.List;

/** Telephone numbers, and numbers of orders, members and the like; dates and prices stay. */
final class Numbers {

    private static final int DIGITS_OF_PHONE = 7;
    private static final int DIGITS_OF_ORDER = 5;
    private static final int DIGITS_WITH_LETTERS = 4;
    private static final int DIGITS_WITH_SIGN = 3;
    private static final int BEFORE = 12;

    /** What stands before a number that is somebody's. */
    private static final List<String> CALLED = List.of(
            "order",
            "number",
            "no.",
            "nr.",
            "ticket",
            "invoice",
            "account",
            "member",
            "customer",
            "bestell",
            "rechnung",
            "kunde",
            "注文",
            "会員",
            "番号",
            "伝票",
            "請求",
            "予約",
            "id");

    private static final String BETWEEN = " -.()/ー−‐–—－（）\u00A0\u3000";
    private static final String MONEY = "円元€$£¥￥";

    private Numbers() {}

    /** Digits with blanks, hyphens and the like between them. */
    static void takePhones(Gaps gaps) {
        var text = gaps.folded();
        int at = 0;
        while (at < text.length()) {
            if (!Letters.isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            int digits = 0;
            for (int next = at; next < text.length() && next - end <= 2; next++) {
                if (Letters.isDigit(text.charAt(next))) {
                    digits++;
                    end = next + 1;
                } else if (BETWEEN.indexOf(text.charAt(next)) < 0) {
                    break;
                }
            }
            if (digits >= DIGITS_OF_PHONE && !isDate(text.substring(at, end)) && !isPrice(text, at, end)) {
                gaps.take(at > 0 && "+(（".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at, end);
            }
            at = end;
        }
    }

    /** Words with several digits in them. */
    static void takeOrders(Gaps gaps) {
        var text = gaps.folded();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int digits = 0;
            boolean letters = false;
            while (end < text.length() && isOfToken(text.charAt(end))) {
                digits += Letters.isDigit(text.charAt(end)) ? 1 : 0;
                letters |= text.charAt(end) >= 'a' && text.charAt(end) <= 'z';
                end++;
            }
            if (digits >= fewest(text, at, letters) && !isDate(text.substring(at, end)) && !isPrice(text, at, end)) {
                gaps.take(at, end);
            }
            at = Math.max(end, at + 1);
        }
    }

    /** As the mailbox says that its order numbers look. */
    static void takeShapes(Gaps gaps, List<NumberShape> shapes) {
        var text = gaps.folded();
        for (var number : NumberShape.in(text, shapes)) {
            for (int at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + number.length())) {
                gaps.take(at, at + number.length());
            }
        }
    }

    private static int fewest(String text, int at, boolean letters) {
        var before = text.substring(Math.max(0, at - BEFORE), at);
        if (text.charAt(at) == '#' || CALLED.stream().anyMatch(before::contains)) {
            return DIGITS_WITH_SIGN;
        }
        return letters ? DIGITS_WITH_LETTERS : DIGITS_OF_ORDER;
    }

    private static boolean isOfToken(char c) {
        return Letters.isAscii(c) || c == '-' || c == '_' || c == '#';
    }

    /** Three groups of digits of which the first or the last is a year, perhaps with an hour behind them; or two years. */
    private static boolean isDate(String run) {
        int blank = run.indexOf(' ');
        var digits = blank > 0 && run.length() - blank <= 3 ? run.substring(0, blank) : run;
        var groups = digits.split("[-./]", -1);
        if (groups.length == 2 && isYear(groups[0]) && isYear(groups[1])) {
            return true;
        }
        return groups.length == 3
                && groups[1].length() <= 2
                && (groups[0].length() == 4 && groups[2].length() <= 2
                        || groups[0].length() <= 2 && groups[2].length() == 4)
                && digits.chars().allMatch(c -> Letters.isDigit((char) c) || "-./".indexOf(c) >= 0);
    }

    private static boolean isYear(String group) {
        return group.length() == 4 && (group.startsWith("19") || group.startsWith("20"));
    }

    /** One number beside the sign of a currency. */
    private static boolean isPrice(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Letters.isDigit(text.charAt(at)) && text.charAt(at) != '.') {
                return false;
            }
        }
        boolean before = from > 0 && MONEY.indexOf(text.charAt(from - 1)) >= 0;
        int next = to < text.length() && text.charAt(to) == ' ' ? to + 1 : to;
        return before || next < text.length() && MONEY.indexOf(text.charAt(next)) >= 0;
    }
}
