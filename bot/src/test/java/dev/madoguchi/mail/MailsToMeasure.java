package dev.madoguchi.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;

/** Mails of 16 KB as customers write them: text with HTML or with a file; every fourth continues what its writer wrote before. */
final class MailsToMeasure {

    private static final int SIZE = 16 * 1024;
    private static final int A_BATCH = 100;
    private static final String SENTENCE =
            "The invoice of last month says twelve, but only ten were ordered. ご確認をお願いします。\r\n";

    private MailsToMeasure() {}

    /** Puts so many into the inbox, numbered from this one on. */
    static void into(String host, int port, String user, String password, int from, int count)
            throws MessagingException {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect(host, port, user, password);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            for (int first = from; first < from + count; first += A_BATCH) {
                inbox.appendMessages(IntStream.range(first, Math.min(first + A_BATCH, from + count))
                        .mapToObj(number -> message(session, number))
                        .toArray(Message[]::new));
            }
            inbox.close(false);
        }
    }

    private static Message message(Session session, int number) {
        try {
            return new MimeMessage(
                    session, new ByteArrayInputStream(mail(number).getBytes(UTF_8)));
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String mail(int number) {
        var head = "Return-Path: <anna%1$d@customers.example>\r\nFrom: Anna %1$d <anna%1$d@customers.example>\r\n"
                + "To: support@desk.example\r\nSubject: Invoice %2$d\r\nDate: Mon, 2 Nov 2026 09:00:00 +0900\r\n"
                + "Message-ID: <%2$d.measured@customers.example>\r\nMIME-Version: 1.0\r\n%3$s"
                + "Content-Type: multipart/%4$s; boundary=\"=_%2$d\"\r\n\r\n";
        boolean continues = number % 4 == 3;
        var answers =
                "In-Reply-To: <%1$d.measured@customers.example>\r\nReferences: <%1$d.measured@customers.example>\r\n";
        boolean html = number % 2 == 0;
        var text = "--=_" + number
                + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + "Hello, this is about " + number + ".\r\n\r\n" + SENTENCE.repeat(30) + "\r\n-- \r\nAnna\r\n";
        var start = head.formatted(
                        (continues ? number - 1 : number) % 5_000,
                        number,
                        continues ? answers.formatted(number - 1) : "",
                        html ? "alternative" : "mixed")
                + text;
        int rest = SIZE - start.getBytes(UTF_8).length;
        return start + (html ? page(number, rest) : file(number, rest)) + "--=_" + number + "--\r\n";
    }

    private static String page(int number, int size) {
        var line =
                "<p style=\"margin:0\">The invoice of <b>last month</b> says twelve, but only ten were ordered.</p>\r\n";
        return "--=_" + number + "\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>\r\n"
                + line.repeat(size / line.length()) + "</body></html>\r\n";
    }

    private static String file(int number, int size) {
        var bytes = new byte[size * 72 / 100];
        new Random(number).nextBytes(bytes);
        return "--=_" + number + "\r\nContent-Type: application/pdf; name=invoice.pdf\r\n"
                + "Content-Disposition: attachment; filename=invoice.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes) + "\r\n";
    }
}
