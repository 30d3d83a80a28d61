package dev.madoguchi.domain.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Links that lead customers nowhere, or to where only colleagues should go: Slack, and hosts inside the house. */
public final class InternalLinks {

    private static final int LONGEST_HOST = 255;
    private static final String SLACK = "slack.com";

    /** Names that nobody outside can look up: RFC 6762, RFC 8375, ICANN's "internal", and habits. */
    private static final List<String> INSIDE =
            List.of(".local", ".localhost", ".internal", ".intranet", ".corp", ".lan", ".home.arpa");

    private final List<String> hosts;

    /** @param hosts beside those that are internal everywhere; what is below them too */
    public InternalLinks(List<String> hosts) {
        this.hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The first host of a link in the text that is internal. */
    public Optional<String> firstIn(String text) {
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 1)) {
            var host = host(text, at + "://".length());
            if (isInternal(host) || text.startsWith("slack", at - "slack".length())) {
                return Optional.of(host);
            }
        }
        return Optional.empty();
    }

    private static String host(String text, int start) {
        int from = start;
        int end = start;
        while (end < text.length() && end - start < LONGEST_HOST && isOfAuthority(text.charAt(end))) {
            if (text.charAt(end) == '@') {
                from = end + 1;
            }
            end++;
        }
        var authority = text.substring(from, end).toLowerCase(Locale.ROOT);
        int port = authority.indexOf(':');
        return port < 0 ? authority : authority.substring(0, port);
    }

    private static boolean isOfAuthority(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c)
                || ".-_:@%".indexOf(c) >= 0
                || c >= 0x80 && Character.isLetter(c);
    }

    private boolean isInternal(String host) {
        return !host.isEmpty()
                && (host.indexOf('.') < 0
                        || isAtOrBelow(host, SLACK)
                        || INSIDE.stream().anyMatch(host::endsWith)
                        || hosts.stream().anyMatch(known -> isAtOrBelow(host, known))
                        || isPrivateNumber(host));
    }

    private static boolean isAtOrBelow(String host, String known) {
        return host.equals(known) || host.endsWith("." + known);
    }

    /** RFC 1918, RFC 3927 and this machine. */
    private static boolean isPrivateNumber(String host) {
        if (!host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')) {
            return false;
        }
        return host.startsWith("10.")
                || host.startsWith("127.")
                || host.startsWith("192.168.")
                || host.startsWith("169.254.")
                || isBetween16And31(host);
    }

    private static boolean isBetween16And31(String host) {
        if (!host.startsWith("172.") || host.length() < "172.16.".length() || host.charAt(6) != '.') {
            return false;
        }
        int second = (host.charAt(4) - '0') * 10 + host.charAt(5) - '0';
        return second >= 16 && second <= 31;
    }
}
