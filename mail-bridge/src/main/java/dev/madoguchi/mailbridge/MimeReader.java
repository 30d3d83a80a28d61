package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.mailbridge.mime.HeaderBlock;
import dev.madoguchi.mailbridge.mime.MailDate;
import dev.madoguchi.mailbridge.mime.MessageIds;
import dev.madoguchi.mailbridge.mime.PartReader;
import dev.madoguchi.mailbridge.mime.RawHeader;
import dev.madoguchi.mailbridge.mime.TooMuch;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads mails as their senders meant them. The bytes are taken apart here and not by Jakarta Mail, which throws on what customers
 * really send (unknown charsets, carrier addresses, broken base64) and needs minutes for what attackers send.
 */
public final class MimeReader {

    /** The size of the largest mail that is read: 50 MB. */
    public static final int LARGEST = 50 * 1024 * 1024;

    private static final int REFERENCES_AT_EACH_END = 50;

    private MimeReader() {}

    /**
     * What can be told about a mail that cannot be read.
     *
     * @param messageId without angle brackets, or null
     */
    public record Glance(
            @Nullable String from,
            @Nullable String subject,
            @Nullable String messageId,
            @Nullable Instant date) {}

    /**
     * Reads a mail.
     *
     * @param raw the bytes as the mail server holds them
     * @throws UnreadableMail when there is nothing to read, or beyond 50 MB, 20 levels of parts, 500 parts, 256 kB or 1,000 fields
     *     of header
     */
    public static IncomingMail read(byte[] raw) {
        return read(RawMail.of(raw));
    }

    /**
     * As {@link #read(byte[])}, of a mail that need not be in memory. Its large attachments are decoded when they are read: until then
     * it has to stay open.
     */
    public static IncomingMail read(RawMail raw) {
        return read(raw, false).mail();
    }

    /**
     * As {@link #read(RawMail)}, with all that is known about the mail.
     *
     * @throws UnreadableMail as {@link #read(byte[])} does
     */
    public static Inspection inspect(RawMail raw) {
        return read(raw, true);
    }

    private static Inspection read(RawMail raw, boolean allForms) {
        if (raw.length() > LARGEST) {
            throw new UnreadableMail("The mail is larger than 50 MB.");
        }
        try {
            return new MimeReader().mail(raw, allForms);
        } catch (TooMuch limit) {
            throw new UnreadableMail(String.valueOf(limit.getMessage()), limit);
        } catch (UnreadableMail itself) {
            throw itself;
        } catch (RuntimeException unforeseen) {
            throw new UnreadableMail("The mail is broken in a way that is not known yet.", unforeseen);
        }
    }

    /** The headers that tell people which mail this is, as far as they can be found. Never throws. */
    public static Glance glance(RawMail raw) {
        try {
            return new MimeReader().glanceAt(raw);
        } catch (RuntimeException hopeless) {
            return new Glance(null, null, null, null);
        }
    }

    private Glance glanceAt(RawMail raw) {
        String from = null;
        String subject = null;
        String id = null;
        Instant date = null;
        for (var field : HeaderBlock.beginning(raw).fields()) {
            switch (field.name().toLowerCase(Locale.ROOT)) {
                case "from" -> from = from == null ? field.decoded() : from;
                case "subject" -> subject = subject == null ? field.decoded() : subject;
                case "message-id" -> id = id == null ? firstId(field.decoded()) : id;
                case "date" ->
                    date = date == null ? MailDate.parse(field.decoded()).orElse(null) : date;
                default -> {}
            }
        }
        return new Glance(from, subject, id, date);
    }

    private Inspection mail(RawMail raw, boolean allForms) {
        var root = PartReader.read(raw);
        var block = root.header();
        var body = new BodyReader(root, allForms);
        if (block.fields().isEmpty() && body.text().isBlank()) {
            throw new UnreadableMail("The mail is empty.");
        }
        var warnings = new LinkedHashSet<>(body.warnings());
        block.first("Subject").map(RawHeader::warning).ifPresent(warnings::add);
        var headers = new MailHeaders(block.fields().stream()
                .map(field -> new MailHeaders.Field(CleanText.oneLine(field.name()), field.decoded()))
                .toList());
        var people = new People(block);
        var from = people.from();
        var subject = headers.first("Subject").orElse("");
        var report = new BounceReader(root, headers, from, subject, body.text()).report();
        var split = QuotedText.split(body.markedText());
        var replyTo = people.in("Reply-To");
        var to = people.in("To");
        var cc = people.in("Cc");
        warnings.addAll(people.warnings());
        var mail = new IncomingMail(
                headers.first("Message-ID").map(MimeReader::firstId).orElse(null),
                ids(headers, "In-Reply-To"),
                ids(headers, "References"),
                from,
                replyTo,
                to,
                cc,
                subject,
                headers.first("Date").flatMap(MailDate::parse).orElse(null),
                report.map(BounceReader.Report::kind)
                        .orElseGet(() -> AutomaticMail.kindOf(root, headers, from, subject, body.text())),
                report.map(BounceReader.Report::bounce).orElse(null),
                body.text(),
                split.newText(),
                split.foldedText(),
                body.attachments(),
                body.traits(),
                List.copyOf(warnings),
                headers);
        return new Inspection(
                mail,
                body.plainText(),
                body.htmlText(),
                report.map(BounceReader.Report::failures).orElse(List.of()),
                warnings.stream().filter(MimeReader::isAboutCharacters).toList(),
                warnings.stream().filter(MimeReader::isAboutLimits).toList());
    }

    private static boolean isAboutCharacters(String warning) {
        return warning.contains("character");
    }

    private static boolean isAboutLimits(String warning) {
        return warning.contains("only the ");
    }

    private static @Nullable String firstId(String value) {
        var ids = MessageIds.in(value);
        return ids.isEmpty() ? null : ids.get(0);
    }

    private static List<String> ids(MailHeaders headers, String name) {
        var ids = headers.all(name).stream()
                .flatMap(value -> MessageIds.in(value).stream())
                .distinct()
                .toList();
        int size = ids.size();
        if (size <= 2 * REFERENCES_AT_EACH_END) {
            return ids;
        }
        var kept = new ArrayList<>(ids.subList(0, REFERENCES_AT_EACH_END));
        kept.addAll(ids.subList(size - REFERENCES_AT_EACH_END, size));
        return kept;
    }
}
