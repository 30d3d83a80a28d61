package dev.madoguchi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.mailbridge.Attachment;
import dev.madoguchi.mailbridge.Bounce;
import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.Inspection;
import dev.madoguchi.mailbridge.MailAddress;
import dev.madoguchi.mailbridge.MailKind;
import dev.madoguchi.mailbridge.MimeReader;
import dev.madoguchi.mailbridge.UnreadableMail;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Shows how mails are read, one JSON object a line, without starting a desk. */
final class InspectMail {

    static final String COMMAND = "inspect-mail";

    private final JsonMapper json = JsonMapper.builder().build();
    private final InputStream in;
    private final PrintStream out;

    InspectMail(InputStream in, PrintStream out) {
        this.in = in;
        this.out = new PrintStream(out, true, UTF_8);
    }

    /** Shows each of these files, {@code -} being what is piped in; answers 1 when one could not be opened. */
    int show(List<String> files) {
        if (files.isEmpty()) {
            out.println(json.writeValueAsString(Map.of("error", "Name a file with a mail, or - to pipe one in.")));
            return 1;
        }
        int exit = 0;
        for (var file : files) {
            try (var raw = file.equals("-") ? RawMail.of(in.readAllBytes()) : RawMail.of(Path.of(file))) {
                out.println(json.writeValueAsString(inspected(file, raw)));
            } catch (IOException | InvalidPathException notThere) {
                out.println(json.writeValueAsString(Map.of("file", file, "error", "The file cannot be opened.")));
                exit = 1;
            }
        }
        return exit;
    }

    private static Map<String, @Nullable Object> inspected(String file, RawMail raw) {
        try {
            return fields(file, MimeReader.inspect(raw));
        } catch (UnreadableMail unreadable) {
            var glance = MimeReader.glance(raw);
            var fields = new LinkedHashMap<String, @Nullable Object>();
            fields.put("file", file);
            fields.put("error", unreadable.getMessage());
            fields.put("from", glance.from());
            fields.put("subject", glance.subject());
            fields.put("messageId", glance.messageId());
            fields.put("date", glance.date() == null ? null : glance.date().toString());
            return fields;
        }
    }

    private static Map<String, @Nullable Object> fields(String file, Inspection inspection) {
        var mail = inspection.mail();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("file", file);
        fields.put("from", mail.from().address());
        fields.put("fromName", mail.from().name());
        fields.put("toName", mail.to().isEmpty() ? null : mail.to().get(0).name());
        fields.put(
                "replyTo",
                mail.replyTo().isEmpty() ? null : mail.replyTo().get(0).address());
        fields.put("to", addresses(mail.to()));
        fields.put("cc", addresses(mail.cc()));
        fields.put("subject", mail.subject());
        fields.put("date", mail.date() == null ? null : mail.date().toString());
        fields.put("messageId", mail.messageId());
        fields.put(
                "inReplyTo",
                mail.inReplyTo().isEmpty() ? null : mail.inReplyTo().get(0));
        fields.put("references", mail.references());
        fields.put("text", inspection.plainText().isEmpty() ? mail.text() : inspection.plainText());
        fields.put("replyText", mail.newText());
        fields.put("htmlText", inspection.htmlText());
        fields.put(
                "attachments",
                mail.attachments().stream().map(InspectMail::attachment).toList());
        fields.put("kind", mail.kind().name().toLowerCase(Locale.ROOT));
        fields.put("autoReply", mail.kind() == MailKind.AUTOMATIC);
        fields.put("mailingList", isList(mail));
        fields.put("bounce", mail.bounce() != null);
        if (mail.bounce() != null) {
            fields.putAll(bounce(mail.bounce(), inspection.failures()));
        } else if (mail.kind() == MailKind.AUTOMATIC) {
            fields.put("bounceReason", isComplaint(mail) ? "feedback" : "vacation");
        }
        fields.put("charsetNotes", inspection.charsetNotes());
        fields.put("limits", inspection.limits());
        fields.put("warnings", mail.warnings());
        return fields;
    }

    private static Map<String, @Nullable Object> bounce(Bounce bounce, List<Inspection.Failure> failures) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("bounceReason", failures.get(0).word());
        fields.put(
                "bounceReasons", failures.stream().map(Inspection.Failure::word).toList());
        fields.put("bounceStatus", bounce.status());
        fields.put("bounceHard", failures.get(0).hard());
        fields.put("bouncePermanent", bounce.permanent());
        fields.put("bounceExplanation", bounce.reason());
        fields.put(
                "bouncedRecipient",
                bounce.recipients().isEmpty() ? null : bounce.recipients().get(0));
        fields.put("bouncedRecipients", bounce.recipients());
        fields.put("originalMessageId", bounce.originalMessageId());
        return fields;
    }

    private static List<String> addresses(List<MailAddress> addresses) {
        return addresses.stream().map(MailAddress::address).toList();
    }

    private static Map<String, Object> attachment(Attachment file) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", file.name());
        fields.put("type", file.contentType());
        fields.put("size", file.content().size());
        fields.put("inline", file.inline());
        return fields;
    }

    private static boolean isList(IncomingMail mail) {
        return mail.kind() == MailKind.LIST
                || mail.headers().fields().stream()
                        .anyMatch(field -> field.name().toLowerCase(Locale.ROOT).startsWith("list-"));
    }

    /** What mailbox providers send when a reader calls a mail spam (RFC 5965). */
    private static boolean isComplaint(IncomingMail mail) {
        return mail.headers()
                .first("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT).contains("feedback-report"))
                .orElse(false);
    }
}
