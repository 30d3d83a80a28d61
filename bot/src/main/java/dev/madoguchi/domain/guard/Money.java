package dev.madoguchi.domain.guard;

import java.util.List;
import java.util.Optional;

/** Amounts, and words about money that moves. */
public final class Money {

    private static final Phrases WORDS = new Phrases(List.of(
            "返金",
            "振込",
            "振り込み",
            "振り込",
            "送金",
            "入金",
            "払い戻し",
            "払戻",
            "補償",
            "賠償",
            "口座",
            "refund",
            "refunded",
            "refunds",
            "reimburse",
            "reimbursed",
            "reimbursement",
            "compensate",
            "compensation",
            "bank transfer",
            "wire transfer",
            "bank account",
            "iban"));
    private static final String SIGNS = "¥$€£₩元円";
    private static final Phrases CODES = new Phrases(List.of(
            "jpy", "usd", "eur", "gbp", "krw", "cny", "yen", "dollar", "dollars", "euro", "euros", "pounds", "円", "ドル",
            "ユーロ"));
    private static final int LONGEST_CODE = 8;

    private Money() {}

    /** The first word or amount. */
    public static Optional<String> in(String text) {
        var word = WORDS.firstIn(text);
        return word.isPresent() ? word : amount(Phrases.folded(text));
    }

    /** A number with a sign or the name of a currency beside it. */
    private static Optional<String> amount(String text) {
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && (isDigit(text.charAt(end)) || isSeparator(text, end))) {
                end++;
            }
            int from = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
            if (from > 0 && isSign(text.charAt(from - 1))) {
                return Optional.of(text.substring(from - 1, end));
            }
            var after = currencyAt(text, end < text.length() && text.charAt(end) == ' ' ? end + 1 : end);
            if (!after.isEmpty()) {
                return Optional.of(text.substring(at, end) + after);
            }
            at = end;
        }
        return Optional.empty();
    }

    /** The sign or the name of a currency that begins there; empty if none does. */
    private static String currencyAt(String text, int start) {
        if (start < text.length() && isSign(text.charAt(start))) {
            return text.substring(start, start + 1);
        }
        int end = start;
        while (end < text.length() && end - start < LONGEST_CODE && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return CODES.firstIn(text.substring(start, end)).isPresent() ? text.substring(start, end) : "";
    }

    private static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    private static boolean isSeparator(String text, int at) {
        return (text.charAt(at) == ',' || text.charAt(at) == '.')
                && at + 1 < text.length()
                && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
