package dev.madoguchi.domain.voice;

import java.util.List;

/** Mail addresses, handles, and links that lead to somebody's own page. */
final class Contacts {

    private static final int LONGEST_PART = 255;
    private static final int LONGEST_LINK = 2_000;
    private static final List<String> LINKS = List.of("http://", "https://", "www.");

    private Contacts() {}

    static void take(Gaps gaps) {
        takeAddresses(gaps);
        LINKS.forEach(start -> takeLinks(gaps, start));
    }

    private static void takeAddresses(Gaps gaps) {
        var text = gaps.folded();
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > from && at - start < LONGEST_PART && isOfName(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && end - at < LONGEST_PART && isOfHost(text.charAt(end))) {
                end++;
            }
            from = end;
            while (end > at + 1 && !Letters.isAscii(text.charAt(end - 1))) {
                end--;
            }
            if (end > at + 1) {
                gaps.take(start, end);
            }
        }
    }

    /** What stands behind a question mark or a number sign may be somebody's key. */
    private static void takeLinks(Gaps gaps, String begins) {
        var text = gaps.folded();
        int end = 0;
        for (int at = text.indexOf(begins); at >= 0; at = text.indexOf(begins, end)) {
            end = at + begins.length();
            boolean isPersonal = false;
            while (end < text.length() && end - at < LONGEST_LINK && isOfLink(text.charAt(end))) {
                isPersonal |= "?#@;=".indexOf(text.charAt(end)) >= 0;
                end++;
            }
            if (isPersonal) {
                gaps.take(at, end);
            }
        }
    }

    private static boolean isOfName(char c) {
        return Letters.isAscii(c) || "!#$%&'*+/=?^_`{|}~.-".indexOf(c) >= 0;
    }

    private static boolean isOfHost(char c) {
        return Letters.isAscii(c) || c == '.' || c == '-' || c == '_';
    }

    private static boolean isOfLink(char c) {
        return c > ' ' && c < 0x7F && "<>\"".indexOf(c) < 0;
    }
}
