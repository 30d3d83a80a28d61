package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.mime.Part;
import dev.madoguchi.mailbridge.report.BounceWords;
import dev.madoguchi.mailbridge.report.DeliveryStatus;
import dev.madoguchi.mailbridge.report.FailureReason;
import dev.madoguchi.mailbridge.report.PlainReport;
import dev.madoguchi.mailbridge.report.ReturnedMail;
import dev.madoguchi.mailbridge.report.SesNotice;
import dev.madoguchi.mailbridge.report.StatusCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads reports about mails that could not be delivered (RFC 3464), and what older servers write instead. */
final class BounceReader {

    /** What the report makes of the mail that carries it: BOUNCE or DELAY. */
    record Report(MailKind kind, Bounce bounce, List<Inspection.Failure> failures) {}

    private static final int MOST_FAILURES = 20;

    private final MailHeaders headers;
    private final MailAddress from;
    private final PlainReport plain;
    private final ReportParts parts;
    private final SesNotice notice;
    private final List<DeliveryStatus> statuses = new ArrayList<>();
    private final String text;
    private final boolean declared;
    private final boolean otherReport;
    private final boolean forwarded;

    BounceReader(Part root, MailHeaders headers, MailAddress from, String subject, String text) {
        this.headers = headers;
        this.from = from;
        this.text = text;
        var type = root.parameter("report-type");
        declared = root.is("multipart/report") && "delivery-status".equalsIgnoreCase(type);
        otherReport = root.is("multipart/report") && type != null && !declared;
        plain = new PlainReport(
                from.address(),
                from.name(),
                addressees(headers),
                subject,
                text,
                headers.first("X-Failed-Recipients").orElse(""));
        forwarded = !root.is("multipart/report") && AutomaticWords.isAnswer(subject);
        parts = new ReportParts(root);
        statuses.addAll(parts.statuses());
        notice = new SesNotice(AutomaticMail.isRobot(from) ? text : "");
    }

    private static Set<String> addressees(MailHeaders headers) {
        return headers.all("To").stream()
                .flatMap(BounceReader::addresses)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Stream<String> addresses(String field) {
        return MailAddress.parse(field).stream().map(MailAddress::address);
    }

    /** Empty when the mail is no report about a failure: also for one that says that a mail has arrived. */
    Optional<Report> report() {
        if (otherReport || statuses.stream().anyMatch(DeliveryStatus::asksToConfirm)) {
            return Optional.empty();
        }
        if (statuses.isEmpty()) {
            statuses.addAll(notice.recipients());
        }
        if (forwarded && !isMachine() && !plain.isReport(false, false)) {
            return Optional.empty();
        }
        boolean inWords = statuses.isEmpty() && (declared || plain.isReport(isMachine(), returnsMail()));
        if (inWords) {
            statuses.addAll(DeliveryStatus.readText(plain.words()));
            statuses.addAll(statuses.isEmpty() ? DeliveryStatus.readText(parts.files()) : List.of());
        }
        var failed = statuses.stream().filter(DeliveryStatus::failed).toList();
        if (!failed.isEmpty()) {
            return Optional.of(report(MailKind.BOUNCE, failed));
        }
        var delayed = statuses.stream().filter(DeliveryStatus::delayed).toList();
        if (!delayed.isEmpty()) {
            return Optional.of(report(MailKind.DELAY, delayed));
        }
        return inWords ? Optional.of(plainReport()) : Optional.empty();
    }

    private Report report(MailKind kind, List<DeliveryStatus> found) {
        var recipients = found.stream()
                .map(DeliveryStatus::recipient)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        var first = found.get(0);
        var status = closer(first.status(), found.size());
        boolean silent = first.diagnostic().isBlank() && found.size() == 1;
        var reason = BounceWords.reason(status, silent ? plain.diagnostic() : first.diagnostic());
        boolean permanent = kind == MailKind.BOUNCE && isPermanent(status, reason);
        var failures = found.stream()
                .limit(MOST_FAILURES)
                .map(each -> failure(found.size() == 1 ? status : each.status(), each.diagnostic()))
                .toList();
        return new Report(kind, bounce(kind, recipients, status, reason, permanent), failures);
    }

    private Report plainReport() {
        var status = plain.status();
        boolean delayed = plain.isDelay();
        var reason = BounceWords.reason(status, plain.diagnostic());
        boolean permanent = !delayed && isPermanent(status, reason);
        var recipients = plain.recipients();
        var kind = delayed ? MailKind.DELAY : MailKind.BOUNCE;
        var bounce = bounce(kind, recipients, status, reason, permanent);
        var said = recipients.stream().map(plain::saidOf).toList();
        boolean each = recipients.size() > 1
                && said.stream().allMatch(words -> StatusCode.in(words) != null || BounceWords.tellsWhy(words));
        var failures = each
                ? said.stream()
                        .limit(MOST_FAILURES)
                        .map(words -> failure(StatusCode.in(words), words))
                        .toList()
                : List.of(failure(status, plain.diagnostic()));
        return new Report(kind, bounce, failures);
    }

    private Bounce bounce(
            MailKind kind, List<String> recipients, @Nullable String status, String reason, boolean permanent) {
        var returned =
                new ReturnedMail(parts.original() + parts.fields() + notice.header(), text + "\n" + parts.files());
        var words = kind == MailKind.DELAY ? BounceWords.notYet(reason) : reason;
        var failed = recipients.isEmpty() ? plain.recipients() : recipients;
        failed = failed.isEmpty()
                ? returned.recipients().stream()
                        .flatMap(BounceReader::addresses)
                        .toList()
                : failed;
        return new Bounce(failed, status, words, permanent, returned.id(), returned.references());
    }

    /** The words for people may hold the code of the server that refused, where the report proper only says that it failed. */
    private @Nullable String closer(@Nullable String status, int recipients) {
        var said = recipients == 1 ? plain.status() : null;
        if (status == null || said == null || said.endsWith(".0.0") || said.charAt(0) != status.charAt(0)) {
            return status;
        }
        return StatusCode.isVague(status) ? said : status;
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
        boolean nobody =
                headers.first("From").map(MailAddress::parse).orElse(List.of()).isEmpty();
        return isMachine() && (!parts.original().isEmpty() || nobody) || listRefuses();
    }

    private boolean isMachine() {
        return AutomaticMail.isRobot(from)
                || headers.first("Return-Path")
                        .map(path -> path.strip().equals("<>"))
                        .orElse(false);
    }

    /** The list server fml tells the owner, and under the owner's name, what it did not pass on. */
    private boolean listRefuses() {
        boolean passesOn = headers.first("X-ML-Count").isPresent();
        boolean fml = headers.first("X-MLServer").isPresent() && from.address().contains("-admin@");
        return fml && !passesOn && BounceWords.tellsWhy(headers.first("Subject").orElse(""));
    }
}
