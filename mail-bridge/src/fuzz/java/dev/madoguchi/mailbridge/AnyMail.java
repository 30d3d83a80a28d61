package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.mime.TooMuch;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Reads whatever Jazzer makes of the mails in the test resources, answers it, and reads the answer. */
public final class AnyMail {

    private static final long MOST_NANOS = 2_000_000_000L;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private AnyMail() {}

    /** What Jazzer calls; an exception is a finding. */
    public static void fuzzerTestOneInput(byte[] raw) {
        long start = CPU.getCurrentThreadCpuTime();
        try {
            MimeReader.glance(RawMail.of(raw));
            var mail = MimeReader.inspect(RawMail.of(raw)).mail();
            isFitToBeSeen(mail);
            answer(mail);
        } catch (UnreadableMail refused) {
            if (refused.getCause() != null && !(refused.getCause() instanceof TooMuch)) {
                throw refused;
            }
        }
        if (CPU.getCurrentThreadCpuTime() - start > MOST_NANOS) {
            throw new AssertionError("The mail needed more than 2 s.");
        }
    }

    private static void isFitToBeSeen(IncomingMail mail) {
        must(mail.newText().isBlank() == mail.text().isBlank(), "The new part is blank and the mail is not.");
        for (var text : List.of(
                mail.subject(),
                mail.text(),
                mail.newText(),
                mail.foldedText(),
                mail.from().address())) {
            must(
                    text.chars().allMatch(c -> c == '\n' || c == '\t' || c >= ' ' && c != 0x7F),
                    "A control character came through.");
            must(text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), "A broken surrogate came through.");
        }
    }

    private static void answer(IncomingMail mail) {
        OutgoingMail answer;
        try {
            answer = new OutgoingMail(
                    "answer@desk.example",
                    Instant.EPOCH,
                    new MailAddress("desk@example.com", mail.from().name()),
                    List.of(mail.from()),
                    mail.cc(),
                    mail.subject(),
                    List.of(),
                    mail.references().stream().filter(OutgoingMail::canName).toList(),
                    "> " + mail.text(),
                    null,
                    mail.attachments(),
                    true);
        } catch (IllegalArgumentException refused) {
            return;
        }
        var written = MimeWriter.write(answer);
        var read = MimeReader.read(written);
        must(read.headers().fields().size() >= 10 && read.headers().fields().size() <= 12, "A header came or went.");
        must(Objects.equals(read.to(), answer.to()), "Another recipient.");
        must(read.subject().equals(answer.subject()), "Another subject.");
        must(new ForeignParser(written).files().size() == answer.attachments().size(), "Another number of files.");
        must(read.kind() != MailKind.PERSON, "An automatic mail looks like a person's.");
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
