package dev.madoguchi.mailbridge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.mailbridge.decode.CleanText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** 10,000 random mails of the desk, each read again by two parsers that share nothing. */
class WhateverIsWrittenTest {

    private static final int MAILS = 10_000;
    private static final long SEED = Long.getLong("seed", 20261122);

    private final RandomTexts random = new RandomTexts(SEED);

    @Test
    void arrives_as_it_was_meant_with_no_header_that_was_not() {
        for (int number = 0; number < MAILS; number++) {
            var mail = mail(number);
            var bytes = MimeWriter.write(mail);
            try {
                readsTheSame(mail, new ForeignParser(bytes));
                readsTheSame(mail, MimeReader.read(bytes));
                travelsSafely(bytes);
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError(
                        "Mail " + number + " of -Dseed=" + SEED + ":\n" + new String(bytes, ISO_8859_1), wrong);
            }
        }
    }

    @Test
    void is_refused_where_it_could_break_out_of_a_header() {
        for (int number = 0; number < MAILS; number++) {
            var hostile = random.hostileLine();

            assertThatThrownBy(() -> OutgoingMails.aReply().subject(hostile).build())
                    .as("subject of -Dseed=%d", SEED)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> HeaderGate.id("references", hostile))
                    .as("id of -Dseed=%d", SEED)
                    .isInstanceOf(IllegalArgumentException.class);
            var cleaned = new MailAddress("anna@example.com", hostile).name();
            assertThat(cleaned == null || cleaned.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == 0x2028))
                    .as("name of -Dseed=%d", SEED)
                    .isTrue();
        }
    }

    private OutgoingMail mail(int number) {
        var files = new ArrayList<Attachment>();
        while (random.once(3) && files.size() < 3) {
            files.add(new Attachment(random.line(300), "application/pdf", random.bytes(2_000), null, random.once(4)));
        }
        var cc = new ArrayList<MailAddress>();
        while (random.once(3)) {
            cc.add(person("cc" + cc.size() + "@example.jp"));
        }
        return new OutgoingMail(
                number + "@desk.example",
                Instant.ofEpochSecond(1_790_000_000L + number * 3_571L),
                person("desk@example.com"),
                List.of(person("anna@example.com")),
                cc,
                random.line(400),
                random.once(2) ? List.of() : List.of("1@example.com"),
                random.once(2) ? List.of() : List.of("0@example.com", "1@example.com"),
                random.body(),
                random.once(2) ? null : "<p>" + random.line(2_000) + "</p>",
                files,
                random.once(10));
    }

    /** Not in single quotes, which our reader takes off as mail programs put them on. */
    private MailAddress person(String address) {
        var person = new MailAddress(address, random.once(5) ? null : random.line(200));
        boolean inQuotes = person.name() != null && person.name().startsWith("'");
        return inQuotes ? new MailAddress(address, "O" + person.name()) : person;
    }

    private static void readsTheSame(OutgoingMail sent, ForeignParser read) {
        assertThat(read.headerNames()).isEqualTo(headerNames(sent));
        assertThat(read.partHeaderNames())
                .isSubsetOf("Content-Type", "Content-Transfer-Encoding", "Content-Disposition");
        assertThat(read.subject()).isEqualTo(sound(sent.subject()));
        assertThat(read.from()).containsExactly(sent.from());
        assertThat(read.recipients()).isEqualTo(recipients(sent));
        assertThat(read.text()).isEqualTo(lines(sent.text()));
        if (sent.html() != null) {
            assertThat(read.html()).isEqualTo(lines(sent.html()));
        }
        assertThat(read.files().stream().map(Attachment::name).toList())
                .isEqualTo(sent.attachments().stream().map(Attachment::name).toList());
        for (int at = 0; at < sent.attachments().size(); at++) {
            assertThat(read.files().get(at).content().bytes())
                    .isEqualTo(sent.attachments().get(at).content().bytes());
        }
    }

    private static void readsTheSame(OutgoingMail sent, IncomingMail read) {
        assertThat(read.headers().fields().stream().map(MailHeaders.Field::name).toList())
                .isEqualTo(headerNames(sent));
        assertThat(read.subject()).isEqualTo(CleanText.oneLine(sent.subject()));
        assertThat(read.from()).isEqualTo(sent.from());
        assertThat(read.to()).isEqualTo(sent.to());
        assertThat(read.cc()).isEqualTo(sent.cc());
        assertThat(read.date()).isEqualTo(sent.date());
        assertThat(read.inReplyTo()).isEqualTo(sent.inReplyTo());
        assertThat(read.references()).isEqualTo(sent.references());
        assertThat(squeezed(read.text())).isEqualTo(squeezed(CleanText.clean(lines(sent.text()))));
        assertThat(read.attachments()).isEqualTo(sent.attachments());
        assertThat(read.warnings()).isEmpty();
    }

    private static void travelsSafely(byte[] bytes) {
        int column = 0;
        for (int at = 0; at < bytes.length; at++) {
            boolean ends = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
            column = ends ? 0 : column + 1;
            at += ends ? 1 : 0;
            if (!ends && (bytes[at] < ' ' && bytes[at] != '\t' || bytes[at] > 126) || column > 78) {
                throw new AssertionError("At " + at + " a line is too long or not ASCII.");
            }
        }
    }

    private static List<String> headerNames(OutgoingMail mail) {
        var names = new ArrayList<>(List.of("Date", "From", "To"));
        names.addAll(mail.cc().isEmpty() ? List.of() : List.of("Cc"));
        names.addAll(List.of("Subject", "Message-ID"));
        names.addAll(mail.inReplyTo().isEmpty() ? List.of() : List.of("In-Reply-To"));
        names.addAll(mail.references().isEmpty() ? List.of() : List.of("References"));
        if (mail.automatic()) {
            names.addAll(List.of("Auto-Submitted", "X-Auto-Response-Suppress", "Precedence"));
        }
        names.addAll(List.of("MIME-Version", "Content-Type"));
        return names;
    }

    private static List<MailAddress> recipients(OutgoingMail mail) {
        var all = new ArrayList<>(mail.to());
        all.addAll(mail.cc());
        return all;
    }

    /** With CR LF and without what cannot be shown; what is half a character is U+FFFD. */
    private static String lines(String text) {
        return sound(text)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\n", "\r\n")
                .codePoints()
                .filter(c -> c == '\r' || c == '\n' || c == '\t' || c >= ' ' && c < 0x7F || c > 0x9F)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String sound(String text) {
        return new String(text.getBytes(UTF_8), UTF_8).equals(text)
                ? text
                : text.codePoints()
                        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
