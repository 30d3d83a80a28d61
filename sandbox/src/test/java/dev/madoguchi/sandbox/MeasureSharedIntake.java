package dev.madoguchi.sandbox;

import dev.madoguchi.sandbox.database.SandboxDatabase;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** How fast one process, or two, take in what waits in two mailboxes of a Dovecot while Slack takes nothing; a program, not a test. */
final class MeasureSharedIntake {

    private static final List<String> USERS = List.of("support@desk.example", "many@desk.example");
    private static final int WARM_UP = 2_000;
    private static final int SIZE = 16 * 1024;

    private MeasureSharedIntake() {}

    /** {@code MAILS PROCESSES PORT}: mails to each mailbox; the port of IMAP, of the Dovecot that CONTRIBUTING.md starts. */
    public static void main(String... arguments) throws IOException, MessagingException, SQLException {
        int mails = Integer.parseInt(arguments[0]);
        int processes = Integer.parseInt(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        var folder = Files.createTempDirectory("madoguchi-intake");
        try (var desk = Story.environment(SandboxDatabase.start(folder))) {
            for (int number = 0; number < USERS.size(); number++) {
                put(port, USERS.get(number), mails);
                var key = "desk.mailboxes[" + number + "].";
                desk.with(key + "address", USERS.get(number));
                desk.with(key + "imap.port", arguments[2]);
                desk.with(key + "imap.password", "secret");
            }
            desk.slack().faults().rateLimit("chat.postMessage", mails, Duration.ofHours(1));
            var bots = new ArrayList<BotProcess>();
            for (int number = 0; number < processes; number++) {
                bots.add(BotProcess.start(desk, "intake-" + number));
            }
            measure(desk, USERS.size() * mails);
            bots.forEach(BotProcess::kill);
        } finally {
            SandboxDatabase.empty(folder);
        }
        System.exit(0);
    }

    private static void put(int port, String user, int mails) throws MessagingException {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", port, user, "secret");
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            inbox.setFlags(1, inbox.getMessageCount(), new Flags(Flags.Flag.DELETED), true);
            inbox.expunge();
            for (int number = 0; number < mails; number++) {
                var mail = new MimeMessage(session);
                mail.setFrom("anna" + number + "@customers.example");
                mail.setRecipients(Message.RecipientType.TO, user);
                mail.setSubject("Invoice " + number);
                mail.setText("The invoice of last month says twelve.\r\n".repeat(SIZE / 40));
                inbox.appendMessages(new Message[] {mail});
            }
        }
    }

    /** By the times in the ledger, after both have worked for a while. */
    private static void measure(SandboxDesk desk, int all) throws SQLException {
        var settings = desk.configuration();
        try (var connection = DriverManager.getConnection(
                settings.get("spring.datasource.url"),
                settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password"))) {
            while (!isThere(connection) || number(connection, "SELECT count(*) FROM mail_ledger") < all) {
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
            double rate = number(connection, """
                    SELECT count(*) / extract(epoch FROM max(recorded_at) - min(recorded_at))
                    FROM (SELECT recorded_at FROM mail_ledger ORDER BY recorded_at OFFSET %d) AS warm
                    """.formatted(WARM_UP));
            System.out.printf("%d mails: %.0f mails/s after the first %d%n", all, rate, WARM_UP);
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM pg_class WHERE relname = 'mail_ledger'") > 0;
    }

    private static double number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getDouble(1);
        }
    }
}
