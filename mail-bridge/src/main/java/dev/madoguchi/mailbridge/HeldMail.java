package dev.madoguchi.mailbridge;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * What the server tells of a mail without handing it out.
 *
 * @param receivedAt when the server received it
 * @param size in bytes
 */
public record HeldMail(long uid, Instant receivedAt, long size) {

    static final String ITEMS = "INTERNALDATE RFC822.SIZE";

    /** Empty when the server does not say all of it. */
    static Optional<HeldMail> of(FetchResponse answer) {
        var date = answer.getItem(INTERNALDATE.class);
        var size = answer.getItem(RFC822SIZE.class);
        if (date == null || date.getDate() == null || size == null) {
            return Optional.empty();
        }
        return Optional.of(new HeldMail(uid(answer), date.getDate().toInstant(), Math.max(0, size.size)));
    }

    static long uid(FetchResponse answer) {
        return answer.getItem(UID.class).uid;
    }

    /** The bytes of the mail, or empty when the answer holds none. */
    static Optional<byte[]> source(FetchResponse answer) {
        var body = answer.getItem(BODY.class);
        var bytes = body == null ? null : body.getByteArray();
        return bytes == null ? Optional.empty() : Optional.of(bytes.getNewBytes());
    }
}
