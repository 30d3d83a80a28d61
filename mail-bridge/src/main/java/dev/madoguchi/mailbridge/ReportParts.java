package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.Charsets;
import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.mailbridge.mime.Part;
import dev.madoguchi.mailbridge.report.DeliveryStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parts of a report that are for machines (RFC 3462): what happened, and the mail that comes back. */
final class ReportParts {

    private static final int MOST_REPORT = 1024 * 1024;
    private static final int MOST_OF_A_PART = 128 * 1024;
    private static final int MOST_OF_ALL = 512 * 1024;

    private final List<DeliveryStatus> statuses = new ArrayList<>();
    private final StringBuilder fields = new StringBuilder();
    private final StringBuilder original = new StringBuilder();

    ReportParts(Part root) {
        collect(root);
    }

    private void collect(Part part) {
        if (part.is("message/delivery-status") || part.is("message/global-delivery-status")) {
            var content = part.content(MOST_REPORT).content();
            statuses.addAll(DeliveryStatus.read(content));
            append(fields, content);
        }
        if (part.is("message/rfc822") || part.is("text/rfc822-headers") || part.is("message/global")) {
            append(original, part.content(MOST_OF_A_PART * 2).content());
        }
        part.children().forEach(this::collect);
    }

    private static void append(StringBuilder all, byte[] content) {
        if (all.length() < MOST_OF_ALL) {
            var beginning = content.length > MOST_OF_A_PART ? Arrays.copyOf(content, MOST_OF_A_PART) : content;
            all.append(CleanText.clean(Charsets.decode(beginning))).append('\n');
        }
    }

    List<DeliveryStatus> statuses() {
        return List.copyOf(statuses);
    }

    /** What is said to machines, as text. */
    String fields() {
        return fields.toString();
    }

    /** The beginning of the mail that comes back, or "". */
    String original() {
        return original.toString();
    }
}
