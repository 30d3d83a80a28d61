package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.mime.Part;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Tells invitations and the answers to them (RFC 6047) from mails that merely carry a calendar as a file. */
final class CalendarMail {

    private static final int FIRST_BYTES = 4_096;
    private static final Set<String> METHODS =
            Set.of("request", "reply", "cancel", "counter", "declinecounter", "refresh", "add");

    private CalendarMail() {}

    static boolean is(Part part) {
        if (part.is("text/calendar") && !part.isAttachment()) {
            var method = part.parameter("method");
            return METHODS.contains(method == null ? methodWithin(part) : method.toLowerCase(Locale.ROOT));
        }
        return part.children().stream().anyMatch(CalendarMail::is);
    }

    private static String methodWithin(Part part) {
        var content = part.content(FIRST_BYTES).content();
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("method:"))
                .map(line -> line.substring(7).strip())
                .findFirst()
                .orElse("");
    }
}
