package dev.madoguchi.mailbridge.server;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Fetches a part of the bytes of a mail without marking it as read. */
public final class MailSource {

    private MailSource() {}

    /** So many of its first bytes, or empty when it is gone meanwhile. */
    @SuppressWarnings("unchecked")
    public static Optional<byte[]> beginning(IMAPFolder folder, IMAPMessage message, int length)
            throws MessagingException {
        return (Optional<byte[]>) folder.doCommand(protocol -> {
            var body = protocol.peekBody(message.getMessageNumber(), null, 0, length);
            var bytes = body == null ? null : body.getByteArray();
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(Arrays.copyOfRange(
                            bytes.getBytes(), bytes.getStart(), bytes.getStart() + bytes.getCount()));
        });
    }
}
