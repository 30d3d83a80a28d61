package dev.madoguchi.mailbridge.report;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds enhanced status codes such as {@code 5.1.1} (RFC 3463) in what servers write. */
public final class StatusCode {

    private static final Set<String> VAGUE = Set.of("0.0", "1.0", "4.7");

    private StatusCode() {}

    /** The first code in this text, or null. Only the classes 4 and 5 count: 2 means success. */
    public static @Nullable String in(String text) {
        return from(text, 0);
    }

    /** As {@link #in}, but not a code that only says that it failed, or that it got too late, where a better one follows. */
    public static @Nullable String closestIn(String text) {
        var first = in(text);
        if (first == null || !isVague(first)) {
            return first;
        }
        var next = from(text, text.indexOf(first) + first.length());
        return next != null && next.charAt(0) == first.charAt(0) && !isVague(next) ? next : first;
    }

    public static boolean isVague(String status) {
        return VAGUE.contains(status.substring(2));
    }

    private static @Nullable String from(String text, int start) {
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean begins = (c == '4' || c == '5') && (at == 0 || !isOfNumber(text.charAt(at - 1)));
            int end = begins ? end(text, at) : -1;
            if (end > 0) {
                return text.substring(at, end);
            }
        }
        return null;
    }

    /** The first three-digit SMTP code 4xx or 5xx that stands alone, as {@code 5.0.0} or {@code 4.0.0}, or null. */
    public static @Nullable String plainIn(String text) {
        for (int at = 0; at + 3 <= text.length(); at++) {
            char c = text.charAt(at);
            boolean begins = (c == '4' || c == '5') && (at == 0 || " \n\t:(<[#".indexOf(text.charAt(at - 1)) >= 0);
            boolean digits =
                    begins && "0123457".indexOf(text.charAt(at + 1)) >= 0 && Character.isDigit(text.charAt(at + 2));
            boolean ends = at + 3 == text.length() || " -\n\t)>]".indexOf(text.charAt(at + 3)) >= 0;
            if (digits && ends) {
                return c + ".0.0";
            }
        }
        return null;
    }

    private static int end(String text, int start) {
        int at = start + 1;
        for (int group = 0; group < 2; group++) {
            if (at >= text.length() || text.charAt(at) != '.') {
                return -1;
            }
            int digits = ++at;
            while (at < text.length() && at - digits < 4 && Character.isDigit(text.charAt(at))) {
                at++;
            }
            if (at == digits || at - digits > 3) {
                return -1;
            }
        }
        boolean goesOn = at < text.length()
                && (Character.isDigit(text.charAt(at))
                        || text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)));
        return goesOn ? -1 : at;
    }

    private static boolean isOfNumber(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '/';
    }
}
