package dev.madoguchi.mailbridge.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A report in words for people, as servers wrote it before RFC 3464 and some still do. */
public final class PlainReport {

    private static final int FIRST_LINES = 3;

    private static final List<String> SENDERS = List.of("""
            mailer-daemon | mailerdaemon | postmaster | mail delivery | mdaemon | mailer daemon | mail-daemon
            post_master | mailadmin | mail administrator | info@mailer
            """.strip().split(" *[|\n] *"));

    private static final List<String> OFFICES =
            List.of("system administrator", "microsoftexchange", "sysadmin@", "administrator@");

    private static final List<String> SUBJECTS = List.of("""
            undeliver | delivery status | delivery fail | delivery failure | mail delivery | failure notice
            failure delivery | returned mail | delivery notification | could not be delivered | couldn't be delivered
            could not send | not delivered | returned to sender | return to sender | user unknown | nondeliverable
            non-delivery | delivery problem | delivery error | mail failure | mail error | message delivery
            delivery has failed | delayed | rejected | unzustellbar | zustellung | échec | エラーメール | エラー通知
            配信不能 | 未達 | 宛先不明 | 送信エラー | 送信できません | 配信エラー | unable to deliver | undelivered | mail system error | bounce
            delivery report | message not delivered | failed mail | mail returned | 配送できません | 配信不可 | 不達 | 届きませんでした
            mail could not be | non remis | no entregado | no se ha podido entregar | mancato recapito | недоставлен | failed delivery
            配信できません | 配信に失敗 | 送信に失敗 | 遅延のお知らせ | 配信遅延 | niedostarczon | niet afgeleverd | não entregue
            """.strip().split(" *[|\n] *"));

    private static final List<String> DELAYS = List.of("""
            will be retried | will keep trying | will continue to | still being retried | has not yet been delivered
            not yet been delivered | warning message only | no action is required | delivery is delayed
            temporarily delayed | will retry | delayed | 再送します | 再送を続け | 再送信します | 再送信を続け | 再送を試みます | 再試行 | 遅延 | 遅れて
            """.strip().split(" *[|\n] *"));

    private static final List<String> GIVEN_UP = List.of("""
            permanent | giving up | i've given up | failed | was not delivered within | できませんでした | 断念
            """.strip().split(" *[|\n] *"));

    private static final List<String> ANSWERS = List.of("re:", "fw:", "fwd:", "aw:", "wg:", "tr:", "rv:", "転送:");

    private static final List<String> FOLLOWING = List.of("""
            to the following recipient | to the following address | the following recipient(s) | following addresses had
            """.strip().split(" *[|\n] *"));

    private final String sender;
    private final String subject;
    private final ReportLines lines;
    private final Set<String> recipients;
    private final String words;
    private final boolean namesRecipients;
    private final boolean isMailer;

    /**
     * @param own to whom the report is addressed
     * @param failed what {@code X-Failed-Recipients} says, or ""
     */
    public PlainReport(
            String from, @Nullable String fromName, Set<String> own, String subject, String text, String failed) {
        this.sender = (from + " " + (fromName == null ? "" : fromName)).toLowerCase(Locale.ROOT);
        this.subject = subject.toLowerCase(Locale.ROOT);
        this.lines = ReportLines.of(text);
        this.words = String.join("\n", lines.lines());
        var addresses = new FailedAddresses(from, own);
        this.namesRecipients = failed.indexOf('@') > 0;
        this.recipients =
                namesRecipients ? addresses.in(List.of(failed.split("[,\\s]+", -1))) : addresses.in(lines.lines());
        this.isMailer = from.toLowerCase(Locale.ROOT).startsWith("mailer-daemon@")
                || "mailer-daemon".equalsIgnoreCase(fromName);
    }

    /**
     * A daemon wrote it, and it speaks of a failure.
     *
     * @param machine whether the mail says that no person wrote it
     * @param returnsMail whether it also sends a mail back, which is as good as a daemon's name
     */
    public boolean isReport(boolean machine, boolean returnsMail) {
        boolean daemon = returnsMail || named(sender, SENDERS);
        boolean titled = named(subject, SUBJECTS);
        boolean explains = BounceWords.explains(subject + "\n" + words);
        boolean precise = status() != null || !recipients.isEmpty();
        boolean answer = ANSWERS.stream().anyMatch(subject::startsWith) && (status() == null || !daemon);
        boolean said =
                titled && !recipients.isEmpty() && (machine && explains || named(sender, OFFICES) || beginsPlainly());
        return namesRecipients
                || (said || isMailer || daemon && (titled || explains && (precise || returnsMail))) && !answer;
    }

    /** Somebody who tells of a failure that he saw says so first, and in other words. */
    private boolean beginsPlainly() {
        return lines.lines().stream()
                .filter(line -> !line.isBlank())
                .limit(FIRST_LINES)
                .anyMatch(line -> named(line, FOLLOWING));
    }

    public boolean isDelay() {
        var lower = subject + "\n" + words;
        return named(lower, DELAYS) && !named(lower, GIVEN_UP);
    }

    public List<String> recipients() {
        return List.copyOf(recipients);
    }

    /** What the server says before it returns the mail. */
    public String words() {
        return words;
    }

    public @Nullable String status() {
        var status = StatusCode.closestIn(words);
        return status == null ? StatusCode.plainIn(words) : status;
    }

    /** The line that says most; maybe "". */
    public String diagnostic() {
        return lines.diagnostic(recipients);
    }

    /** What is said about this address; maybe "". */
    public String saidOf(String recipient) {
        return lines.saidOf(recipient);
    }

    private static boolean named(String text, List<String> signs) {
        var lower = text.toLowerCase(Locale.ROOT);
        return signs.stream().anyMatch(lower::contains);
    }
}
