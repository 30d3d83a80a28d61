package dev.madoguchi.mailbridge.report;

import dev.madoguchi.mailbridge.mime.HeaderBlock;
import dev.madoguchi.mailbridge.mime.RawHeader;
import dev.madoguchi.mailbridge.mime.TooMuch;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a report says about one recipient (RFC 3464 section 2.3).
 *
 * @param recipient bare, or "" when the report does not tell
 * @param action lower case: failed, delayed, delivered, relayed, expanded, or ""
 * @param status such as {@code 5.1.1}, or null
 * @param diagnostic the remote server's words, or ""
 */
public record DeliveryStatus(
        String recipient, String action, @Nullable String status, String diagnostic) {

    private static final int MOST_GROUPS = 200;
    private static final List<String> FIRST_FIELDS =
            List.of("Reporting-MTA:", "Final-Recipient:", "Original-Recipient:", "Action:", "Arrival-Date:");

    /** All recipients in the body of a {@code message/delivery-status}. */
    public static List<DeliveryStatus> read(byte[] content) {
        var body = RawMail.of(content);
        var all = new ArrayList<DeliveryStatus>();
        int at = 0;
        for (int group = 0; group < MOST_GROUPS && at < body.length(); group++) {
            var block = block(body, at);
            if (block.fields().isEmpty() && !isLineEnd(body.at(at))) {
                break;
            }
            at = Math.max(block.end(), at + 1);
            var status = of(block);
            if (!status.recipient().isEmpty() || !status.action().isEmpty()) {
                all.add(status);
            }
        }
        return all;
    }

    private static HeaderBlock block(RawMail body, int at) {
        try {
            return HeaderBlock.read(body, at, body.length());
        } catch (TooMuch endless) {
            return new HeaderBlock(List.of(), body.length());
        }
    }

    /** Some servers write the same fields into the text for people, or lose the part around them. */
    public static List<DeliveryStatus> readText(String text) {
        int start = 0;
        while (start >= 0 && !isField(text, start)) {
            int lineEnd = text.indexOf('\n', start);
            start = lineEnd < 0 ? -1 : lineEnd + 1;
        }
        return start < 0 ? List.of() : read(text.substring(start).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isField(String text, int at) {
        return FIRST_FIELDS.stream().anyMatch(name -> text.regionMatches(true, at, name, 0, name.length()));
    }

    private static boolean isLineEnd(byte b) {
        return b == '\r' || b == '\n';
    }

    private static DeliveryStatus of(HeaderBlock block) {
        var recipient = address(value(block, "Final-Recipient"));
        if (recipient.indexOf('@') < 0) {
            var original = address(value(block, "Original-Recipient"));
            recipient = original.isEmpty() ? recipient : original;
        }
        var action = value(block, "Action").toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < action.length() && Character.isLetter(action.charAt(end))) {
            end++;
        }
        return of(recipient, action.substring(0, end), value(block, "Status"), value(block, "Diagnostic-Code"));
    }

    static DeliveryStatus of(String recipient, String action, String status, String diagnostic) {
        var code = closer(StatusCode.in(status), StatusCode.closestIn(diagnostic));
        return new DeliveryStatus(recipient, action, code, withoutType(diagnostic));
    }

    /** The server that refused the mail knows better than the one that reports it, unless it only says that it failed. */
    private static @Nullable String closer(@Nullable String reported, @Nullable String said) {
        if (reported == null || reported.endsWith(".0.0") || said == null) {
            return said == null ? reported : said;
        }
        return !said.endsWith(".0.0") && said.charAt(0) == reported.charAt(0) ? said : reported;
    }

    public boolean failed() {
        return action.startsWith("fail")
                || action.equals("expired")
                || action.isEmpty() && status != null && status.startsWith("5");
    }

    public boolean delayed() {
        return action.startsWith("delay") || action.isEmpty() && status != null && status.startsWith("4");
    }

    /** Whoever reads this has not refused the mail, but asks its author to prove that he is human. */
    public boolean asksToConfirm() {
        var lower = diagnostic.toLowerCase(Locale.ROOT);
        return lower.contains("not pre-approved") || lower.contains("challenge-response");
    }

    private static String value(HeaderBlock block, String name) {
        return block.first(name).map(RawHeader::decoded).orElse("");
    }

    /** {@code rfc822;anna@example.com}, maybe in angle brackets. */
    private static String address(String value) {
        var address = withoutType(value).replaceAll("[<>\\s\"]", "");
        return address.startsWith("mailto:") ? address.substring(7) : address;
    }

    private static String withoutType(String value) {
        int semicolon = value.indexOf(';');
        return semicolon > 0 && semicolon < 20 ? value.substring(semicolon + 1).strip() : value;
    }
}
