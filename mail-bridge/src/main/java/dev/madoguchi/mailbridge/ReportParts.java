package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.Charsets;
import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.mailbridge.mime.Part;
import dev.madoguchi.mailbridge.report.DeliveryStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parts of a report that are for machines (RFC 3462): what happened, and the mail that comes back. */
final class ReportParts {

    private static final int MOST_REPORT = 1024 * 1024;
    private static final int MOST_OF_A_PART = 128 * 1024;
    private static final int MOST_OF_ALL = 512 * 1024;

    private final List<DeliveryStatus> statuses = new ArrayList<>();
    private final StringBuilder fields = new StringBuilder();
    private final StringBuilder original = new StringBuilder();
    private final StringBuilder files = new StringBuilder();

    ReportParts(Part root) {
        collect(root);
    }

    private void collect(Part part) {
        if (part.is("message/delivery-status") || part.is("message/global-delivery-status")) {
            var content = part.content(MOST_REPORT).content();
            statuses.addAll(DeliveryStatus.read(content));
            append(fields, content);
        }
        if (isMail(part)) {
            append(original, part.content(MOST_OF_A_PART * 2).content());
        }
        if (isTextFile(part)) {
            append(files, part.content(MOST_OF_A_PART * 2).content());
        }
        part.children().forEach(this::collect);
    }

    private static boolean isMail(Part part) {
        return part.is("message/rfc822")
                || part.is("message/global")
                || part.is("message/partial")
                || part.is("text/rfc822");
    }

    /** Gateways that do not know the parts of a report make files of them. */
    private static boolean isTextFile(Part part) {
        var name = part.fileName() == null ? "" : part.fileName().toLowerCase(Locale.ROOT);
        boolean text = name.endsWith(".txt") || name.endsWith(".eml") || name.endsWith(".dsn");
        return text && (part.is("text/plain") || part.is("application/octet-stream"));
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

    /** The text files that came with the report: the above, perhaps, made unrecognisable. */
    String files() {
        return files.toString();
    }

    /** The beginning of the mail that comes back, or "". */
    String original() {
        return original.toString();
    }
}
