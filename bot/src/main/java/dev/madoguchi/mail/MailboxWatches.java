package dev.madoguchi.mail;

import dev.madoguchi.application.intake.Intake;
import dev.madoguchi.application.intake.JunkFolder;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.MailboxHealth;
import dev.madoguchi.application.intake.MailboxLeases;
import dev.madoguchi.application.intake.Quarantine;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.application.intake.ServerCounts;
import dev.madoguchi.mail.MailAccounts.Account;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One watch for each mailbox, and one for its Junk folder, each on its own thread and connection: none waits for another. */
@Component
class MailboxWatches implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatches.class);
    private static final int RENEWED_EVERY_SECONDS = 5;

    private final UUID process = UUID.randomUUID();
    private final MailAccounts accounts;
    private final Ledger ledger;
    private final ReceiveMail receive;
    private final Quarantine quarantine;
    private final MailboxHealth health;
    private final ServerCounts counts;
    private final MailboxLeases leases;
    private final InstantSource clock;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<MailboxShare> shares = new ArrayList<>();
    private @Nullable ScheduledThreadPoolExecutor renewal;

    MailboxWatches(
            MailAccounts accounts,
            Ledger ledger,
            ReceiveMail receive,
            Quarantine quarantine,
            MailboxHealth health,
            ServerCounts counts,
            MailboxLeases leases,
            InstantSource clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.receive = receive;
        this.quarantine = quarantine;
        this.health = health;
        this.counts = counts;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public void start() {
        leases.present(process);
        accounts.byMailbox().forEach((name, account) -> {
            add(name, account, account.folder(), receive);
            if (account.junkFolder() != null) {
                add(JunkFolder.of(name), account, account.junkFolder(), quarantine);
            }
        });
        threads.forEach(Thread::start);
        var executor = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "mailbox-leases"));
        executor.scheduleAtFixedRate(this::renew, RENEWED_EVERY_SECONDS, RENEWED_EVERY_SECONDS, TimeUnit.SECONDS);
        renewal = executor;
    }

    private void add(String name, Account account, String folder, Intake intake) {
        health.expected(name, clock.instant());
        var pause = new Pause();
        var share = new MailboxShare(leases, process, accounts.folders(), pause);
        var watch = new MailboxWatch(name, account, folder, ledger, intake, health, counts, share, pause, clock);
        pauses.add(pause);
        shares.add(share);
        threads.add(new Thread(watch, "mailbox-" + name));
    }

    private void renew() {
        try {
            leases.present(process);
        } catch (RuntimeException unreachable) {
            log.warn("The database does not answer: {}", unreachable.getMessage());
        }
        shares.forEach(MailboxShare::renew);
    }

    @Override
    public void stop() {
        pauses.forEach(Pause::end);
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (renewal != null) {
            renewal.shutdownNow();
        }
        threads.clear();
        pauses.clear();
        shares.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
