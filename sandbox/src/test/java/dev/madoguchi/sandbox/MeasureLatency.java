package dev.madoguchi.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;

/** From the mail server's acceptance of a mail to its card in Slack; a program, not a test. CONTRIBUTING.md says how to run it. */
final class MeasureLatency {

    private static final int WARM_UP = 10;
    private static final Duration APART = Duration.ofMillis(600);

    private MeasureLatency() {}

    public static void main(String... arguments) {
        int mails = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
        var times = new ArrayList<Long>();
        try (var desk = Story.start(false)) {
            var customer = desk.mail().customer("Anna", "anna@customers.example");
            for (int i = 0; i < mails + WARM_UP; i++) {
                var subject = "Measured " + i + " times";
                customer.writes(i % 2 == 0 ? SandboxDesk.SUPPORT : SandboxDesk.TOIAWASE, subject, "Hello!");
                var accepted = Clock.systemUTC().instant();
                var posted = awaitPost(desk, subject);
                if (i >= WARM_UP) {
                    times.add(Duration.between(accepted, posted).toMillis());
                }
                LockSupport.parkNanos(APART.toNanos());
            }
        }
        times.sort(null);
        System.out.printf(
                "%d mails: median %d ms, p95 %d ms, longest %d ms%n",
                times.size(),
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() - 1));
        System.exit(0);
    }

    private static Instant awaitPost(SandboxDesk desk, String subject) {
        while (true) {
            for (var call : desk.slack().calls("chat.postMessage")) {
                if (call.arguments().path("text").asString("").contains(subject)) {
                    return call.at();
                }
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
