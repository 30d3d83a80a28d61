package dev.madoguchi.mailbridge.raw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bytes of a file, read from their beginning as often as wanted. */
public interface Content {

    /** In bytes. */
    long size();

    /** A new stream of all bytes; the caller closes it. */
    InputStream open();

    /** All bytes at once, for whoever knows that they are few; nobody may change them. */
    default byte[] bytes() {
        try (var stream = open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of bytes in memory; they are not copied, so nobody may change them. */
    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public byte[] bytes() {
                return bytes;
            }
        };
    }
}
