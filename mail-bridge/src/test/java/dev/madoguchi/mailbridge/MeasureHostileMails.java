package dev.madoguchi.mailbridge;

import java.lang.management.ManagementFactory;

/** Prints what each of the {@link HostileMails} costs at 50 MB. A JVM of 160 MB ({@code -Xmx160m}) is enough for all of it. */
final class MeasureHostileMails {

    private MeasureHostileMails() {}

    public static void main(String[] arguments) {
        var clock = ManagementFactory.getThreadMXBean();
        for (var hostile : HostileMails.all()) {
            var raw = hostile.ofSize(MimeReader.LARGEST);
            long start = clock.getCurrentThreadCpuTime();
            var outcome = outcome(raw);
            long milliseconds = (clock.getCurrentThreadCpuTime() - start) / 1_000_000;
            System.out.printf("%-30s %6d ms  %s%n", hostile.name(), milliseconds, outcome);
        }
    }

    private static String outcome(byte[] raw) {
        try {
            var mail = MimeReader.read(raw);
            return mail.text().length() + " characters, " + mail.attachments().size() + " files";
        } catch (UnreadableMail refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
