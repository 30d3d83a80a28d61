package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.Charsets;
import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.mailbridge.mime.HeaderBlock;
import dev.madoguchi.mailbridge.mime.MessageIds;
import dev.madoguchi.mailbridge.mime.Part;
import dev.madoguchi.mailbridge.report.BounceWords;
import dev.madoguchi.mailbridge.report.DeliveryStatus;
import dev.madoguchi.mailbridge.report.FailureReason;
import dev.madoguchi.mailbridge.report.PlainReport;
import dev.madoguchi.mailbridge.report.StatusCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads reports about mails that could not be delivered (RFC 3464), and what older servers write instead. */
final class BounceReader {

    /** What the report makes of the mail that carries it: BOUNCE or DELAY. */
    record Report(MailKind kind, Bounce bounce, List<Inspection.Failure> failures) {}

    private static final int MOST_FAILURES = 20;
    private static final int MOST_REPORT = 256 * 1024;

    private final MailHeaders headers;
    private final MailAddress from;
    private final PlainReport plain;
    private final List<DeliveryStatus> statuses = new ArrayList<>();
    private final StringBuilder original = new StringBuilder();
    private final String text;
    private final boolean otherReport;

    BounceReader(Part root, MailHeaders headers, MailAddress from, String subject, String text) {
        this.headers = headers;
        this.from = from;
        this.text = text;
        var type = root.parameter("report-type");
        otherReport = root.is("multipart/report") && type != null && !type.equalsIgnoreCase("delivery-status");
        plain = new PlainReport(
                from.address(),
                from.name(),
                subject,
                text,
                headers.first("X-Failed-Recipients").orElse(""));
        collect(root);
    }

    /** Empty when the mail is no report about a failure: also for one that says that a mail has arrived. */
    Optional<Report> report() {
        if (otherReport) {
            return Optional.empty();
        }
        var failed = statuses.stream().filter(DeliveryStatus::failed).toList();
        if (!failed.isEmpty()) {
            return Optional.of(report(MailKind.BOUNCE, failed));
        }
        var delayed = statuses.stream().filter(DeliveryStatus::delayed).toList();
        if (!delayed.isEmpty()) {
            return Optional.of(report(MailKind.DELAY, delayed));
        }
        return statuses.isEmpty() && plain.isReport(returnsMail()) ? Optional.of(plainReport()) : Optional.empty();
    }

    private Report report(MailKind kind, List<DeliveryStatus> found) {
        var recipients = found.stream()
                .map(DeliveryStatus::recipient)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        var first = found.get(0);
        var status = closer(first.status(), found.size());
        var reason = BounceWords.reason(status, first.diagnostic());
        boolean permanent = kind == MailKind.BOUNCE && isPermanent(status, reason);
        var failures = found.stream()
                .limit(MOST_FAILURES)
                .map(each -> failure(found.size() == 1 ? status : each.status(), each.diagnostic()))
                .toList();
        return new Report(kind, new Bounce(recipients, status, reason, permanent, originalId()), failures);
    }

    private Report plainReport() {
        var status = plain.status();
        boolean delayed = plain.isDelay();
        var reason = BounceWords.reason(status, plain.diagnostic());
        boolean permanent = !delayed && isPermanent(status, reason);
        var recipients = plain.recipients().isEmpty() ? originalRecipients() : plain.recipients();
        var bounce = new Bounce(recipients, status, reason, permanent, originalId());
        var said = recipients.stream().map(plain::saidOf).toList();
        boolean each = recipients.size() > 1
                && said.stream().allMatch(words -> StatusCode.in(words) != null || BounceWords.tellsWhy(words));
        var failures = each
                ? said.stream()
                        .limit(MOST_FAILURES)
                        .map(words -> failure(StatusCode.in(words), words))
                        .toList()
                : List.of(failure(status, plain.diagnostic()));
        return new Report(delayed ? MailKind.DELAY : MailKind.BOUNCE, bounce, failures);
    }

    /** The words for people may hold the code of the server that refused, where the report proper only says that it failed. */
    private @Nullable String closer(@Nullable String status, int recipients) {
        var said = recipients == 1 ? plain.status() : null;
        if (status == null || said == null || said.endsWith(".0.0") || said.charAt(0) != status.charAt(0)) {
            return status;
        }
        return status.endsWith(".0.0") || status.equals("4.4.7") ? said : status;
    }

    private Inspection.Failure failure(@Nullable String status, String diagnostic) {
        var word = FailureReason.word(status, diagnostic, plain.words());
        return new Inspection.Failure(word, FailureReason.isHard(word, status));
    }

    private static boolean isPermanent(@Nullable String status, String reason) {
        return (status == null || status.startsWith("5")) && !BounceWords.mayHeal(reason);
    }

    /** A machine without a name for errors, such as those of Japanese carriers, that sends our mail back. */
    private boolean returnsMail() {
        boolean machine = AutomaticMail.isRobot(from)
                || headers.first("Return-Path")
                        .map(path -> path.strip().equals("<>"))
                        .orElse(false);
        boolean nobody =
                headers.first("From").map(MailAddress::parse).orElse(List.of()).isEmpty();
        return machine && (!original.isEmpty() || nobody);
    }

    /** When the report does not say whom it could not reach, the mail it sends back does. */
    private List<String> originalRecipients() {
        var bytes = original.toString().getBytes(StandardCharsets.UTF_8);
        return HeaderBlock.beginning(bytes).first("To").stream()
                .flatMap(field -> MailAddress.parse(field.undecoded()).stream())
                .map(MailAddress::address)
                .toList();
    }

    private void collect(Part part) {
        if (part.is("message/delivery-status") || part.is("message/global-delivery-status")) {
            statuses.addAll(DeliveryStatus.read(content(part)));
        }
        if (part.is("message/rfc822") || part.is("text/rfc822-headers") || part.is("message/global")) {
            original.append(beginning(content(part))).append('\n');
        }
        part.children().forEach(this::collect);
    }

    private static byte[] content(Part part) {
        return part.content(MOST_REPORT).content();
    }

    private static String beginning(byte[] mail) {
        var bytes = mail.length > 128 * 1024 ? Arrays.copyOf(mail, 128 * 1024) : mail;
        return CleanText.clean(Charsets.decode(bytes));
    }

    /** From the returned mail, from a piece of its header in the text, or from what the report answers. */
    private @Nullable String originalId() {
        var id = idLine(original.toString());
        id = id == null ? idLine(text) : id;
        for (var name : List.of("In-Reply-To", "References")) {
            var ids = headers.first(name).map(MessageIds::in).orElse(List.of());
            id = id == null && !ids.isEmpty() ? ids.get(ids.size() - 1) : id;
        }
        return id;
    }

    private static @Nullable String idLine(String text) {
        var lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            int start = 0;
            while (start < lines[at].length() && start < 8 && "> \t|".indexOf(lines[at].charAt(start)) >= 0) {
                start++;
            }
            if (lines[at].regionMatches(true, start, "Message-ID:", 0, 11)) {
                var value = lines[at].substring(start + 11) + (at + 1 < lines.length ? " " + lines[at + 1] : "");
                var ids = MessageIds.in(value);
                return ids.isEmpty() ? null : ids.get(0);
            }
        }
        return null;
    }
}
