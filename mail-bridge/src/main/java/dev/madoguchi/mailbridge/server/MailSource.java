package dev.madoguchi.mailbridge.server;

import dev.madoguchi.mailbridge.raw.RawMail;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Fetches a part of the bytes of a mail without marking it as read. */
public final class MailSource {

    private MailSource() {}

    private static final int PIECE = 1024 * 1024;

    /** So many of its first bytes, or empty when it is gone meanwhile. */
    public static Optional<byte[]> beginning(IMAPFolder folder, IMAPMessage message, int length)
            throws MessagingException {
        return piece(folder, message, 0, length).map(ByteArray::getNewBytes);
    }

    /** All of it in a file, piece by piece until it ends or is larger than this; or empty when it is gone meanwhile. */
    public static Optional<RawMail> spooled(IMAPFolder folder, IMAPMessage message, int most)
            throws MessagingException, IOException {
        var first = piece(folder, message, 0, PIECE);
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(RawMail.spooled(file -> write(folder, message, most, first.get(), file)));
    }

    private static void write(IMAPFolder folder, IMAPMessage message, int most, ByteArray first, FileChannel file)
            throws IOException {
        var piece = first;
        int size = 0;
        while (piece.getCount() > 0 && size <= most) {
            var bytes = ByteBuffer.wrap(piece.getBytes(), piece.getStart(), piece.getCount());
            while (bytes.hasRemaining()) {
                size += file.write(bytes);
            }
            piece = next(folder, message, size);
        }
    }

    private static ByteArray next(IMAPFolder folder, IMAPMessage message, int from) throws IOException {
        try {
            return piece(folder, message, from, PIECE)
                    .orElseThrow(() -> new IOException("The mail is gone before all of it was fetched."));
        } catch (MessagingException broken) {
            throw new IOException("The mail could not be fetched whole.", broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static Optional<ByteArray> piece(IMAPFolder folder, IMAPMessage message, int from, int length)
            throws MessagingException {
        return (Optional<ByteArray>) folder.doCommand(protocol -> {
            var body = protocol.peekBody(message.getMessageNumber(), null, from, length);
            return Optional.ofNullable(body == null ? null : body.getByteArray());
        });
    }
}
