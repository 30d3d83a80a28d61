package dev.madoguchi.sandbox.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Takes a mail apart as a mail program does: the words to read, and the files beside them. */
final class MailParts {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<MailFile> files = new ArrayList<>();

    static ReceivedMail read(long number, Instant at, byte[] raw) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            var parts = new MailParts();
            parts.take(message);
            return new ReceivedMail(
                    number,
                    at,
                    orEmpty(message.getMessageID()),
                    decoded(message.getHeader("From", ", ")),
                    addresses(message, RecipientType.TO),
                    addresses(message, RecipientType.CC),
                    orEmpty(message.getSubject()),
                    headers(message),
                    parts.text.toString(),
                    parts.html.toString(),
                    List.copyOf(parts.files),
                    raw);
        } catch (MessagingException | IOException e) {
            return unreadable(number, at, raw, e);
        }
    }

    private static ReceivedMail unreadable(long number, Instant at, byte[] raw, Exception reason) {
        return new ReceivedMail(
                number,
                at,
                "",
                "",
                List.of(),
                List.of(),
                "(" + reason.getMessage() + ")",
                Map.of(),
                new String(raw, StandardCharsets.ISO_8859_1),
                "",
                List.of(),
                raw);
    }

    private void take(MimePart part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                take((MimePart) parts.getBodyPart(i));
            }
            return;
        }
        var isFile = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        if (!isFile && part.isMimeType("text/plain")) {
            append(text, part);
        } else if (!isFile && part.isMimeType("text/html")) {
            append(html, part);
        } else {
            files.add(file(part));
        }
    }

    private static void append(StringBuilder words, MimePart part) throws MessagingException, IOException {
        if (!words.isEmpty()) {
            words.append('\n');
        }
        words.append(
                part.getContent() instanceof String string ? string : new String(bytes(part), StandardCharsets.UTF_8));
    }

    private static MailFile file(MimePart part) throws MessagingException, IOException {
        var type = part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var name = part.getFileName() == null ? type.replace('/', '.') : MimeUtility.decodeText(part.getFileName());
        var contentId = orEmpty(part.getContentID()).replaceAll("[<>]", "");
        return new MailFile(name, type, contentId, bytes(part));
    }

    private static byte[] bytes(MimePart part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static List<String> addresses(MimeMessage message, RecipientType type) throws MessagingException {
        var found = message.getRecipients(type);
        return found == null
                ? List.of()
                : Arrays.stream(found)
                        .map(address -> Addresses.shown((InternetAddress) address))
                        .toList();
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException, IOException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(decoded(header.getValue()));
        }
        return headers;
    }

    private static String decoded(@Nullable String value) throws IOException {
        return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
