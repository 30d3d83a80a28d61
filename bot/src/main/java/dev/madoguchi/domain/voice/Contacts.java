package dev.madoguchi.domain.voice;

import dev.madoguchi.domain.guard.MailAddresses;
import java.util.List;

/** Mail addresses, handles, and links that lead to somebody's own page. */
final class Contacts {

    private static final int LONGEST_LINK = 2_000;
    private static final List<String> LINKS = List.of("http://", "https://", "www.");

    private Contacts() {}

    static void take(Gaps gaps) {
        MailAddresses.each(gaps.folded(), (start, sign, end) -> gaps.take(start, end));
        LINKS.forEach(start -> takeLinks(gaps, start));
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

    private static boolean isOfLink(char c) {
        return c > ' ' && c < 0x7F && "<>\"".indexOf(c) < 0;
    }
}
