package dev.madoguchi.mailbridge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;

/** Builds mails byte by byte, as strangely as a test wants them. */
final class Mails {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Mails() {}

    /** A mail with no header at all yet. */
    static Mails bareMail() {
        return new Mails();
    }

    /** A mail from Anna to the desk. */
    static Mails aMail() {
        return bareMail()
                .header("From", "Anna <anna@example.com>")
                .header("To", "desk@example.com")
                .header("Message-ID", "<1@example.com>");
    }

    Mails header(String name, String value) {
        return raw(name + ": " + value + "\r\n");
    }

    Mails header(String name, byte[] value) {
        raw(name + ": ");
        bytes.writeBytes(value);
        return raw("\r\n");
    }

    Mails body(String ascii) {
        return raw("\r\n" + ascii);
    }

    Mails body(byte[] body) {
        raw("\r\n");
        bytes.writeBytes(body);
        return this;
    }

    Mails raw(String latin) {
        bytes.writeBytes(latin.getBytes(ISO_8859_1));
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    IncomingMail read() {
        return MimeReader.read(bytes());
    }

    static String word(String charset, String text) {
        return word(
                charset,
                text.getBytes(Charset.forName(charset.equals("ISO-2022-JP") ? "x-windows-iso2022jp" : charset)));
    }

    static String word(String charset, byte[] bytes) {
        return "=?" + charset + "?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
