package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.mime.Part;
import java.util.Optional;

/** Reads reports about mails that could not be delivered (RFC 3464), and what older servers write instead. */
final class BounceReader {

    record Report(MailKind kind, Bounce bounce) {}

    BounceReader(Part root, MailHeaders headers, MailAddress from, String subject, String text) {}

    Optional<Report> report() {
        return Optional.empty();
    }
}
