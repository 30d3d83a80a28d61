package dev.madoguchi.mail;

import dev.madoguchi.application.intake.Intake;
import dev.madoguchi.application.intake.Ledger;
import dev.madoguchi.application.intake.MailboxHealth;
import dev.madoguchi.application.intake.ServerCounts;
import dev.madoguchi.mail.MailAccounts.Account;
import dev.madoguchi.mailbridge.MailFailure;
import dev.madoguchi.mailbridge.Mailbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches one folder of a mailbox: what the ledger does not know is read. IDLE only shortens the wait until the next look. */
class MailboxWatch implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(60);

    private final String name;
    private final Account account;
    private final String folder;
    private final Ledger ledger;
    private final Intake intake;
    private final MailboxHealth health;
    private final ServerCounts counts;
    private final MailboxShare share;
    private final Pause pause;
    private final InstantSource clock;
    private Instant noted = Instant.MIN;
    private Duration backOff = FIRST_BACK_OFF;

    MailboxWatch(
            String name,
            Account account,
            String folder,
            Ledger ledger,
            Intake intake,
            MailboxHealth health,
            ServerCounts counts,
            MailboxShare share,
            Pause pause,
            InstantSource clock) {
        this.name = name;
        this.account = account;
        this.folder = folder;
        this.ledger = ledger;
        this.intake = intake;
        this.health = health;
        this.counts = counts;
        this.share = share;
        this.pause = pause;
        this.clock = clock;
    }

    /** Goes on whatever fails, also the database: nobody else would start it again. */
    @Override
    public void run() {
        while (!pause.isOver()) {
            boolean well = false;
            try {
                well = turn();
            } catch (RuntimeException e) {
                if (!pause.isOver()) {
                    log.error("Mailbox {} failed, next try in {} s", name, backOff.toSeconds(), e);
                }
            }
            if (!well) {
                pause.sleep(backOff);
                backOff = backOff.multipliedBy(2).compareTo(LONGEST_BACK_OFF) < 0
                        ? backOff.multipliedBy(2)
                        : LONGEST_BACK_OFF;
            }
        }
    }

    /** Takes the mailbox, if it is free, watches it and gives it back; false when it could not be read. */
    private boolean turn() {
        if (!share.take(name)) {
            pause.sleep(MailboxShare.BETWEEN_TRIES);
            return true;
        }
        try {
            watch();
            return true;
        } catch (MailFailure failure) {
            failed(failure);
            return false;
        } finally {
            share.giveBack();
        }
    }

    /** Until the end, or until another process is to have it. */
    private void watch() {
        try (var mailbox = Mailbox.open(account.imap(), folder)) {
            pause.whoWaits(mailbox);
            log.info("Mailbox {} is watched", name);
            backOff = FIRST_BACK_OFF;
            var firstContact = ledger.firstContact(name, clock.instant());
            var notBefore = firstContact.minus(account.backlog());
            var mails = new NewMails(name, mailbox, ledger, intake, notBefore, this::goesOn);
            while (!pause.isOver() && share.isKept()) {
                var look = mails.read();
                noteRead();
                if (goesOn()) {
                    counts.compare(name, look, noted);
                }
                mailbox.awaitChange(account.poll());
            }
        }
    }

    private void failed(MailFailure failure) {
        if (pause.isOver() || !share.isKept()) {
            return;
        }
        log.warn(
                "Mailbox {} cannot be read, next try in {} s. Check {}.imap: {}",
                name,
                backOff.toSeconds(),
                account.key(),
                failure.getMessage());
        health.failed(name, failure.getMessage());
    }

    private void noteRead() {
        noted = clock.instant();
        health.read(name, noted);
    }

    private boolean goesOn() {
        if (pause.isOver() || !share.isValid()) {
            return false;
        }
        if (noted.plus(A_MINUTE).isBefore(clock.instant())) {
            noteRead();
        }
        return true;
    }
}
