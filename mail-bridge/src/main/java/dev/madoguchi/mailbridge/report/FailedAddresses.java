package dev.madoguchi.mailbridge.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Finds in the words of a report whom it could not reach: on lines of their own if there are such, else anywhere. */
final class FailedAddresses {

    private static final int MOST = 50;
    private static final int LONGEST_LINE = 2_000;

    private static final List<String> LABELS = List.of("""
            (expanded from: | final-recipient: | original-recipient: | recipient: | recipient address: | recipients: | rcpt to: | >>> rcpt to:
            failed recipient: | address: | user: | undeliverable to | could not deliver message to | unable to deliver to
            宛先 | あて先 | 受信者 | 送信先 | 送付先 | empfänger | destinataire | destinatario | delivery to: | your mail to
            """.strip().split(" *[|\n] *"));

    private static final List<String> FOLLOWING = List.of("""
            following recipient | following address | these recipients | this recipient | following user | following person
            to the following:
            """.strip().split(" *[|\n] *"));

    private static final Set<String> HELPERS = Set.of("""
            postmaster | mailer-daemon | abuse | helpdesk | support | hostmaster | admin | administrator | root | noc
            """.strip().split(" *[|\n] *"));

    private final String from;
    private final Set<String> own;
    private final Set<String> found = new LinkedHashSet<>();

    /**
     * @param from who reports
     * @param own to whom the report is addressed: seldom who failed
     */
    FailedAddresses(String from, Set<String> own) {
        this.from = from;
        this.own = own;
    }

    Set<String> in(List<String> lines) {
        collect(lines, FailedAddresses::isLineOfItsOwn);
        if (found.isEmpty()) {
            addLocalNames(lines);
        }
        if (found.isEmpty()) {
            collect(lines, line -> true);
        }
        var others = new LinkedHashSet<>(found);
        others.removeIf(address -> own.contains(address.toLowerCase(Locale.ROOT)) || isHelper(address));
        return others.isEmpty() ? found : others;
    }

    private void collect(List<String> lines, Predicate<String> telling) {
        lines.stream()
                .filter(line -> line.length() <= LONGEST_LINE && telling.test(line.strip()))
                .forEach(this::addAll);
    }

    /** {@code anna@example.com}, {@code <anna@example.com>: 550 …}, {@code Recipient: anna@example.com}. */
    private static boolean isLineOfItsOwn(String line) {
        var lower = line.toLowerCase(Locale.ROOT);
        if (LABELS.stream().anyMatch(lower::startsWith)) {
            return true;
        }
        int at = line.indexOf('@');
        int blank = line.indexOf(' ');
        return at > 0 && (blank < 0 || at < blank) && !line.startsWith("http");
    }

    /** A provider that names its own users only by what stands before the {@code @}. */
    private void addLocalNames(List<String> lines) {
        var domain = from.substring(from.indexOf('@') + 1);
        var filled = lines.stream().filter(line -> !line.isBlank()).toList();
        for (int at = 0; at + 1 < filled.size(); at++) {
            var lower = filled.get(at).toLowerCase(Locale.ROOT);
            var next = filled.get(at + 1);
            boolean indented = next.startsWith(" ") || next.startsWith("\t");
            if (indented && lower.strip().endsWith(":") && FOLLOWING.stream().anyMatch(lower::contains)) {
                var name = nameOf(next.strip());
                add(name.isEmpty() ? "" : name + "@" + domain);
            }
        }
    }

    /** {@code anna}, or {@code anna (user not found)}. */
    private static String nameOf(String line) {
        int bracket = line.indexOf('(');
        var name = (bracket < 0 ? line : line.substring(0, bracket)).strip();
        return name.chars().allMatch(c -> isOfAddress((char) c)) ? name : "";
    }

    private static boolean isHelper(String address) {
        return HELPERS.contains(address.substring(0, address.indexOf('@')).toLowerCase(Locale.ROOT));
    }

    private void addAll(String line) {
        var lower = line.toLowerCase(Locale.ROOT);
        boolean id = lower.contains("message-id") || lower.contains("message id");
        int at = id ? -1 : line.indexOf('@');
        while (at >= 0) {
            int start = at;
            while (start > 0 && isOfAddress(line.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < line.length() && isOfDomain(line.charAt(end))) {
                end++;
            }
            add(line.substring(start, end));
            at = line.indexOf('@', end);
        }
    }

    void add(String written) {
        var address = stripped(written);
        int at = address.indexOf('@');
        boolean complete = at > 0 && address.indexOf('.', at) > at + 1;
        if (complete && !address.equalsIgnoreCase(from) && found.size() < MOST) {
            found.add(address);
        }
    }

    private static String stripped(String written) {
        int start = 0;
        if (written.regionMatches(true, 0, "smtp=", 0, 5)) {
            start = 5;
        }
        while (start < written.length() && ".'=".indexOf(written.charAt(start)) >= 0) {
            start++;
        }
        int end = written.length();
        while (end > start && ".'-".indexOf(written.charAt(end - 1)) >= 0) {
            end--;
        }
        return written.substring(start, end);
    }

    private static boolean isOfAddress(char c) {
        return c > ' ' && c < 127 && "@<>()[]{},;:\"\\|`".indexOf(c) < 0;
    }

    private static boolean isOfDomain(char c) {
        return c < 127 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }
}
