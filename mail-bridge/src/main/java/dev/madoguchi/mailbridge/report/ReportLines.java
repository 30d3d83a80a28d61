package dev.madoguchi.mailbridge.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The lines that a server writes for people, up to where the mail begins that it sends back, and which of them says why. */
record ReportLines(List<String> lines) {

    private static final int MOST_LINES = 200;
    private static final int MOST_CHARACTERS = 64 * 1024;
    private static final int LONGEST_TELLING = 500;
    private static final int MOST_ANSWERED = 6;

    private static final List<String> END = List.of("""
            --- below this line | ------ this is a copy | ------ this is the beginning
            this is a copy of the message | original message follows | --- original message | -----original message
            --- returned message | --- the original message | message header follows | message headers follow
            original message header | return-path: | received: | --- header | --- message header
            ------ original message | ----- original message | content-type: message/rfc822 | unsent message below | your original message | original message as received
            --- undelivered message | -------original mail info | --------returned mail follows
            """.strip().split(" *[|\n] *"));

    private static final List<String> FOLLOWS = List.of(
            "message text follows",
            "message header follows",
            "unsent message",
            "returned mail follows",
            "start of returned");

    static ReportLines of(String text) {
        return new ReportLines(text.substring(0, Math.min(text.length(), MOST_CHARACTERS))
                .lines()
                .limit(MOST_LINES)
                .takeWhile(ReportLines::isOfReport)
                .toList());
    }

    private static boolean isOfReport(String line) {
        int start = 0;
        while (start < Math.min(line.length(), 8) && "> \t".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        var lower = line.substring(start).toLowerCase(Locale.ROOT);
        return END.stream().noneMatch(lower::startsWith) && !isRule(lower);
    }

    /** {@code |------- Message text follows: -------|} */
    private static boolean isRule(String lower) {
        int dashes = 0;
        while (dashes < lower.length() && "|-=*_ ".indexOf(lower.charAt(dashes)) >= 0) {
            dashes++;
        }
        var words = lower.substring(dashes);
        return dashes > 2 && FOLLOWS.stream().anyMatch(words::startsWith);
    }

    /** The line that says most: one with a code, or with known words; maybe "". */
    String diagnostic(Set<String> recipients) {
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (StatusCode.in(line) != null || StatusCode.plainIn(line) != null) {
                return withContinuation(at);
            }
        }
        return saidOf(recipients, BounceWords::tellsWhy)
                .or(() -> firstLine(BounceWords::tellsWhy))
                .or(() -> saidOf(recipients, said -> !said.isEmpty()))
                .or(() -> firstLine(BounceWords::explains))
                .orElse("");
    }

    private Optional<String> saidOf(Set<String> recipients, Predicate<String> telling) {
        return recipients.stream().map(this::saidOf).filter(telling).findFirst();
    }

    /** What is said about this address: after its first mention and in the lines below, up to an empty one; maybe "". */
    String saidOf(String recipient) {
        int at = 0;
        while (at < lines.size() && !lines.get(at).contains(recipient)) {
            at++;
        }
        var line = at < lines.size() ? lines.get(at) : "";
        var said = new StringBuilder(after(line, line.indexOf(recipient) + recipient.length()));
        for (int next = at + 1;
                next < Math.min(lines.size(), at + MOST_ANSWERED)
                        && !lines.get(next).isBlank();
                next++) {
            said.append(said.isEmpty() ? "" : " ").append(lines.get(next).strip());
        }
        return said.toString();
    }

    /** What quotes the failed mail, or is for machines, tells nothing. */
    private static boolean isField(String line) {
        var lower = line.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("subject:") || lower.startsWith("action:");
    }

    private static String after(String line, int at) {
        int start = at;
        while (start < line.length() && ">:;,.-)] \t".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return start < line.length() ? line.substring(start).strip() : "";
    }

    /** An answer of several lines ({@code 550-…}) goes on in those below that begin alike; one cut by a mailer, in the next. */
    private String withContinuation(int at) {
        var said = new StringBuilder(lines.get(at).strip());
        boolean several = said.length() > 4 && said.charAt(3) == '-';
        for (int next = at + 1;
                next < Math.min(lines.size(), at + MOST_ANSWERED)
                        && !lines.get(next).isBlank();
                next++) {
            var line = lines.get(next).strip();
            boolean same = several && line.length() >= 4 && line.startsWith(said.substring(0, 3));
            boolean cut = !several
                    && ".)]!".indexOf(said.charAt(said.length() - 1)) < 0
                    && !BounceWords.tellsWhy(said.toString())
                    && !beginsAnew(line);
            if (!same && !cut) {
                break;
            }
            said.append(' ').append(same ? line.substring(4).strip() : line);
        }
        return said.toString();
    }

    private static boolean beginsAnew(String line) {
        return line.startsWith("<")
                || line.startsWith(">")
                || StatusCode.plainIn(line) != null
                || line.indexOf('@') > 0;
    }

    private Optional<String> firstLine(Predicate<String> telling) {
        return lines.stream()
                .filter(line -> line.length() < LONGEST_TELLING && !isField(line) && telling.test(line))
                .findFirst()
                .map(String::strip);
    }
}
