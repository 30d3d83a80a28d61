package dev.madoguchi.domain.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The mail addresses that stand in a text. */
public final class MailAddresses {

    private static final int MOST = 100;
    private static final int LONGEST_PART = 255;

    private MailAddresses() {}

    /** Where something stands that looks like an address; a handle has nothing before its sign. */
    public interface Found {

        void at(int start, int sign, int end);
    }

    /** In lower case, in the order of the text. */
    public static List<String> in(String text) {
        var all = new ArrayList<String>();
        each(text, (start, sign, end) -> {
            if (start < sign && text.substring(sign, end).indexOf('.') > 0 && all.size() < MOST) {
                all.add(text.substring(start, end).toLowerCase(Locale.ROOT));
            }
        });
        return all;
    }

    public static void each(String text, Found found) {
        int from = 0;
        for (int sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
            int start = sign;
            while (start > from && sign - start < LONGEST_PART && isOfName(text.charAt(start - 1))) {
                start--;
            }
            int end = sign + 1;
            while (end < text.length() && end - sign < LONGEST_PART && isOfHost(text.charAt(end))) {
                end++;
            }
            from = end;
            while (end > sign + 1 && !isAscii(text.charAt(end - 1))) {
                end--;
            }
            if (end > sign + 1) {
                found.at(start, sign, end);
            }
        }
    }

    private static boolean isOfName(char c) {
        return isAscii(c) || "!#$%&'*+/=?^_`{|}~.-".indexOf(c) >= 0;
    }

    private static boolean isOfHost(char c) {
        return isAscii(c) || c == '.' || c == '-' || c == '_';
    }

    private static boolean isAscii(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
