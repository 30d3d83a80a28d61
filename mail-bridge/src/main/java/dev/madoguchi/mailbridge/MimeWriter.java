package dev.madoguchi.mailbridge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.mailbridge.encode.FileNameParameter;
import dev.madoguchi.mailbridge.encode.HeaderField;
import dev.madoguchi.mailbridge.encode.QuotedPrintable;
import dev.madoguchi.mailbridge.encode.SoundText;
import dev.madoguchi.mailbridge.text.TextHtml;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes a mail as bytes that every mail program reads: UTF-8, plain text and HTML side by side, short lines of ASCII. */
public final class MimeWriter {

    private static final int MOST_REFERENCES = 20;
    private static final int LONGEST_REFERENCES = 2_000;
    private static final int LINE_OF_BASE64 = 76;
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final OutgoingMail mail;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private MimeWriter(OutgoingMail mail) {
        this.mail = mail;
    }

    /** The mail as it goes over the wire. The same mail gives the same bytes each time. */
    public static byte[] write(OutgoingMail mail) {
        var writer = new MimeWriter(mail);
        writer.header();
        writer.body();
        return writer.bytes.toByteArray();
    }

    private void header() {
        field(new HeaderField("Date").piece(DATE.format(mail.date().atOffset(ZoneOffset.UTC))));
        addresses("From", List.of(mail.from()));
        addresses("To", mail.to());
        addresses("Cc", mail.cc());
        field(new HeaderField("Subject").text(mail.subject()));
        ids("Message-ID", List.of(mail.messageId()));
        ids("In-Reply-To", mail.inReplyTo());
        ids("References", kept(mail.references()));
        if (mail.automatic()) {
            line("Auto-Submitted: auto-replied");
            line("X-Auto-Response-Suppress: All");
            line("Precedence: bulk");
        }
        line("MIME-Version: 1.0");
    }

    private void addresses(String name, List<MailAddress> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        var field = new HeaderField(name);
        for (int at = 0; at < addresses.size(); at++) {
            var address = addresses.get(at);
            field.address(address.name(), address.address(), at + 1 < addresses.size() ? "," : "");
        }
        field(field);
    }

    private void ids(String name, List<String> ids) {
        if (!ids.isEmpty()) {
            var field = new HeaderField(name);
            ids.forEach(id -> field.piece('<' + id + '>'));
            field(field);
        }
    }

    /** The first, under which mail programs file the conversation, and as many of the newest as there is room for. */
    private static List<String> kept(List<String> references) {
        if (references.isEmpty()) {
            return references;
        }
        int length = references.get(0).length();
        int start = references.size();
        while (start > 1 && references.size() - start < MOST_REFERENCES - 1) {
            length += references.get(start - 1).length() + "<> ".length();
            if (length > LONGEST_REFERENCES) {
                break;
            }
            start--;
        }
        var kept = new ArrayList<>(references.subList(start, references.size()));
        kept.add(0, references.get(0));
        return kept;
    }

    private void body() {
        if (mail.attachments().isEmpty()) {
            texts();
            return;
        }
        var boundary = boundary("files");
        line("Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + '"');
        line("");
        line("--" + boundary);
        texts();
        for (var attachment : mail.attachments()) {
            line("--" + boundary);
            file(attachment);
        }
        line("--" + boundary + "--");
    }

    private void texts() {
        var boundary = boundary("texts");
        var html = mail.html();
        line("Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + '"');
        line("");
        line("--" + boundary);
        text(mail.text(), "plain");
        line("--" + boundary);
        text(html == null ? TextHtml.of(mail.text()) : html, "html");
        line("--" + boundary + "--");
    }

    /** Never found within a part, as neither quoted-printable nor base64 can have "=_". */
    private String boundary(String of) {
        return "=_" + UUID.nameUUIDFromBytes((mail.messageId() + of).getBytes(UTF_8));
    }

    /** Latin text stays legible in the source, Japanese does not become three times as long. */
    private void text(String text, String subtype) {
        var lines = SoundText.lines(text);
        var content = lines.getBytes(UTF_8);
        long foreign = lines.chars().filter(c -> c > 126).count();
        line("Content-Type: text/" + subtype + "; charset=UTF-8");
        if (foreign * 6 > lines.length()) {
            base64(content);
        } else {
            line("Content-Transfer-Encoding: quoted-printable");
            line("");
            line(QuotedPrintable.encode(content));
        }
    }

    /** Old programs read only the name in Content-Type, new ones the name in Content-Disposition. */
    private void file(Attachment file) {
        line("Content-Type: " + type(file) + FileNameParameter.forOldPrograms("name", file.name()));
        line("Content-Disposition: " + (file.inline() ? "inline" : "attachment")
                + FileNameParameter.standard("filename", file.name()));
        var contentId = file.contentId();
        if (contentId != null) {
            ids("Content-ID", List.of(contentId));
        }
        base64(file.content().bytes());
    }

    /** A mail as a file is just a file here: RFC 2046 allows no base64 for the types that have parts of their own. */
    private static String type(Attachment file) {
        var type = file.contentType();
        boolean hasParts =
                type.regionMatches(true, 0, "message/", 0, 8) || type.regionMatches(true, 0, "multipart/", 0, 10);
        return hasParts ? "application/octet-stream" : type;
    }

    private void base64(byte[] content) {
        line("Content-Transfer-Encoding: base64");
        line("");
        bytes.writeBytes(Base64.getMimeEncoder(LINE_OF_BASE64, LINE_END).encode(content));
        line("");
    }

    private void field(HeaderField field) {
        bytes.writeBytes(field.toString().getBytes(US_ASCII));
    }

    private void line(String ascii) {
        bytes.writeBytes(ascii.getBytes(US_ASCII));
        bytes.writeBytes(LINE_END);
    }
}
