package dev.madoguchi.sandbox.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** Puts a customer's mail into the form of the wire. */
final class MailProgram {

    private MailProgram() {}

    static byte[] write(InternetAddress sender, CustomerMail mail, String messageId, Instant now) {
        try {
            var message = new WithMessageId(messageId);
            message.setFrom(sender);
            message.setRecipients(RecipientType.TO, addresses(mail.to));
            message.setRecipients(RecipientType.CC, addresses(mail.cc));
            message.setSubject(mail.subject, mail.charset.name());
            message.setSentDate(Date.from(now));
            for (var header : mail.headers.entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
            fill(message, mail);
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("The mail cannot be written", e);
        }
    }

    private static void fill(MimeMessage message, CustomerMail mail) throws MessagingException {
        if (mail.files.isEmpty() && mail.html.isEmpty()) {
            setText(message, mail);
            return;
        }
        if (mail.files.isEmpty()) {
            message.setContent(words(mail));
            return;
        }
        var all = new MimeMultipart("mixed");
        all.addBodyPart(firstPart(mail));
        for (var file : mail.files) {
            all.addBodyPart(attachment(file));
        }
        message.setContent(all);
    }

    private static MimeBodyPart firstPart(CustomerMail mail) throws MessagingException {
        var part = new MimeBodyPart();
        if (mail.html.isEmpty()) {
            part.setText(mail.text, mail.charset.name());
        } else {
            part.setContent(words(mail));
        }
        return part;
    }

    private static MimeMultipart words(CustomerMail mail) throws MessagingException {
        var words = new MimeMultipart("alternative");
        if (!mail.text.isEmpty()) {
            var plain = new MimeBodyPart();
            plain.setText(mail.text, mail.charset.name());
            words.addBodyPart(plain);
        }
        var html = new MimeBodyPart();
        html.setText(mail.html, StandardCharsets.UTF_8.name(), "html");
        words.addBodyPart(html);
        return words;
    }

    private static void setText(MimeMessage message, CustomerMail mail) throws MessagingException {
        message.setText(mail.text, mail.charset.name());
        if (mail.charset.name().equals("ISO-2022-JP")) {
            message.setHeader("Content-Transfer-Encoding", "7bit"); // as every Japanese mail program does
        }
    }

    private static MimeBodyPart attachment(MailFile file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.type())));
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress[] addresses(List<String> addresses) {
        return addresses.stream().map(Addresses::parse).toArray(InternetAddress[]::new);
    }

    private static final class WithMessageId extends MimeMessage {

        private final String messageId;

        WithMessageId(String messageId) {
            super(Session.getInstance(new Properties()));
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
