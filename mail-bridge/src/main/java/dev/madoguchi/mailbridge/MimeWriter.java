package dev.madoguchi.mailbridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.mailbridge.text.TextHtml;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** Writes a mail as bytes that every mail program reads: UTF-8, plain text and HTML side by side, lines ended by CR LF. */
public final class MimeWriter {

    private static final int MOST_REFERENCES = 20;

    private MimeWriter() {}

    /** The mail as it goes over the wire. The same mail gives the same header each time; only part boundaries differ. */
    public static byte[] write(OutgoingMail mail) {
        try {
            var message = new OurMessage(mail.messageId());
            headers(message, mail);
            content(message, mail);
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException impossible) {
            throw new IllegalStateException("A mail could not be written.", impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void headers(MimeMessage message, OutgoingMail mail) throws MessagingException, IOException {
        message.setSentDate(Date.from(mail.date()));
        message.setFrom(address(mail.from()));
        message.setRecipients(RecipientType.TO, addresses(mail.to()));
        message.setRecipients(RecipientType.CC, addresses(mail.cc()));
        message.setSubject(mail.subject(), "UTF-8");
        if (!mail.inReplyTo().isEmpty()) {
            message.setHeader("In-Reply-To", "<" + mail.inReplyTo().get(0) + ">");
        }
        if (!mail.references().isEmpty()) {
            message.setHeader("References", references(mail.references()));
        }
        if (mail.automatic()) {
            message.setHeader("Auto-Submitted", "auto-replied");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setHeader("Precedence", "bulk");
        }
    }

    private static InternetAddress[] addresses(List<MailAddress> addresses) throws UnsupportedEncodingException {
        var all = new InternetAddress[addresses.size()];
        for (int at = 0; at < all.length; at++) {
            all[at] = address(addresses.get(at));
        }
        return all;
    }

    private static InternetAddress address(MailAddress address) throws UnsupportedEncodingException {
        return new InternetAddress(address.address(), address.name(), "UTF-8");
    }

    /** One id a line: long lists must be folded, and an id must not be broken. */
    private static String references(List<String> references) {
        var kept = new ArrayList<>(references);
        while (kept.size() > MOST_REFERENCES) {
            kept.remove(1);
        }
        return "<" + String.join(">\r\n <", kept) + ">";
    }

    private static void content(MimeMessage message, OutgoingMail mail) throws MessagingException, IOException {
        var alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text(mail.text(), "plain"));
        var html = mail.html();
        alternative.addBodyPart(text(html == null ? TextHtml.of(mail.text()) : html, "html"));
        if (mail.attachments().isEmpty()) {
            message.setContent(alternative);
            return;
        }
        var mixed = new MimeMultipart("mixed");
        var texts = new MimeBodyPart();
        texts.setContent(alternative);
        mixed.addBodyPart(texts);
        for (var attachment : mail.attachments()) {
            mixed.addBodyPart(part(attachment));
        }
        message.setContent(mixed);
    }

    /** Our own choice of encoding: Latin text stays legible in the source, Japanese does not become three times as long. */
    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
        var part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(lines.getBytes(UTF_8), "text/" + subtype + "; charset=UTF-8")));
        long foreign = lines.chars().filter(c -> c > 126).count();
        part.setHeader("Content-Transfer-Encoding", foreign * 6 > lines.length() ? "base64" : "quoted-printable");
        return part;
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException, IOException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.contentType())));
        part.setDisposition(attachment.inline() ? MimeBodyPart.INLINE : MimeBodyPart.ATTACHMENT);
        part.setFileName(attachment.name());
        part.setHeader("Content-Type", attachment.contentType() + ";\r\n name=\"" + name(attachment) + "\"");
        part.setHeader("Content-Transfer-Encoding", "base64");
        var contentId = attachment.contentId();
        if (contentId != null) {
            part.setContentID("<" + contentId + ">");
        }
        return part;
    }

    /** Old programs read only the RFC 2047 form in Content-Type, new ones the RFC 2231 form that Angus writes beside it. */
    private static String name(Attachment attachment) throws UnsupportedEncodingException {
        return MimeUtility.encodeText(attachment.name(), "UTF-8", "B")
                .replace("\\", "")
                .replace("\"", "");
    }

    /** A message that keeps the Message-ID it was given. */
    private static final class OurMessage extends MimeMessage {

        private final String id;

        OurMessage(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
