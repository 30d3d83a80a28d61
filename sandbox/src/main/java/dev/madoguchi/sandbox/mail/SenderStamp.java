package dev.madoguchi.sandbox.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a receiving mail server writes above a mail (RFC 8601): whether its sender is who From says. Here the envelope tells, for nobody in the
 * sandbox signs anything: a mail handed over by somebody of another domain is a forgery.
 */
final class SenderStamp {

    static final String SERVER = "mx.madoguchi.example";

    private SenderStamp() {}

    static void put(MovingMessage mail) {
        var message = mail.getMessage();
        var envelope = mail.getReturnPath() == null ? "" : mail.getReturnPath().getEmail();
        var stamp = "Authentication-Results: " + SERVER + "; dmarc=" + verdict(envelope, message) + "\r\n";
        try (var source = new ByteArrayOutputStream()) {
            message.writeTo(source);
            var stamped = new SequenceInputStream(
                    new ByteArrayInputStream(stamp.getBytes(StandardCharsets.US_ASCII)),
                    new ByteArrayInputStream(source.toByteArray()));
            mail.setMimeMessage(new MimeMessage(Session.getInstance(new Properties()), stamped));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The mail cannot be stamped", e);
        }
    }

    private static String verdict(String envelope, MimeMessage message) {
        var from = from(message);
        if (envelope.isBlank() || from == null) {
            return "none";
        }
        return domain(envelope).equals(domain(from)) ? "pass" : "fail";
    }

    private static @Nullable String from(MimeMessage message) {
        try {
            var from = message.getHeader("From", ",");
            return from == null ? null : Addresses.bare(from);
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
