package dev.madoguchi.domain.voice;

import java.util.Set;

/** What the lines of a letter tell: labelled details, as contact forms have them, postal addresses, whom it addresses. */
final class Letter {

    private static final int LONGEST_LABEL = 24;

    private static final Set<String> LABELS = Set.of("""
            from | to | cc | von | an | name | full name | address | phone | phone number | telephone | tel | fax | mobile
            email | e-mail | mail | telefon | adresse | anschrift | handy | vorname | nachname | kundennummer
            customer number | customer no | order number | order no | order | bestellnummer | date of birth | username
            user name | user id | account | id | 差出人 | 送信者 | 宛先 | 氏名 | お名前 | 名前 | ご氏名 | フリガナ | ふりがな | 住所
            ご住所 | 電話 | 電話番号 | お電話番号 | 携帯 | 携帯電話 | メール | メールアドレス | 会社名 | 貴社名 | ご担当者名 | 生年月日
            注文番号 | ご注文番号 | 会員番号 | 会員id | お客様番号 | 郵便番号 | ユーザー名 | ユーザーid | アカウント | アカウント名
            ログインid
            """.strip().split(" *[|\n] *"));

    private Letter() {}

    static void take(Gaps gaps) {
        var text = gaps.folded();
        for (int at = 0; at < text.length(); at = lineEnd(text, at) + 1) {
            takeLine(gaps, at, lineEnd(text, at));
            Salutation.take(gaps, at, lineEnd(text, at));
        }
    }

    private static void takeLine(Gaps gaps, int from, int to) {
        var text = gaps.folded();
        int postal = text.substring(from, to).indexOf('〒');
        if (postal >= 0) {
            gaps.take(from + postal, to);
        }
        int colon = from;
        while (colon < to && colon - from <= LONGEST_LABEL && text.charAt(colon) != ':' && text.charAt(colon) != '】') {
            colon++;
        }
        boolean labelled =
                colon < to && colon - from <= LONGEST_LABEL && LABELS.contains(bare(text.substring(from, colon)));
        if (labelled && !text.substring(colon + 1, to).isBlank()) {
            gaps.take(skipBlank(text, colon + 1), to);
        }
    }

    /** Without blanks and signs around it. */
    static String bare(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && !isPlain(line.charAt(from))) {
            from++;
        }
        while (to > from && !isPlain(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u3000')) {
            at++;
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
