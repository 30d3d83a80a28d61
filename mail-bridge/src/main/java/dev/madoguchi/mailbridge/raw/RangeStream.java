package dev.madoguchi.mailbridge.raw;

import java.io.InputStream;
import java.util.Objects;

/** A part of a mail as a stream. */
final class RangeStream extends InputStream {

    private final RawMail mail;
    private final int end;
    private int at;

    RangeStream(RawMail mail, int start, int end) {
        this.mail = mail;
        this.at = start;
        this.end = end;
    }

    @Override
    public int read() {
        return at < end ? mail.at(at++) & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, target.length);
        if (at >= end && count > 0) {
            return -1;
        }
        int some = Math.min(count, end - at);
        mail.read(at, target, offset, some);
        at += some;
        return some;
    }
}
