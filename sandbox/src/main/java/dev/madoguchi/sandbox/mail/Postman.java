package dev.madoguchi.sandbox.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.function.IntSupplier;

/** Carries customers' mails to the server over real SMTP. */
final class Postman {

    private final IntSupplier port;

    Postman(IntSupplier port) {
        this.port = port;
    }

    void carry(String returnPath, byte[] source) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port.getAsInt()));
        settings.setProperty("mail.smtp.from", returnPath.isEmpty() ? "<>" : returnPath);
        settings.setProperty("mail.smtp.timeout", "20000");
        settings.setProperty("mail.smtp.connectiontimeout", "5000");
        settings.setProperty("mail.mime.address.strict", "false");
        var session = Session.getInstance(settings);
        try (var transport = session.getTransport("smtp")) {
            var message = new MimeMessage(session, new ByteArrayInputStream(source));
            Address[] recipients = message.getAllRecipients();
            transport.connect();
            transport.sendMessage(message, recipients);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail could not be sent: " + e.getMessage(), e);
        }
    }
}
