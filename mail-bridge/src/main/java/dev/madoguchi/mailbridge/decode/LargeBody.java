package dev.madoguchi.mailbridge.decode;

import dev.madoguchi.mailbridge.decode.Transfer.DecodedFile;
import dev.madoguchi.mailbridge.raw.Content;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Supplier;

/** A body that is too large to be decoded at once: it is read in pieces of 256 kB that end with a line where there are lines. */
final class LargeBody {

    private static final int PIECE = 256 * 1024;

    private final RawMail mail;
    private final int start;
    private final int end;

    LargeBody(RawMail mail, int start, int end) {
        this.mail = mail;
        this.start = start;
        this.end = end;
    }

    Content asItCame() {
        return new Reread(end - start, () -> mail.open(start, end));
    }

    DecodedFile base64(String ifSomethingElse, String ifDamaged) {
        var count = new Base64();
        for (int at = start; at < end; ) {
            var piece = piece(at);
            count.read(piece.array(), piece.start(), piece.end(), null);
            at += piece.end() - piece.start();
        }
        return count.isSomethingElse()
                ? new DecodedFile(asItCame(), ifSomethingElse)
                : new DecodedFile(new Reread(count.length(), this::base64Stream), count.isDamaged() ? ifDamaged : null);
    }

    private InputStream base64Stream() {
        var base64 = new Base64();
        return new Pieces(piece -> {
            var content = new byte[piece.end() - piece.start()];
            base64.restart();
            base64.read(piece.array(), piece.start(), piece.end(), content);
            return Arrays.copyOf(content, base64.length());
        });
    }

    DecodedFile quotedPrintable() {
        long size = 0;
        for (int at = start; at < end; ) {
            var piece = piece(at);
            size += quotedPrintable(piece).length;
            at += piece.end() - piece.start();
        }
        return new DecodedFile(new Reread(size, () -> new Pieces(LargeBody::quotedPrintable)), null);
    }

    private static byte[] quotedPrintable(RawMail.Range piece) {
        return QuotedPrintable.decode(piece.array(), piece.start(), piece.end(), false);
    }

    /** Never empty. A line may be longer than a piece should be. */
    private RawMail.Range piece(int from) {
        int to = Math.min(end, from + PIECE);
        while (to < end && mail.at(to - 1) != '\n') {
            to++;
        }
        return mail.range(from, to);
    }

    private record Reread(long size, Supplier<InputStream> stream) implements Content {

        @Override
        public InputStream open() {
            return stream.get();
        }
    }

    private interface Decoder {
        byte[] decode(RawMail.Range piece);
    }

    /** Decodes a piece when the one before was read. */
    private final class Pieces extends InputStream {

        private final Decoder decoder;
        private int at = start;
        private byte[] decoded = {};
        private int read;

        Pieces(Decoder decoder) {
            this.decoder = decoder;
        }

        @Override
        public int read() {
            return hasMore() ? decoded[read++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            if (count > 0 && !hasMore()) {
                return -1;
            }
            int some = Math.min(count, decoded.length - read);
            System.arraycopy(decoded, read, target, offset, some);
            read += some;
            return some;
        }

        private boolean hasMore() {
            while (read == decoded.length && at < end) {
                var piece = piece(at);
                at += piece.end() - piece.start();
                decoded = decoder.decode(piece);
                read = 0;
            }
            return read < decoded.length;
        }
    }
}
