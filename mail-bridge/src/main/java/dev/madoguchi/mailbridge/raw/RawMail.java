package dev.madoguchi.mailbridge.raw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a mail as the server holds them (RFC 5322). Of a large one only a window of 512 kB is in memory, the rest is in a file.
 * For one thread at a time. Closing one that was {@linkplain #spooled spooled} deletes its file; what was read from it then has no
 * content any more.
 */
public final class RawMail implements Content, AutoCloseable {

    private static final int WINDOW = 512 * 1024;
    private static final int LOOK_BACK = 1024;

    private final int length;
    private final @Nullable FileChannel file;
    private byte[] window;
    private int windowStart;
    private int windowLength;

    private RawMail(int length, byte[] window, @Nullable FileChannel file) {
        this.length = length;
        this.window = window;
        this.file = file;
        this.windowLength = file == null ? length : 0;
    }

    /** Something that writes all bytes of a mail. */
    public interface Source {
        void writeTo(FileChannel file) throws IOException;
    }

    /** Of bytes in memory; they are not copied, so nobody may change them. */
    public static RawMail of(byte[] bytes) {
        return new RawMail(bytes.length, bytes, null);
    }

    /** Of a file of somebody else's, at most 2 GB; it stays. */
    public static RawMail of(Path file) throws IOException {
        return in(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** Of what this source writes, at most 2 GB, in a temporary file that nobody else can read and that ends with this mail. */
    public static RawMail spooled(Source source) throws IOException {
        var path = Files.createTempFile("madoguchi-", ".eml");
        var file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            source.writeTo(file);
            return in(file);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private static RawMail in(FileChannel file) throws IOException {
        return new RawMail(Math.toIntExact(file.size()), new byte[WINDOW], file);
    }

    /** In bytes. */
    public int length() {
        return length;
    }

    @Override
    public long size() {
        return length;
    }

    /** One byte; the index is below {@link #length}. */
    public byte at(int index) {
        int within = index - windowStart;
        return within >= 0 && within < windowLength ? window[within] : moved(index);
    }

    private byte moved(int index) {
        Objects.checkIndex(index, length);
        moveTo(index);
        return window[index - windowStart];
    }

    private void moveTo(int index) {
        windowStart = Math.max(0, index - LOOK_BACK);
        windowLength = Math.min(window.length, length - windowStart);
        read(windowStart, window, 0, windowLength);
    }

    /**
     * Where the next line begins that begins like this, or the end; the first line begins at the start. The one loop that sees every
     * byte of a mail, once for each level of its parts.
     *
     * @param beginning at most 256 kB
     */
    public int lineWith(byte[] beginning, int start, int end) {
        boolean lineStart = true;
        int most = beginning.length;
        int at = start;
        while (at <= end - most) {
            if (at < windowStart || at + most > windowStart + windowLength) {
                moveTo(at);
            }
            var bytes = window;
            int shift = windowStart;
            for (int last = Math.min(end, shift + windowLength) - most; at <= last; at++) {
                byte b = bytes[at - shift];
                if (lineStart && b == beginning[0] && isAt(beginning, bytes, at - shift)) {
                    return at;
                }
                lineStart = b == '\n' || b == '\r';
            }
        }
        return end;
    }

    private static boolean isAt(byte[] wanted, byte[] bytes, int start) {
        return Arrays.equals(bytes, start, start + wanted.length, wanted, 0, wanted.length);
    }

    /** The bytes of this range, perhaps within an array that holds more; nobody may change them. */
    public Range range(int start, int end) {
        return file == null ? new Range(window, start, end) : new Range(copy(start, end), 0, end - start);
    }

    /** An array and where in it the bytes in question lie. */
    public record Range(byte[] array, int start, int end) {

        public byte[] copy() {
            return Arrays.copyOfRange(array, start, end);
        }
    }

    /** At most this many first bytes, in an array of their own. */
    public byte[] beginning(int most) {
        return copy(0, Math.min(most, length));
    }

    public String text(int start, int end, Charset charset) {
        var range = range(start, end);
        return new String(range.array(), range.start(), range.end() - range.start(), charset);
    }

    public void copyTo(ByteArrayOutputStream target, int start, int end) {
        var range = range(start, end);
        target.write(range.array(), range.start(), range.end() - range.start());
    }

    @Override
    public InputStream open() {
        return open(0, length);
    }

    /** The bytes of this range; the stream need not be closed. */
    public InputStream open(int start, int end) {
        return new RangeStream(this, start, end);
    }

    private byte[] copy(int start, int end) {
        if (start >= windowStart && end <= windowStart + windowLength) {
            return Arrays.copyOfRange(window, start - windowStart, end - windowStart);
        }
        var bytes = new byte[end - start];
        read(start, bytes, 0, bytes.length);
        return bytes;
    }

    /** Puts so many bytes from there on into this array. */
    void read(int start, byte[] target, int offset, int count) {
        if (file == null) {
            System.arraycopy(window, start, target, offset, count);
            return;
        }
        try {
            var buffer = ByteBuffer.wrap(target, offset, count);
            while (buffer.hasRemaining() && file.read(buffer, (long) start + buffer.position() - offset) >= 0) {
                // a file is not bound to give all at once
                continue;
            }
            if (buffer.hasRemaining()) {
                throw new IOException("The file of the mail became shorter.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public String toString() {
        return "RawMail[" + length + " bytes]";
    }
}
