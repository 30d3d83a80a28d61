package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.raw.RawMail;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;

/** Prints what each of the {@link HostileMails} costs at 50 MB. The mails lie in files: a JVM of 48 MB ({@code -Xmx48m}) is enough for all of it. */
final class MeasureHostileMails {

    private MeasureHostileMails() {}

    public static void main(String[] arguments) throws IOException {
        var clock = ManagementFactory.getThreadMXBean();
        for (var hostile : HostileMails.all()) {
            try (var raw = hostile.spooled(MimeReader.LARGEST)) {
                long start = clock.getCurrentThreadCpuTime();
                var outcome = outcome(raw);
                long milliseconds = (clock.getCurrentThreadCpuTime() - start) / 1_000_000;
                System.out.printf("%-30s %6d ms  %s%n", hostile.name(), milliseconds, outcome);
            }
        }
    }

    /** Reads the mail and each of its files to the end, as whoever stores them does. */
    private static String outcome(RawMail raw) throws IOException {
        try {
            var mail = MimeReader.read(raw);
            long bytes = 0;
            for (var file : mail.attachments()) {
                try (var content = file.content().open()) {
                    bytes += content.transferTo(OutputStream.nullOutputStream());
                }
            }
            return mail.text().length() + " characters, " + mail.attachments().size() + " files of " + bytes + " bytes";
        } catch (UnreadableMail refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
