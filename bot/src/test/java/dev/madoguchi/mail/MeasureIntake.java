package dev.madoguchi.mail;

import com.sun.management.OperatingSystemMXBean;
import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.MailboxHealth;
import dev.madoguchi.application.intake.MailboxLeases;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.application.intake.ServerCounts;
import dev.madoguchi.mailbridge.Credential;
import dev.madoguchi.mailbridge.MailAccount;
import dev.madoguchi.mailbridge.Tls;
import dev.madoguchi.mailservers.MailServers;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * How fast mails go from Dovecot to their rows in a PostgreSQL that writes them to the disk, each committed for itself, with nothing
 * sent to Slack; a program, not a test. CONTRIBUTING.md says how to run it.
 */
final class MeasureIntake {

    private static final int WARM_UP = 1_500;
    private static final String HOST = "127.0.0.1";
    private static final String USER = "support@desk.example";
    private static final String PASSWORD = "secret";
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private MeasureIntake() {}

    public static void main(String... arguments) throws Exception {
        System.setProperty("desk.test.durable", "true");
        LoggingSystem.get(MeasureIntake.class.getClassLoader()).setLogLevel(null, LogLevel.WARN);
        int mails = arguments.length == 0 ? 2_000 : Integer.parseInt(arguments[0]);
        try (var servers = MailServers.start()) {
            MailsToMeasure.into(HOST, servers.imap(), USER, PASSWORD, 0, WARM_UP);
            read(servers, WARM_UP);
            MailsToMeasure.into(HOST, servers.imap(), USER, PASSWORD, WARM_UP, mails);
            long started = System.nanoTime();
            long cpu = SYSTEM.getProcessCpuTime();
            long database = databaseCpu();
            var time = read(servers, WARM_UP + mails);
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf("%d mails of 16 KB: %.0f mails/s, each committed%n", mails, mails / seconds);
            System.out.printf(
                    "CPU per mail: %.2f ms here, %.2f ms in PostgreSQL%n",
                    (SYSTEM.getProcessCpuTime() - cpu) / 1e6 / mails, (databaseCpu() - database) / 1e6 / mails);
            System.out.println("Time of the reading thread in percent: " + time.shares());
            time.places().forEach(System.out::println);
            System.out.println("Outcomes: "
                    + TestDatabase.jdbc()
                            .sql("SELECT outcome, count(*) FROM mail_ledger GROUP BY outcome")
                            .query()
                            .listOfRows());
        }
        System.exit(0);
    }

    private static WhereTimeGoes read(MailServers servers, int until) throws InterruptedException {
        var imap = new MailAccount(HOST, servers.imap(), Tls.NONE, USER, new Credential.Password(PASSWORD), false);
        var account = new MailAccounts.Account("desk.mailboxes[0]", USER, imap, imap, "INBOX", Duration.ofDays(10_000));
        var pause = new Pause();
        var watch = new Thread(new MailboxWatch(
                "support",
                account,
                account.folder(),
                TestDatabase.get(Ledger.class),
                TestDatabase.get(ReceiveMail.class),
                TestDatabase.get(MailboxHealth.class),
                TestDatabase.get(ServerCounts.class),
                new MailboxShare(TestDatabase.get(MailboxLeases.class), UUID.randomUUID(), 1, pause),
                pause,
                TestDatabase.clock()));
        watch.start();
        var time = new WhereTimeGoes(watch);
        try {
            while (recorded() < until) {
                LockSupport.parkNanos(20_000_000);
            }
        } finally {
            pause.end();
            watch.join();
        }
        return time;
    }

    private static int recorded() {
        return TestDatabase.jdbc()
                .sql("SELECT count(*) FROM mail_ledger WHERE mailbox = 'support'")
                .query(Integer.class)
                .single();
    }

    /** Of the server's processes that are still there: the connections are kept. */
    private static long databaseCpu() {
        return TestDatabase.jdbc().sql("SELECT pid FROM pg_stat_activity").query(Long.class).stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
    }
}
