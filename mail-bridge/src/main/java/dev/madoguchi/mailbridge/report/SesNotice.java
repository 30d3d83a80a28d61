package dev.madoguchi.mailbridge.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Amazon SES says of a mail that failed: JSON, which its notification service can send as the text of a mail. */
public final class SesNotice {

    private static final int LONGEST = 256 * 1024;
    private static final int MOST_RECIPIENTS = 50;

    private final String json;

    public SesNotice(String text) {
        var start = text.substring(0, Math.min(text.length(), LONGEST));
        json = start.contains("edRecipients") ? unwrapped(start) : "";
    }

    /** The notice may be a string in the JSON of the service, and a relay may have broken its one long line. */
    private static String unwrapped(String json) {
        return json.replace("!\n ", "").replace("\n", "").replace("\\\"", "\"");
    }

    /** Empty when the text is no such notice, or one about something else. */
    public List<DeliveryStatus> recipients() {
        var failed = recipients("bouncedRecipients", "failed", fallback());
        return failed.isEmpty() ? recipients("delayedRecipients", "delayed", "4.0.0") : failed;
    }

    /** The header fields of the mail that failed which the notice quotes, as far as they tell which one it was. */
    public String header() {
        int name = json.indexOf("\"Message-ID\"");
        var id = name < 0 ? null : value(json.substring(name), "value");
        return id == null ? "" : "Message-ID: " + id + "\n";
    }

    private List<DeliveryStatus> recipients(String list, String action, String fallback) {
        int start = json.indexOf('"' + list + '"');
        int end = start < 0 ? -1 : json.indexOf(']', start);
        if (end < 0) {
            return List.of();
        }
        var found = new ArrayList<DeliveryStatus>();
        for (var one : json.substring(start, end).split("\"emailAddress\"", MOST_RECIPIENTS)) {
            var address = value("\"emailAddress\"" + one, "emailAddress");
            if (address != null && address.indexOf('@') > 0) {
                var status = value(one, "status");
                var diagnostic = value(one, "diagnosticCode");
                found.add(DeliveryStatus.of(
                        address, action, status == null ? fallback : status, diagnostic == null ? "" : diagnostic));
            }
        }
        return found;
    }

    private String fallback() {
        return "Permanent".equals(value(json, "bounceType")) ? "5.0.0" : "4.0.0";
    }

    private static @Nullable String value(String json, String name) {
        int at = json.indexOf('"' + name + '"');
        int colon = at < 0 ? -1 : json.indexOf(':', at);
        int start = colon < 0 ? -1 : json.indexOf('"', colon);
        int end = start < 0 ? -1 : json.indexOf('"', start + 1);
        return end < 0 ? null : json.substring(start + 1, end);
    }
}
