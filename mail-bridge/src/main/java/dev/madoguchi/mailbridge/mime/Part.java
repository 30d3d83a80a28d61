package dev.madoguchi.mailbridge.mime;

import dev.madoguchi.mailbridge.decode.Transfer;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a mail, or the whole: its header, where its body lies, and the parts within. */
public final class Part {

    private final RawMail mail;
    private final int bodyEnd;
    private final HeaderBlock header;
    private final Parameters contentType;
    private final Parameters disposition;
    private final List<Part> children;
    private final boolean whole;

    Part(RawMail mail, int bodyEnd, HeaderBlock header, Parameters contentType, List<Part> children, boolean whole) {
        this.whole = whole;
        this.mail = mail;
        this.bodyEnd = bodyEnd;
        this.header = header;
        this.contentType = contentType;
        this.disposition = new Parameters(
                header.first("Content-Disposition").map(RawHeader::undecoded).orElse(""));
        this.children = List.copyOf(children);
    }

    public HeaderBlock header() {
        return header;
    }

    /** Such as {@code text/plain}; lower case, never empty. */
    public String type() {
        return contentType.value();
    }

    public boolean is(String prefix) {
        return type().startsWith(prefix);
    }

    public @Nullable String parameter(String name) {
        return contentType.get(name);
    }

    public boolean isAttachment() {
        return disposition.value().equals("attachment");
    }

    public boolean isInline() {
        return disposition.value().equals("inline");
    }

    /** Whether a boundary shows that it ends where it does; without one it may have been cut off. */
    public boolean isWhole() {
        return whole;
    }

    /** The name the sender gave the file, decoded but not made safe, or null. */
    public @Nullable String fileName() {
        var name = disposition.get("filename");
        return name != null && !name.isBlank() ? name : contentType.get("name");
    }

    /** Without angle brackets, or null. */
    public @Nullable String contentId() {
        return header.first("Content-ID")
                .map(field -> field.decoded().replaceAll("[<>\\s]", ""))
                .filter(id -> !id.isEmpty())
                .orElse(null);
    }

    public @Nullable String transferEncoding() {
        return header.first("Content-Transfer-Encoding")
                .map(field -> field.decoded().replaceAll("[;\"'].*", "").strip())
                .orElse(null);
    }

    /** The parts within; empty unless this is a multipart that has some. */
    public List<Part> children() {
        return children;
    }

    /** How many bytes the body has as it came, still encoded. */
    public int encodedSize() {
        return Math.max(0, bodyEnd - header.end());
    }

    /** The decoded body as a file; a large one is decoded whenever it is read, as long as the mail is open. */
    public Transfer.DecodedFile file() {
        return Transfer.decodeFile(mail, header.end(), header.end() + encodedSize(), transferEncoding());
    }

    /** What the first bytes of the body decode to; at most so many bytes are looked at. */
    public Transfer.Decoded content(int most) {
        int end = header.end() + Math.min(most, encodedSize());
        return Transfer.decode(mail.range(header.end(), end), transferEncoding());
    }
}
