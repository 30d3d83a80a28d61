package dev.madoguchi.sandbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** From the mail server's acceptance of a mail to its card in Slack; a program, not a test. CONTRIBUTING.md says how to run it. */
final class MeasureLatency {

    private static final int WARM_UP = 10;
    private static final Duration APART = Duration.ofMillis(600);
    private static final String IMAP = "desk.mailboxes[0].imap.";

    private MeasureLatency() {}

    /** {@code MAILS [PORT]}: with the port of IMAP, of the Dovecot that CONTRIBUTING.md starts; otherwise of the sandbox's mail server. */
    public static void main(String... arguments) throws MessagingException {
        int mails = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
        var times = arguments.length < 2 ? ofTheSandbox(mails) : ofDovecot(mails, arguments[1]);
        times.sort(null);
        System.out.printf(
                "%d mails: median %d ms, p95 %d ms, longest %d ms%n",
                times.size(),
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() - 1));
        System.exit(0);
    }

    private static List<Long> ofTheSandbox(int mails) throws MessagingException {
        try (var desk = Story.start(false)) {
            var customer = desk.mail().customer("Anna", "anna@customers.example");
            return measure(
                    desk,
                    mails,
                    number -> customer.writes(
                            number % 2 == 0 ? SandboxDesk.SUPPORT : SandboxDesk.TOIAWASE, subject(number), "Hello!"));
        }
    }

    private static List<Long> ofDovecot(int mails, String port) throws MessagingException {
        var settings = Map.of(
                IMAP + "port", port, IMAP + "password", "secret", "desk.mailboxes[0].address", "support@desk.example");
        var session = Session.getInstance(new Properties());
        try (var desk = Story.start(false, settings);
                var store = session.getStore("imap")) {
            store.connect("127.0.0.1", Integer.parseInt(port), "support@desk.example", "secret");
            var inbox = store.getFolder("INBOX");
            return measure(desk, mails, number -> {
                LockSupport.parkNanos(APART.toNanos()); // one channel takes one post a second
                inbox.appendMessages(new Message[] {mail(session, subject(number))});
            });
        }
    }

    private static Message mail(Session session, String subject) throws MessagingException {
        var mail = new MimeMessage(session);
        mail.setFrom("anna@customers.example");
        mail.setRecipients(Message.RecipientType.TO, "support@desk.example");
        mail.setSubject(subject);
        mail.setText("Hello!");
        return mail;
    }

    /** How a mail gets to the mail server, which has taken it when this returns. */
    private interface Arrival {
        void of(int number) throws MessagingException;
    }

    private static List<Long> measure(SandboxDesk desk, int mails, Arrival arrival) throws MessagingException {
        var times = new ArrayList<Long>();
        for (int i = 0; i < mails + WARM_UP; i++) {
            arrival.of(i);
            var accepted = Clock.systemUTC().instant();
            var posted = awaitPost(desk, subject(i));
            if (i >= WARM_UP) {
                times.add(Duration.between(accepted, posted).toMillis());
            }
            LockSupport.parkNanos(APART.toNanos());
        }
        return times;
    }

    private static String subject(int number) {
        return "Measured " + number + " times";
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
