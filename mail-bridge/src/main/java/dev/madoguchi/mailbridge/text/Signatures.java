package dev.madoguchi.mailbridge.text;

import java.util.List;
import java.util.Locale;

/** Recognises where a signature begins. */
public final class Signatures {

    private static final int LONGEST = 20;
    private static final int LONGEST_WITH_CLOSING = 60;

    private static final List<String> CLUES = List.of("""
            tel | fax | phone | mobile | 〒 | 電話 | 携帯 | ｔｅｌ | ℡ | 株式会社 | 有限会社 | 合同会社 | ㈱ | e-mail | email | mail: | mail：
            http | www. | @ | ＠ | 住所 | ltd | gmbh | inc. | llc | s.r.l | s.a. | ceo | manager | director | 주식회사 | 公司
            """.strip().split(" *[|\n] *"));

    private Signatures() {}

    /** The first line of the signature within {@code [0, end)}, or {@code end} when there is none. */
    public static int start(List<String> lines, int end) {
        int last = withoutDecoration(lines, end);
        int start = delimited(lines, last);
        if (start < last) {
            return withoutDecoration(lines, start);
        }
        int drawn = DrawnLines.signature(lines, Math.max(0, last - LONGEST), last);
        if (drawn < last) {
            return drawn;
        }
        int device = DeviceLines.start(lines, last);
        if (device < last) {
            return device;
        }
        int closing = Closings.start(lines, Math.max(0, last - LONGEST_WITH_CLOSING), last);
        return closing < last ? closing : last < lastText(lines, end) ? last : end;
    }

    /** After {@code "-- "} anywhere, after {@code --} near the end, and what a list server adds. */
    private static int delimited(List<String> lines, int last) {
        for (int at = 0; at < last; at++) {
            var line = lines.get(at);
            boolean dashes = line.equals("--") || line.equals("__") || line.equals("—");
            if (line.equals("-- ") || isListFooter(lines, at, last) || at >= last - LONGEST && dashes) {
                return at;
            }
        }
        return last;
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

    /** Without empty lines and the sign of a tracking service at the end. */
    private static int withoutDecoration(List<String> lines, int end) {
        int last = lastText(lines, end);
        return last > 1 && lines.get(last - 1).strip().equals("ᐧ") ? lastText(lines, last - 1) : last;
    }

    private static int lastText(List<String> lines, int end) {
        int last = end;
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    /** Something that tells how to reach someone, or for whom one works. */
    static boolean hasClue(List<String> lines, int start, int end) {
        for (int at = start; at < end; at++) {
            var line = lines.get(at).toLowerCase(Locale.ROOT);
            if (line.length() < 200 && CLUES.stream().anyMatch(line::contains)) {
                return true;
            }
        }
        return false;
    }
}
