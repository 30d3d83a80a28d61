package dev.madoguchi.mailbridge.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A report in words for people, as servers wrote it before RFC 3464 and some still do. */
public final class PlainReport {

    private static final int MOST_LINES = 200;
    private static final int MOST_CHARACTERS = 64 * 1024;
    private static final int MOST_RECIPIENTS = 50;

    private static final List<String> SENDERS = List.of("""
            mailer-daemon | mailerdaemon | postmaster | mail delivery | mdaemon | mailer daemon | mail-daemon
            post_master | mailadmin | mail administrator | info@mailer
            """.split(" *[|\n] *"));

    private static final List<String> SUBJECTS = List.of("""
            undeliver | delivery status | delivery fail | delivery failure | mail delivery | failure notice
            failure delivery | returned mail | delivery notification | could not be delivered | couldn't be delivered
            could not send | not delivered | returned to sender | return to sender | user unknown | nondeliverable
            non-delivery | delivery problem | delivery error | mail failure | mail error | message delivery
            delivery has failed | delayed | rejected | unzustellbar | zustellung | non remis | échec | エラーメール | エラー通知
            配信不能 | 未達 | 宛先不明 | 送信エラー | 送信できません | 配信エラー | unable to deliver | undelivered | mail system error | bounce
            delivery report | message not delivered
            """.split(" *[|\n] *"));

    private static final List<String> DELAYS = List.of("""
            will be retried | will keep trying | will continue to | still being retried | has not yet been delivered
            not yet been delivered | warning message only | no action is required | delivery is delayed
            temporarily delayed | will retry | delayed | 再送 | 遅延
            """.split(" *[|\n] *"));

    private static final List<String> FOLLOWING = List.of("""
            to the following recipient | to the following address | the following recipient(s) | following addresses had
            """.strip().split(" *[|\n] *"));

    private static final List<String> END = List.of("""
            --- below this line | ------ this is a copy | ------ this is the beginning
            this is a copy of the message | original message follows | --- original message | -----original message
            --- returned message | --- the original message | message header follows | message headers follow
            original message header | return-path: | received: | --- header | --- message header
            ------ original message | ----- original message | content-type: message/rfc822 | unsent message below | your original message
            --- undelivered message | -------original mail info | --------returned mail follows
            """.split(" *[|\n] *"));

    private final String sender;
    private final String subject;
    private final List<String> lines;
    private final Set<String> recipients = new LinkedHashSet<>();
    private final String words;
    private final boolean namesRecipients;
    private final boolean isMailer;

    /**
     * @param failed what {@code X-Failed-Recipients} says, or ""
     */
    public PlainReport(String from, @Nullable String fromName, String subject, String text, String failed) {
        this.sender = (from + " " + (fromName == null ? "" : fromName)).toLowerCase(Locale.ROOT);
        this.subject = subject.toLowerCase(Locale.ROOT);
        this.lines = text.substring(0, Math.min(text.length(), MOST_CHARACTERS))
                .lines()
                .limit(MOST_LINES)
                .takeWhile(PlainReport::isOfReport)
                .toList();
        this.words = String.join("\n", lines);
        for (var address : failed.split("[,\\s]+", -1)) {
            add(address, "");
        }
        this.namesRecipients = !recipients.isEmpty();
        this.isMailer = from.toLowerCase(Locale.ROOT).startsWith("mailer-daemon@")
                || "mailer-daemon".equalsIgnoreCase(fromName);
        if (recipients.isEmpty()) {
            lines.forEach(line -> addAll(line, from));
        }
    }

    /**
     * A daemon wrote it, and it speaks of a failure.
     *
     * @param returnsMail whether a machine sends a mail back with it, which is as good as a daemon's name
     */
    public boolean isReport(boolean returnsMail) {
        boolean daemon = returnsMail || SENDERS.stream().anyMatch(sender::contains);
        boolean titled = SUBJECTS.stream().anyMatch(subject::contains);
        boolean answer = subject.startsWith("re:") && status() == null;
        boolean plainlySaid = titled && named(words, FOLLOWING) && !recipients.isEmpty();
        return namesRecipients
                || (plainlySaid || isMailer || daemon && (titled || BounceWords.explains(words))) && !answer;
    }

    public boolean isDelay() {
        var lower = subject + "\n" + words.toLowerCase(Locale.ROOT);
        boolean gaveUp = lower.contains("permanent")
                || lower.contains("giving up")
                || lower.contains("i've given up")
                || lower.contains("failed");
        return DELAYS.stream().anyMatch(lower::contains) && !gaveUp;
    }

    public List<String> recipients() {
        return List.copyOf(recipients);
    }

    /** What the server says before it returns the mail. */
    public String words() {
        return words;
    }

    public @Nullable String status() {
        var status = StatusCode.in(words);
        return status == null ? StatusCode.plainIn(words) : status;
    }

    /** The line that says most: one with a code, or with known words. */
    public String diagnostic() {
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (StatusCode.in(line) != null || StatusCode.plainIn(line) != null) {
                return withContinuation(at);
            }
        }
        return firstLine(BounceWords::tellsWhy)
                .or(() -> recipients.stream()
                        .map(this::saidOf)
                        .filter(said -> !said.isEmpty())
                        .findFirst())
                .or(() -> firstLine(BounceWords::explains))
                .orElse("");
    }

    /** What is said about this address: the lines below its first mention, up to an empty one; maybe "". */
    public String saidOf(String recipient) {
        int at = 0;
        while (at < lines.size() && !lines.get(at).contains(recipient)) {
            at++;
        }
        var said = new StringBuilder();
        for (int next = at + 1;
                next < Math.min(lines.size(), at + 6) && !lines.get(next).isBlank();
                next++) {
            said.append(said.isEmpty() ? "" : " ").append(lines.get(next).strip());
        }
        return said.toString();
    }

    /** An answer of several lines ({@code 550-…}) goes on in those below that begin alike. */
    private String withContinuation(int at) {
        var said = new StringBuilder(lines.get(at).strip());
        int code = said.length() > 4 && said.charAt(3) == '-' ? 3 : 0;
        for (int next = at + 1; code > 0 && next < Math.min(lines.size(), at + 6); next++) {
            var line = lines.get(next).strip();
            if (line.length() < 4 || !line.startsWith(said.substring(0, code))) {
                break;
            }
            said.append(' ').append(line.substring(4).strip());
        }
        return said.toString();
    }

    private Optional<String> firstLine(Predicate<String> telling) {
        return lines.stream()
                .filter(line -> line.length() < 500 && telling.test(line))
                .findFirst()
                .map(String::strip);
    }

    private static boolean named(String text, List<String> signs) {
        var lower = text.toLowerCase(Locale.ROOT);
        return signs.stream().anyMatch(lower::contains);
    }

    private static boolean isOfReport(String line) {
        var lower = line.strip().toLowerCase(Locale.ROOT);
        return END.stream().noneMatch(lower::startsWith);
    }

    private void addAll(String line, String from) {
        var lower = line.toLowerCase(Locale.ROOT);
        boolean id = lower.contains("message-id") || lower.contains("message id");
        int at = id || line.length() > 2_000 ? -1 : line.indexOf('@');
        while (at >= 0) {
            int start = at;
            while (start > 0 && isOfAddress(line.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < line.length() && isOfDomain(line.charAt(end))) {
                end++;
            }
            add(line.substring(start, end), from);
            at = line.indexOf('@', end);
        }
    }

    private void add(String found, String from) {
        var address = found.replaceAll("^[.'=]+|[.'-]+$", "");
        int at = address.indexOf('@');
        boolean complete = at > 0 && address.indexOf('.', at) > at + 1;
        if (complete && !address.equalsIgnoreCase(from) && recipients.size() < MOST_RECIPIENTS) {
            recipients.add(address);
        }
    }

    private static boolean isOfAddress(char c) {
        return c > ' ' && c < 127 && "@<>()[]{},;:\"\\|`".indexOf(c) < 0;
    }

    private static boolean isOfDomain(char c) {
        return c < 127 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }
}
