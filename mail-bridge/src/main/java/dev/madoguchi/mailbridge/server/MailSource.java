package dev.madoguchi.mailbridge.server;

import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Fetches the bytes of a mail without marking it as read. */
public final class MailSource {

    private static final byte[] NOTHING = {};

    private MailSource() {}

    /** All of it, or empty when it is gone meanwhile. */
    public static Optional<byte[]> of(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        try (var in = message.getMimeStream()) {
            return Optional.of(all(in, Math.max(0, message.getSize())));
        } catch (MessageRemovedException gone) {
            return Optional.empty();
        }
    }

    /** In one array of the size that the server told, without a second copy when it told it rightly. */
    private static byte[] all(InputStream in, int told) throws IOException {
        var bytes = new byte[told];
        int length = in.readNBytes(bytes, 0, told);
        var rest = length < told ? NOTHING : in.readAllBytes();
        if (length == told && rest.length == 0) {
            return bytes;
        }
        var whole = Arrays.copyOf(bytes, length + rest.length);
        System.arraycopy(rest, 0, whole, length, rest.length);
        return whole;
    }

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
