package dev.madoguchi.mailbridge;

import java.util.Locale;
import java.util.Set;

/** To whom a domain belongs: {@code mail.example.co.jp} to {@code example.co.jp} (RFC 7489 section 3.2, without the list of all suffixes). */
public final class Organisation {

    private static final Set<String> SECOND_LEVELS = Set.of(
            "co", "com", "ne", "net", "or", "org", "ac", "edu", "ed", "go", "gov", "gob", "gr", "lg", "ad", "mil",
            "info");

    private Organisation() {}

    /** The domain one registers: two labels, or three below {@code co.jp} and its like; lower case. */
    public static String of(String domain) {
        var lower = domain.toLowerCase(Locale.ROOT);
        var name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        int last = name.lastIndexOf('.');
        int second = name.lastIndexOf('.', last - 1);
        if (last < 1 || second < 0) {
            return name;
        }
        boolean country = name.length() - last == 3;
        boolean public2 = country && SECOND_LEVELS.contains(name.substring(second + 1, last));
        return name.substring((public2 ? name.lastIndexOf('.', second - 1) : second) + 1);
    }

    /** Whether two addresses belong to the same organisation. */
    public static boolean isShared(MailAddress one, MailAddress other) {
        return of(domain(one)).equals(of(domain(other)));
    }

    private static String domain(MailAddress address) {
        return address.address().substring(address.address().lastIndexOf('@') + 1);
    }
}
