package dev.madoguchi.mail;

import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.ReceiveMail;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One watch for each mailbox, each on its own thread and connection: none waits for another. */
@Component
class MailboxWatches implements SmartLifecycle {

    private final MailAccounts accounts;
    private final Ledger ledger;
    private final ReceiveMail receive;
    private final InstantSource clock;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();

    MailboxWatches(MailAccounts accounts, Ledger ledger, ReceiveMail receive, InstantSource clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.receive = receive;
        this.clock = clock;
    }

    @Override
    public void start() {
        accounts.byMailbox().forEach((name, account) -> {
            var pause = new Pause();
            var watch = new MailboxWatch(name, account, ledger, receive, pause, clock);
            var thread = new Thread(watch, "mailbox-" + name);
            pauses.add(pause);
            threads.add(thread);
            thread.start();
        });
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
        threads.clear();
        pauses.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
