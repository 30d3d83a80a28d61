package dev.madoguchi.domain.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The mail addresses that stand in a text. */
public final class MailAddresses {

    private static final int MOST = 100;
    private static final int LONGEST_PART = 255;

    private MailAddresses() {}

    /** In lower case, in the order of the text. */
    public static List<String> in(String text) {
        var found = new ArrayList<String>();
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0 && found.size() < MOST; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > from && at - start < LONGEST_PART && isOfName(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && end - at < LONGEST_PART && isOfHost(text.charAt(end))) {
                end++;
            }
            from = end;
            while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            if (start < at && text.substring(at, end).indexOf('.') > 0) {
                found.add(text.substring(start, end).toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    private static boolean isOfName(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "!#$%&'*+/=?^_`{|}~.-".indexOf(c) >= 0);
    }

    private static boolean isOfHost(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }
}
